package id.pulih.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.casefile.Casefile;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.letter.Stamp;
import id.pulih.office.Calendars;
import id.pulih.portal.Outside;
import id.pulih.secret.Secrets;
import id.pulih.sop.SopVersion.Duty;
import id.pulih.sop.SopVersion.Unit;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's SOP: read by all, written by the head in a draft, in force once signed. */
@AppTest
class SopVersionsTest {

    private static final String DRAFT = "/sop/rancangan";
    private static final String DECREE = DRAFT + "/keputusan";

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    SopVersions versions;

    @Autowired
    SopArchive archive;

    @Autowired
    Casefile casefile;

    @Autowired
    Calendars calendars;

    @LocalServerPort
    int port;

    Given office;
    Browser head;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        head = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
    }

    <T> T asHead(Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(office.the(Role.OFFICE_HEAD).account(), office.office, 1), work);
    }

    void aDraft() throws Exception {
        assertThat(head.post(DRAFT, form("/sop", DRAFT)).statusCode()).isEqualTo(302);
    }

    Map<String, String> form(String page, String action) throws Exception {
        return new HashMap<>(head.formOf(page, action));
    }

    String rowAddress(String letter) throws Exception {
        return asHead(() -> "/sop/rancangan/langkah/"
                + archive.draft().orElseThrow().rows().stream()
                        .filter(r -> r.letter().equals(letter))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void showsTheFirstDraftToEverybodyWithinTheBudget() throws Exception {
        var clerk = new Browser(port).signIn(office.the(Role.INTAKE_CLERK).user());
        clerk.get("/sop");
        Counted.clear();
        var page = clerk.get("/sop");
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        save("sop", page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Rancangan, belum ditetapkan", "43 hari kerja", "Dikutip dari naskah, belum diverifikasi")
                .contains("7 hari kerja", "Pengaturan kantor", "lebih dari 2/3")
                .doesNotContain("WORKING_DAYS", "QUOTED", "Mulai menyusun SOP");
        assertThat(clerk.get(DRAFT).statusCode()).isEqualTo(403);
    }

    @Test
    void runsNewCasesByTheClocksOfTheDraftAsTheHeadWritesThem() throws Exception {
        aDraft();
        assertThat(asHead(() -> versions.inForce().clocks().get(Step.E))).isEqualTo(new Duty(7, Unit.WORKING_DAYS));
        var address = rowAddress("e");
        var form = form(address, address);
        form.put("amount", "10");
        form.put("activity", "Menggali dan mengumpulkan data untuk Litmas.");
        Counted.clear();
        assertThat(head.post(address, form).statusCode()).isEqualTo(302);
        assertThat(Counted.take().size()).isLessThanOrEqualTo(14);
        assertThat(asHead(() -> versions.inForce().clocks().get(Step.E))).isEqualTo(new Duty(10, Unit.WORKING_DAYS));
        assertThat(head.get(DRAFT).body()).contains("10 hari kerja", "46 hari kerja");
    }

    @Test
    void changesQuorumAndMonths() throws Exception {
        aDraft();
        var form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("quorum", "1/2");
        form.put("programmeMonths", "9");
        form.put("followUp", "12, 3,6");
        assertThat(head.post("/sop/rancangan/ketentuan", form).statusCode()).isEqualTo(302);
        var rules = asHead(() -> versions.inForce());
        assertThat(rules.settings().quorumOver().moreThan(9)).isEqualTo(5);
        assertThat(rules.settings().followUpMonths()).containsExactly(3, 6, 12);
        assertThat(rules.settings().presenterVotes()).isFalse();
        assertThat(rules.clocks().get(Step.J)).isEqualTo(new Duty(9, Unit.MONTHS));
    }

    @Test
    @DisplayName("The first call of the PK is the office's own promise, fixed by the version under which the case runs")
    void givesTheFirstCallTheDaysOfTheVersionOfTheCase() throws Exception {
        var promised = office.caseAfter(Fact.OFFICIAL_NAMED);
        var running = office.caseAfter(Fact.OFFICIAL_NAMED);
        var late = office.caseAfter(Fact.OFFICIAL_NAMED);
        chosen(promised);
        assertThat(firstCallsDue(promised, 2)).as("the default").isPositive();

        aDraft();
        var form = form(DRAFT + "/ketentuan", DRAFT + "/ketentuan");
        assertThat(form).containsEntry("firstCallDays", "2");
        form.put("firstCallDays", "0");
        assertThat(head.post(DRAFT + "/ketentuan", form).body()).contains("Isi angka antara 1 dan 30.");
        form.put("_key", form(DRAFT + "/ketentuan", DRAFT + "/ketentuan").get("_key"));
        form.put("firstCallDays", "4");
        assertThat(head.post(DRAFT + "/ketentuan", form).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body())
                .contains("paling lama 4 hari kerja sejak penunjukan; janji kantor sendiri, belum ada aturannya");
        head.post(DECREE, form(DECREE, DECREE));
        upload(form(DECREE, DRAFT + "/pengesahan"), Stamp.signed(decreePaper()));
        inVersion1("update sop_version set first_call_days = 6 where office_id = ? and number = 1");
        inVersion1("update aftercare_case set sop_version = 1 where office_id = ? and id = '" + late.id() + "'");
        asHead(() -> {
            versions.forget();
            return null;
        });

        chosen(running);
        chosen(late);
        assertThat(firstCallsDue(promised, 2)).as("what was promised stands").isPositive();
        assertThat(firstCallsDue(running, 4)).as("the version of the case").isPositive();
        assertThat(firstCallsDue(late, 6)).as("the version in force").isPositive();
    }

    @Test
    @DisplayName(
            "R12: what a tanda terima promised stands, however late it is shown again and whatever SOP has come since")
    void repeatsThePromisesOfTheSopThatWasInForceOnReceipt() throws Exception {
        aDraft();
        var mother = new Outside(port);
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.prepareStatement("select code from office where office_id = ?")) {
            s.setInt(1, office.office);
            try (var r = s.executeQuery()) {
                r.next();
                mother.begin(r.getString(1)).answer(Outside.mother());
            }
        }
        assertThat(mother.send().statusCode()).isEqualTo(302);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update application_receipt set received_at = received_at - interval '2 days' where office_id = ?",
                    office.office);
        }
        var before = promised(mother);
        assertThat(before).isNotEmpty();

        head.post(DECREE, form(DECREE, DECREE));
        upload(form(DECREE, DRAFT + "/pengesahan"), Stamp.signed(decreePaper()));
        inVersion1("update sop_version set first_call_days = 20 where office_id = ? and number = 1");
        asHead(() -> {
            versions.forget();
            return null;
        });
        assertThat(asHead(() -> versions.inForce().settings().firstCallDays())).isEqualTo(20);
        assertThat(promised(mother)).isEqualTo(before);
    }

    /** The day by which the PK calls, as the sender's telephone shows it. */
    static String promised(Outside sender) throws Exception {
        return sender.browser
                .get("/ajukan/terkirim")
                .body()
                .replaceAll("(?s).*menyurati Anda paling lambat ([^.<]*)\\..*", "$1");
    }

    void chosen(Given.Case aCase) throws Exception {
        var page = "/kasus/" + aCase.id() + "/penunjukan";
        var section = new Browser(port).signIn(office.the(Role.SECTION_HEAD).user());
        var form = section.formOf(page, page);
        form.put("officer", office.the(Role.PROBATION_OFFICER).staff().toString());
        form.put("fromOn", "hari ini");
        form.put("untilOn", "31/12/2099");
        assertThat(section.post(page, form).statusCode()).isEqualTo(302);
    }

    long firstCallsDue(Given.Case aCase, int days) throws Exception {
        var due = asHead(() -> calendars.current().plusWorkingDays(Office.today(), days));
        return Office.count(
                pg,
                office.office,
                "select count(*) from notice where office_id = :o and first_call and case_id = '" + aCase.id()
                        + "' and due_on = '" + due + "'");
    }

    void inVersion1(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, sql, office.office);
        }
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeRead() throws Exception {
        aDraft();
        var form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("programmeMonths", "selamanya");
        form.put("followUp", "besok");
        var answer = head.post("/sop/rancangan/ketentuan", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("selamanya", "besok");
        form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("programmeMonths", "40");
        form.put("followUp", "");
        assertThat(head.post("/sop/rancangan/ketentuan", form).body())
                .contains("Isi angka antara 3 dan 12.", "Isi 1 sampai 12 bulan");

        var address = rowAddress("h");
        form = form(address, address);
        form.put("unit", "HOURS");
        assertThat(head.post(address, form).body()).contains("Satuan harus sama dengan baris lain");
    }

    @Test
    void showsBothTextsToWhoWasSlower() throws Exception {
        aDraft();
        var address = rowAddress("a");
        var mine = form(address, address);
        var theirs = new HashMap<>(mine);
        theirs.put("_key", form(address, address).get("_key"));
        theirs.put("remark", "Ditulis lebih dulu.");
        assertThat(head.post(address, theirs).statusCode()).isEqualTo(302);
        mine.put("remark", "Ditulis kemudian.");
        var answer = head.post(address, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ditulis kemudian.", "Ditulis lebih dulu.");
    }

    @Test
    void callsABasisInForceOnlyAfterSomebodyLookedItUp() throws Exception {
        aDraft();
        var basis = asHead(() -> archive.draft().orElseThrow().bases().get(0));
        var address = "/sop/rancangan/dasar/" + basis.id();
        var form = form(address, address);
        form.put("citation", basis.citation());
        form.put("status", "IN_FORCE");
        form.put("verifiedOn", "");
        var refused = head.post(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Isi tanggal Anda memeriksa");
        form.put("_key", form(address, address).get("_key"));
        form.put("verifiedOn", "kemarin");
        assertThat(head.post(address, form).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body())
                .contains("Diperiksa " + office.the(Role.OFFICE_HEAD).name());
        var bare = form(address, address + "/penghapusan");
        assertThat(head.post(address + "/penghapusan", bare).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body()).doesNotContain(basis.citation());
    }

    @Test
    void isInForceFromTheDayOfTheSignedDecreeAndLeavesRunningCasesTheirVersion() throws Exception {
        aDraft();
        var old = office.caseAfter(Fact.CLIENT_CONFIRMED);
        head.get(DRAFT + "/cetak.pdf");
        var prepare = form(DECREE, DECREE);
        Counted.clear();
        assertThat(head.post(DECREE, prepare).statusCode()).isEqualTo(302);
        var taken = Counted.take();
        assertThat(taken).as(String.join("\n", taken)).hasSizeLessThanOrEqualTo(14);
        var decree = head.get(DECREE).body();
        assertThat(decree).contains("OT.02.02", "Simpan dan berlakukan");
        save("sop-decree", decree);
        var overview = head.get(DRAFT).body();
        assertThat(overview).contains("menunggu tanda tangan").doesNotContain("Ubah ketentuan");
        save("sop-draft-closed", overview);
        saveDecree();

        var address = rowAddress("c");
        var late = form(address, address);
        late.put("amount", "9");
        assertThat(head.post(address, late).body()).contains("sudah disiapkan untuk ditandatangani");

        var upload = form(DECREE, DRAFT + "/pengesahan");
        assertThat(upload(upload, "bukan berkas".getBytes()).statusCode()).isEqualTo(422);
        upload.put("_key", form(DECREE, DRAFT + "/pengesahan").get("_key"));
        var signed = Stamp.signed(decreePaper());
        Counted.clear();
        assertThat(upload(upload, signed).statusCode()).isEqualTo(302);
        assertThat(Counted.take().size()).isLessThanOrEqualTo(14);

        assertThat(asHead(() -> versions.inForce().number())).isEqualTo(1);
        assertThat(asHead(() -> casefile.open(old.id(), Right.DECIDE).sopVersion()))
                .isZero();
        var page = head.get("/sop").body();
        assertThat(page).contains("Versi 1", "Menurut SOP Nomor", "OT.02.02").doesNotContain("Rancangan, belum");
        assertThat(page).contains("Utuh", "berkas ini tidak berubah sejak ditandatangani");
        var kept = head.bytes("/sop/versi/1/naskah");
        assertThat(kept.body()).as("byte for byte").isEqualTo(signed);
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("no-store, no-transform");
        assertThat(head.get("/sop/versi/0").statusCode()).isEqualTo(200);
        save("sop-inforce", page);

        assertThat(head.post(DRAFT, form("/sop", DRAFT)).statusCode()).isEqualTo(302);
        var change = rowAddress("e");
        var form = form(change, change);
        form.put("amount", "3");
        assertThat(head.post(change, form).statusCode()).isEqualTo(302);
        for (int number : new int[] {0, 1})
            assertThat(asHead(() -> versions.of(number).clocks().get(Step.E)))
                    .isEqualTo(new Duty(7, Unit.WORKING_DAYS));
    }

    @Test
    @DisplayName("formats.md 2.8: a signed decree is taken only as it was signed, or as the scan that it is said to be")
    void looksAtTheSealOfTheSignedDecree() throws Exception {
        aDraft();
        head.post(DECREE, form(DECREE, DECREE));
        var signed = Stamp.signed(decreePaper());
        var scan = Stamp.scanned(signed);
        assertThat(refused(Stamp.changed(signed))).contains("Berkas ini rusak");
        assertThat(refused(scan)).contains("Tidak ada tanda tangan elektronik");
        assertThat(head.get("/sop").body()).contains("Rancangan, belum ditetapkan");
        var fields = form(DECREE, DRAFT + "/pengesahan");
        fields.put("ink", "true");
        assertThat(upload(fields, scan).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body()).contains("Versi 1", "Tanda tangan basah");
        assertThat(head.bytes("/sop/versi/1/naskah").body()).isEqualTo(scan);
        var decree = asHead(() -> archive.shown().document().decree().id());
        assertThat(head.get("/surat/" + decree).body())
                .contains("Bertanda tangan basah")
                .doesNotContain("Simpan naskah");
    }

    String refused(byte[] file) throws Exception {
        var answer = upload(form(DECREE, DRAFT + "/pengesahan"), file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    @Test
    @DisplayName("R19: an acting head signs the decree as such, and is told so before")
    void namesTheActingHeadInTheDecree() throws Exception {
        office.acting("PLT");
        head = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
        aDraft();
        assertThat(head.get(DECREE).body()).contains("akan memuat “Plt.” di depan jabatan");
        assertThat(head.post(DECREE, form(DECREE, DECREE)).statusCode()).isEqualTo(302);
        assertThat(office.signedAs("Plt. Kepala")).containsExactly("SOP_DECREE");
        assertThat(office.signedAs("Kepala Balai")).isEmpty();
    }

    @Test
    void tellsOnTheCasePageWhatTheSopSaysOfTheOpenStep() throws Exception {
        var aCase = office.caseAfter(Fact.SCHEDULE_MADE);
        head.get("/kasus/" + aCase.id());
        Counted.clear();
        var page = head.get("/kasus/" + aCase.id()).body();
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        save("case", page);
        assertThat(page)
                .contains("Langkah ini menurut SOP", "j. Melaksanakan program", "k. Memantau", "Mitra pelaksana")
                .contains("PAS-31.OT.02.02", "Dikutip dari naskah, belum diverifikasi");
    }

    @Test
    void opensTheDraftAgainWhenTheDecreeIsTakenBack() throws Exception {
        aDraft();
        head.post(DECREE, form(DECREE, DECREE));
        var cancel = form(DECREE, DECREE + "/pembatalan");
        int before = written();
        assertThat(head.post(DECREE + "/pembatalan", cancel).statusCode()).isEqualTo(302);
        assertThat(written() - before)
                .as("one row in the audit trail for one act")
                .isEqualTo(1);
        assertThat(head.get(DRAFT).body()).contains("Ubah ketentuan", "Tetapkan SOP");
        save("sop-draft", head.get(DRAFT).body());
        save("sop-settings", head.get(DRAFT + "/ketentuan").body());
        save("sop-row", head.get(rowAddress("c")).body());
        save("sop-basis", head.get(DRAFT + "/dasar").body());
    }

    int written() throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var all =
                        c.prepareStatement("select count(*) from audit_entry where office_id = ? and what = 'WRITE'")) {
            all.setInt(1, office.office);
            try (var rows = all.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    HttpResponse<String> upload(Map<String, String> fields, byte[] file) throws Exception {
        return head.postFile(DRAFT + "/pengesahan", fields, "file", file);
    }

    byte[] decreePaper() throws Exception {
        var decree = asHead(() -> archive.draft().orElseThrow().decree().id());
        return head.bytes("/surat/" + decree + ".pdf").body();
    }

    void saveDecree() throws Exception {
        var paper = decreePaper();
        PapersValid.check(paper);
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/keputusan-sop.pdf"), paper);
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("MEMUTUSKAN", "KEEMPAT", "Lampiran Keputusan", "Mutu Baku", "l+")
                    .doesNotContain("belum ditetapkan");
            assertThat(document.getPage(document.getNumberOfPages() - 1)
                            .getMediaBox()
                            .getWidth())
                    .isGreaterThan(800);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(800);
        }
    }

    static void save(String name, String html) throws Exception {
        Files.createDirectories(Path.of("target/sop"));
        Files.writeString(Path.of("target/sop/" + name + ".html"), html);
    }
}
