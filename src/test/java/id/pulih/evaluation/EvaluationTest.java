package id.pulih.evaluation;

import static id.pulih.evaluation.EvaluationWalk.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class EvaluationTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Browser officer;
    Browser sectionHead;
    Browser head;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        officer = as(Role.PROBATION_OFFICER);
        sectionHead = as(Role.SECTION_HEAD);
        head = as(Role.OFFICE_HEAD);
    }

    Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }

    @Test
    @DisplayName("R67, R68: a review is written by the PK and counts when the section head has confirmed it")
    void holdsAReview() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(4), true);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        assertThat(get(officer, base)).contains("terlambat", "Tulis evaluasi berkala");
        assertThat(get(officer, base + "/berkala")).contains("Pelatihan servis sepeda motor", "Belum ada sesi");
        GivenRunning.session(pg, given, aCase, items.get(0), true);
        GivenRunning.session(pg, given, aCase, items.get(0), false);

        var refused = post(officer, base + "/berkala", base + "/berkala", Map.of("comment", "Saya lebih tenang"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Saya lebih tenang", "Pilih keputusan.");
        done(officer, base + "/berkala", base + "/berkala", review(items, "CONTINUE"));
        assertThat(post(officer, base + "/berkala", base + "/berkala", review(items, "CONTINUE"))
                        .statusCode())
                .as("while one waits")
                .isEqualTo(422);

        assertThat(get(sectionHead, base)).contains("Kukuhkan evaluasi");
        var page = base + "/pengukuhan";
        assertThat(get(sectionHead, page))
                .contains(
                        "Kehadiran membaik",
                        "Bekerja di bengkel paman",
                        "Hadir 1 dari 2 sesi yang dilaksanakan (50%); 1,5 dari 24 jam yang direncanakan.");
        GivenRunning.session(pg, given, aCase, items.get(0), true);
        assertThat(officer.get(page).statusCode()).isEqualTo(403);
        assertThat(post(sectionHead, page, page, Map.of("accepted", "false")).statusCode())
                .as("returned without a note")
                .isEqualTo(422);
        done(sectionHead, page, page, Map.of("accepted", "true"));
        var after = get(officer, base);
        assertThat(after).as("frozen as it was").contains("Hadir 1 dari 2 sesi");
        assertThat(after).contains("Dikukuhkan", "/surat/").doesNotContain("terlambat)");
        var text = text(pdf(officer, after));
        assertThat(text)
                .contains("LAPORAN PERKEMBANGAN", "RAHASIA", "Pelatihan servis sepeda motor", "Mengetahui,", "Lanjut");
        save("perkembangan", pdf(officer, after));
        done(officer, base + "/catatan", base + "/catatan", Map.of("on", "hari ini", "text", "Rajin hadir"));
        assertThat(get(officer, base + "/catatan")).contains("Rajin hadir");
    }

    @Test
    @DisplayName("R68: a change of the kind of programme goes back to the TPP")
    void sendsAChangeOfKindBackToTheTpp() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(1), true);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        done(officer, base + "/berkala", base + "/berkala", review(items, "CHANGE_KIND"));
        done(sectionHead, base + "/pengukuhan", base + "/pengukuhan", Map.of("accepted", "true"));
        assertThat(officer.get("/kasus/" + aCase.id()).body()).contains("Kasus belum dijadwalkan dalam sidang TPP.");
    }

    @Test
    @DisplayName("E12: early completion is proposed with the client's yes and accepted by the head alone")
    void endsEarly() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(4), true);
        var page = "/kasus/" + aCase.id() + "/evaluasi/selesai-awal";
        assertThat(post(officer, page, page, Map.of("reason", "Tujuan tercapai"))
                        .statusCode())
                .as("without the client")
                .isEqualTo(422);
        done(officer, page, page, Map.of("reason", "Tujuan tercapai", "clientAgrees", "true"));
        assertThat(get(sectionHead, page)).contains("Menunggu Kepala").doesNotContain("Keputusan Kepala</h2>");
        assertThat(sectionHead.post(page + "/keputusan", Map.of()).statusCode()).isEqualTo(403);
        done(head, page, page + "/keputusan", Map.of("accepted", "true"));
        assertThat(get(officer, "/kasus/" + aCase.id() + "/evaluasi")).contains("Buat penilaian akhir");
    }

    @Test
    @DisplayName("R69, R70: final assessment, report returned once, accepted, surat keterangan: the case is finished")
    void walksFromTheEndOfTheProgrammeToTheClosingLetter() throws Exception {
        given.acting("PLT"); // R19: an acting head, right on every paper
        head = as(Role.OFFICE_HEAD);
        var aCase = given.caseAfter(Fact.PERIOD_OVER);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(6), true);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        assertThat(get(officer, base)).contains("Buat penilaian akhir");
        var refused = post(
                officer, base + "/penilaian-akhir", base + "/penilaian-akhir", Map.of("resultText", "Bekerja tetap"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Bekerja tetap", "Uraikan bagaimana program terlaksana.");
        done(officer, base + "/penilaian-akhir", base + "/penilaian-akhir", finalAssessment(items));
        assertThat(get(officer, base + "/penilaian-akhir")).contains("Jadwal sore memudahkan");

        done(officer, base + "/laporan", base + "/laporan/awal", Map.of());
        assertThat(get(officer, base + "/laporan"))
                .contains("A. Pendahuluan", "sukarela", "Klien bekerja tetap sejak bulan ketiga.");
        var old = officer.formOf(base + "/laporan", base + "/laporan");
        assertThat(post(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of())
                        .body())
                .contains("C. Data klien masih kosong.");
        done(officer, base + "/laporan", base + "/laporan", Map.of("texts[CLIENT]", "Tinggal bersama istri."));
        old.put("texts[CLIENT]", "Tinggal bersama ibu.");
        var stale = officer.post(base + "/laporan", old);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Tinggal bersama ibu.", "Tinggal bersama istri.");
        done(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of());

        assertThat(head.get(base + "/penerimaan").body()).contains("Tidak ada laporan yang menunggu Kepala.");
        assertThat(sectionHead.get(base + "/penerimaan").statusCode()).isEqualTo(403);
        assertThat(get(sectionHead, base + "/pemeriksaan")).contains("Tinggal bersama istri.");
        done(
                sectionHead,
                base + "/pemeriksaan",
                base + "/pemeriksaan",
                Map.of("agreed", "false", "note", "Saran belum lengkap"));
        assertThat(sectionHead
                        .post(base + "/penerimaan", Map.of("accepted", "true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(head, base + "/penerimaan")).contains("Saran belum lengkap");
        assertThat(post(head, base + "/penerimaan", base + "/penerimaan", Map.of("accepted", "false"))
                        .statusCode())
                .isEqualTo(422);
        done(head, base + "/penerimaan", base + "/penerimaan", Map.of("accepted", "false", "reason", "Lengkapi saran"));

        assertThat(get(officer, base)).contains("Perbaiki laporan");
        done(officer, base + "/laporan", base + "/laporan/perbaikan", Map.of());
        assertThat(get(officer, base + "/laporan")).contains("Lengkapi saran", "Tinggal bersama istri.");
        done(
                officer,
                base + "/laporan",
                base + "/laporan",
                Map.of("texts[CONCLUSION]", "Saran: lanjut bekerja di bengkel."));
        done(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of());
        done(sectionHead, base + "/pemeriksaan", base + "/pemeriksaan", Map.of("agreed", "true"));
        done(head, base + "/penerimaan", base + "/penerimaan", Map.of("accepted", "true"));
        done(head, base + "/surat-keterangan", base + "/surat-keterangan", Map.of());

        var after = get(officer, base);
        assertThat(after).contains("Bimbingan tambahan telah selesai.", "Laporan akhir (PDF)");
        var report = pdf(officer, after);
        save("laporan-akhir", report);
        assertThat(text(report))
                .contains("RAHASIA", "LAPORAN AKHIR", "Saran: lanjut bekerja di bengkel.", "Mengetahui,", "Sidik isi");
        var letters = officer.get("/kasus/" + aCase.id() + "/surat").body();
        var completion = completion(officer, letters);
        save("surat-keterangan", completion);
        assertThat(text(completion))
                .contains("SURAT KETERANGAN", "Pekerjaan dan pendidikan", "dengan kemauan sendiri")
                .doesNotContain("RAHASIA", "Konseling")
                .doesNotContainIgnoringCase("narkotika")
                .doesNotContainIgnoringCase("pidana");
        assertThat(given.signedAs("Plt. Kepala")).containsExactly("COMPLETION", "FINAL_REPORT");
        assertThat(given.signedAs("Kepala Balai")).isEmpty();
        var summary = officer.bytes(base + "/ringkasan.pdf").body();
        save("ringkasan", summary);
        assertThat(text(summary)).contains("Terima kasih sudah mengikuti", "Anda bersedia ditanya kabarnya");
    }

    @Test
    @DisplayName("Acts on paper: the clerk records section head and head from their sheets and reads no narrative")
    void takesTheActsFromPaper() throws Exception {
        var aCase = given.caseAfter(Fact.PERIOD_OVER);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(6), false);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        var clerk = as(Role.INTAKE_CLERK);
        done(officer, base + "/penilaian-akhir", base + "/penilaian-akhir", finalAssessment(items));
        done(officer, base + "/laporan", base + "/laporan/awal", Map.of());
        done(officer, base + "/laporan", base + "/laporan", Map.of("texts[CLIENT]", "Tinggal bersama istri."));
        done(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of());

        assertThat(get(clerk, base)).contains("Periksa laporan");
        assertThat(get(clerk, base + "/pemeriksaan")).doesNotContain("Tinggal bersama istri.");
        assertThat(post(clerk, base + "/pemeriksaan", base + "/pemeriksaan", Map.of("agreed", "true"))
                        .statusCode())
                .as("without a sheet")
                .isEqualTo(422);
        paper(clerk, base + "/pemeriksaan", Map.of("agreed", "true"), Role.SECTION_HEAD);
        paper(clerk, base + "/penerimaan", Map.of("accepted", "true"), Role.OFFICE_HEAD);
        paper(clerk, base + "/surat-keterangan", Map.of(), Role.OFFICE_HEAD);
        assertThat(get(officer, base + "/laporan")).contains("dicatat dari lembar bertanda tangan");
        assertThat(get(officer, base)).contains("Bimbingan tambahan telah selesai.");
    }

    @Test
    @DisplayName(
            "design.md: where the office leaves out l+, the case ends with the accepted report, and the follow-up begins")
    void endsWithTheReportWhereTheOfficeIssuesNoLetter() throws Exception {
        var settings = "/sop/rancangan/ketentuan";
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        var waiting = given.caseAfter(Fact.PERIOD_OVER);
        accepted(waiting);
        assertThat(get(officer, "/kasus/" + waiting.id())).contains("Surat keterangan belum terbit.");
        var form = head.formOf(settings, settings);
        form.remove("closingLetter");
        assertThat(head.post(settings, form).statusCode()).isEqualTo(302);
        finished(waiting);

        var aCase = given.caseAfter(Fact.PERIOD_OVER);
        accepted(aCase);
        finished(aCase);
        assertThat(get(head, "/kasus/" + aCase.id() + "/evaluasi/surat-keterangan"))
                .contains("tidak memakai surat keterangan")
                .doesNotContain("Tanda tangani dan terbitkan");
    }

    private void finished(Given.Case aCase) throws Exception {
        assertThat(get(officer, "/kasus/" + aCase.id())).contains("Bimbingan tambahan telah selesai.");
        assertThat(get(officer, "/kasus/" + aCase.id() + "/tindak-lanjut"))
                .contains(Words.date(Office.today().plusMonths(3)));
    }

    private void accepted(Given.Case aCase) throws Exception {
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(6), true);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        done(officer, base + "/penilaian-akhir", base + "/penilaian-akhir", finalAssessment(items));
        done(officer, base + "/laporan", base + "/laporan/awal", Map.of());
        done(officer, base + "/laporan", base + "/laporan", Map.of("texts[CLIENT]", "Tinggal bersama istri."));
        done(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of());
        done(sectionHead, base + "/pemeriksaan", base + "/pemeriksaan", Map.of("agreed", "true"));
        done(head, base + "/penerimaan", base + "/penerimaan", Map.of("accepted", "true"));
    }

    private void paper(Browser clerk, String page, Map<String, String> typed, Role signer) throws Exception {
        var form = clerk.formOf(page, page);
        form.putAll(typed);
        form.put("paperOn", "hari ini");
        form.put("paperBy", given.the(signer).staff().toString());
        form.remove("paperFile");
        var answer = clerk.postFile(page, form, "paperFile", "%PDF-1.4\n%%EOF".getBytes());
        assertThat(answer.statusCode()).as(errors(answer.body())).isEqualTo(302);
    }

    private static byte[] pdf(Browser who, String page) throws Exception {
        var link = Pattern.compile("/surat/[0-9a-f-]+\\.pdf").matcher(page);
        assertThat(link.find()).isTrue();
        return who.bytes(link.group()).body();
    }

    private static byte[] completion(Browser who, String page) throws Exception {
        var all = new ArrayList<String>();
        var link = Pattern.compile("/surat/[0-9a-f-]+\\.pdf").matcher(page);
        while (link.find()) all.add(link.group());
        for (var one : all) {
            var bytes = who.bytes(one).body();
            if (text(bytes).contains("SURAT KETERANGAN")) return bytes;
        }
        throw new AssertionError("no closing letter among " + all);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void save(String name, byte[] pdf) throws Exception {
        var folder = Path.of("target/papers");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
