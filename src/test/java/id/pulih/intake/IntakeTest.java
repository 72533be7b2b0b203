package id.pulih.intake;

import static id.pulih.intake.Desk.mother;
import static id.pulih.intake.Desk.page;
import static id.pulih.intake.Desk.post;
import static id.pulih.intake.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class IntakeTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    Applications applications;

    @LocalServerPort
    int port;

    Given given;
    Desk desk;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        desk = new Desk(given, pg, port);
    }

    <T> T inOffice(java.util.concurrent.Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(given.the(Role.INTAKE_CLERK).account(), given.office, roleVersion()), work);
    }

    int roleVersion() throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement("select role_version from account where id = ?")) {
            q.setObject(1, given.the(Role.INTAKE_CLERK).account());
            var r = q.executeQuery();
            r.next();
            return r.getInt(1);
        }
    }

    @Test
    void takesAMothersApplicationForHerSonToTheHeadWhoNamesTheOfficial() throws Exception {
        var id = desk.onTheHeadsDesk(mother());
        assertThat(desk.text("select step from aftercare_case where office_id = :o"))
                .isEqualTo("C");
        assertThat(desk.head.get("/disposisi").body())
                .contains("Rizky Pratama", "Ibu", "Takut kembali menggunakan", "Mendesak", "Klien belum ditanya");
        var read = desk.head.get("/kasus/" + id + "/disposisi").body();
        assertThat(read)
                .contains(
                        "Anak saya takut kembali ke pergaulan lama.",
                        "Sudah terpilih karena permohonan ini bertanda Mendesak",
                        given.the(Role.SECTION_HEAD).name());
        var urgency = Browser.fields(read).get("urgency");
        assertThat(urgency)
                .as("what is urgent is proposed for a special session")
                .isEqualTo("SEGERA");
        var secretary = new Browser(port).signIn(given.the(Role.TPP_SECRETARY).user());
        assertThat(secretary.get("/sidang-tpp").body()).doesNotContain("Usul sidang khusus");
        var answer = post(
                desk.head,
                "/kasus/" + id + "/disposisi",
                "/kasus/" + id + "/disposisi",
                "outcome",
                "ACCEPTED",
                "official",
                desk.official(),
                "instructions",
                "FOLLOW_UP,FIRST",
                "urgency",
                urgency,
                "text",
                "Dampingi juga ibunya.");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(desk.text(
                        "select string_agg(fact, ',' order by recorded_at, id) from case_event where office_id = :o"))
                .isEqualTo(
                        "APPLICATION_SUBMITTED,APPLICATION_RECEIVED,CLIENT_CONFIRMED,COMPLETENESS_JUDGED,DISPOSITION_SIGNED,OFFICIAL_NAMED");
        assertThat(desk.count(
                        "select count(*) from case_access where office_id = :o and access_right = 'DECIDE' and staff_id = '"
                                + desk.official() + "'"))
                .isEqualTo(1);
        var done = desk.head.get("/kasus/" + id + "/permohonan").body();
        assertThat(done).contains("Dampingi juga ibunya.", "Lembar Disposisi", "Dahulukan");
        var paper = pdf(desk.head, id, "DISPOSITION");
        assertThat(paper)
                .contains(
                        "LEMBAR DISPOSISI",
                        "1/" + Office.today().getYear(),
                        given.the(Role.SECTION_HEAD).name());
        assertThat(paper).doesNotContain("Anak saya takut");
        var section = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        assertThat(section.get("/kasus/" + id).statusCode()).isEqualTo(200);
        assertThat(secretary.get("/sidang-tpp").body())
                .contains("Usul sidang khusus", "Agenda 1/" + Office.today().getYear());
        assertThat(secretary.get("/beranda").body()).contains("sidang khusus");
    }

    @Test
    @DisplayName("R5: nobody comes before the TPP without the client's own yes")
    void keepsTheClientsAnswerApartFromTheMothers() throws Exception {
        var id = desk.received(mother());
        assertThat(inOffice(() -> applications.clientConsents(id))).isFalse();
        var answer = post(
                desk.clerk,
                page(id),
                page(id) + "/persetujuan",
                "who",
                "CLIENT",
                "agrees",
                "true",
                "on",
                "hari ini",
                "way",
                "CALL");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(inOffice(() -> applications.clientConsents(id))).isTrue();
        assertThat(desk.clerk.get(page(id)).body()).contains("Setuju").doesNotContain("Catat jawaban");
    }

    @Test
    @DisplayName("R6: a child needs its guardian named, and both answer")
    void asksForTheGuardianOfAChild() throws Exception {
        var child =
                with(mother(), "subjectBirthOn", Office.today().minusYears(16).toString(), "knows", "YES");
        var refused = post(desk.clerk, "/permohonan/baru", "/permohonan/baru", child);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("nama orang tua atau wali wajib diisi");
        var id = desk.received(with(
                child,
                "guardianName",
                "Ibu Sumiyati",
                "guardianKind",
                "MOTHER",
                "guardianKnows",
                "NOT_ASKED",
                "guardianTelephone",
                "0812 1111 2222"));
        assertThat(inOffice(() -> applications.clientConsents(id))).isFalse();
        post(
                desk.clerk,
                page(id),
                page(id) + "/persetujuan",
                "who",
                "GUARDIAN",
                "agrees",
                "true",
                "on",
                "hari ini",
                "way",
                "IN_PERSON");
        assertThat(inOffice(() -> applications.clientConsents(id))).isTrue();
        var person = with(
                Desk.NEW_PERSON,
                "birthOn",
                Office.today().minusYears(16).toString(),
                "nik",
                "",
                "nikAbsent",
                "NO_CARD_YET");
        Desk.expect(post(desk.clerk, page(id) + "/klien", page(id) + "/klien", person));
        assertThat(desk.clerk.get(page(id) + "/klien").body()).contains("Ibu Sumiyati", "Wali");
        assertThat(desk.text("select child from aftercare_case where office_id = :o"))
                .isEqualTo("t");
    }

    @Test
    void takesAPrivateInstitutionWithItsLetter() throws Exception {
        var typed = with(
                mother(),
                "applicantKind",
                "INSTITUTION",
                "institutionKind",
                "PRIVATE",
                "institutionName",
                "Yayasan Harapan & Kasih",
                "letterNumber",
                "12/YHK/XI/2026",
                "letterOn",
                "hari ini",
                "channel",
                "LETTER",
                "knows",
                "YES");
        var form = Desk.form(desk.clerk, "/permohonan/baru", "/permohonan/baru", typed);
        var answer = desk.clerk.postFile("/permohonan/baru", form, "scan", PNG);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(desk.count("select count(*) from document where office_id = :o"))
                .isEqualTo(1);
        assertThat(desk.clerk.get("/permohonan").body()).contains("Yayasan Harapan &amp; Kasih", "Belum diterima");
        assertThat(desk.clerk.get("/cari?q=12/YHK/XI/2026").body()).contains("Rizky &lt;Pratama&gt;");
        assertThat(desk.clerk.get("/cari?q=zky").body()).contains("Rizky &lt;Pratama&gt;");
        assertThat(desk.clerk.get("/cari?q=%25").body()).doesNotContain("Rizky");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applicantKind||Pilih siapa yang mengajukan.",
                "relation||Pilih hubungan pemohon",
                "applicantName||Nama pemohon wajib diisi.",
                "knows||Catat apakah calon peserta tahu",
                "channel||Pilih cara permohonan masuk.",
                "subjectName||Nama calon peserta wajib diisi.",
                "subjectBirthOn||Isi tanggal lahir, atau umur",
                "subjectBirthOn|1/1/2100|Tanggal lahir tidak boleh di masa depan.",
                "subjectBirthOn|kapan-kapan|Tanggal ini tidak dapat dibaca",
                "subjectAge|banyak|Isian ini tidak dapat dibaca",
                "subjectSex||Pilih jenis kelamin.",
                "subjectSex|X|Isian ini tidak dapat dibaca",
                "category||Pilih dasar keikutsertaan.",
                "category|POST_REINTEGRATION|Tulis siapa yang meminta klien ikut.",
                "reasons||Centang paling sedikit satu alasan.",
                "reason||Ceritakan alasannya",
                "applicantTelephone|12|Nomor telepon terdiri dari",
                "subjectTelephone|nomor|Nomor telepon terdiri dari"
            })
    void refusesWithASentenceAndKeepsWhatWasTyped(String field, String value, String sentence) throws Exception {
        var typed = with(mother(), "lastPlace", "Lapas Contoh", field, value == null ? "" : value);
        var answer = post(desk.clerk, "/permohonan/baru", "/permohonan/baru", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "Lapas Contoh");
        assertThat(desk.count("select count(*) from application where office_id = :o"))
                .isZero();
    }

    @Test
    void givesAllProblemsAtOnceAndSurvivesHostileText() throws Exception {
        var answer = post(desk.clerk, "/permohonan/baru", "/permohonan/baru", "reason", "<script>alert(1)</script>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Pilih siapa yang mengajukan.", "Nama calon peserta wajib diisi.", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        var longer =
                post(desk.clerk, "/permohonan/baru", "/permohonan/baru", with(mother(), "reason", "x".repeat(5001)));
        assertThat(longer.statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("R7: people who may be the same are shown, never merged")
    void warnsOfTheSamePerson() throws Exception {
        desk.onTheHeadsDesk(mother());
        var again = desk.received(with(mother(), "subjectName", "Riski Pratama"));
        var confirm = desk.clerk.get(page(again) + "/klien").body();
        assertThat(confirm).contains("Nama terdengar sama", "Bimbingan tambahan: langkah c");
        var refused = post(
                desk.clerk,
                page(again) + "/klien",
                page(again) + "/klien",
                with(Desk.NEW_PERSON, "name", "Budi", "person", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ada orang yang mungkin sama.", "NIK sama", "value=\"Budi\"");
        var client = desk.text("select id from client where office_id = :o");
        Desk.expect(desk.clerk.post(
                page(again) + "/klien",
                Desk.form(desk.clerk, page(again) + "/klien", page(again) + "/klien", "person", client)));
        assertThat(desk.count("select count(*) from client where office_id = :o"))
                .isEqualTo(1);
        assertThat(desk.count("select count(*) from aftercare_case where office_id = :o and client_id is not null"))
                .isEqualTo(2);
        var byNik = post(desk.clerk, "/cari", "/cari", "number", "0073011708900001");
        assertThat(byNik.headers().firstValue("Location").orElse("")).endsWith("/cari?orang=" + client);
        assertThat(post(desk.clerk, "/cari", "/cari", "number", "081333334444").statusCode())
                .isEqualTo(302);
        assertThat(desk.clerk.get("/cari?q=0073011708900001").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/cari?nomor=true"));
        assertThat(desk.clerk.get("/cari?nomor=true").body()).contains("isian di bawah");
    }

    @Test
    @DisplayName(
            "E15: a foreigner is known by passport, KITAS or KITAP; the same number is the same person until somebody says no")
    void knowsAForeignerByAPaperOfHisOwn() throws Exception {
        var base = page(desk.received(mother())) + "/klien";
        var foreigner = with(Desk.NEW_PERSON, "nik", "", "nikAbsent", "FOREIGNER", "foreignNumber", "x-12");
        var refused = post(desk.clerk, base, base, foreigner);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Pilih jenis dokumennya", "5 sampai 20 huruf dan angka");
        Desk.expect(post(
                desk.clerk, base, base, with(foreigner, "foreignPaper", "PASSPORT", "foreignNumber", "x 12-34567")));
        assertThat(desk.clerk.get(base).body()).contains("Warga negara asing; Paspor berakhir 4567");
        assertThat(
                        desk.count(
                                "select count(*) from client where office_id = :o and position('4567'::bytea in foreign_number) > 0"))
                .isZero();

        var noNumber = with(foreigner, "foreignNumber", "", "foreignPaper", "KITAS", "why", "Paspor baru");
        assertThat(post(desk.clerk, base, base + "/perbaikan", noNumber).body()).contains("Tulis nomornya");
        Desk.expect(post(
                desk.clerk,
                base,
                base + "/perbaikan",
                with(foreigner, "foreignNumber", "", "name", "Rizki P", "why", "Ejaan paspor")));
        assertThat(desk.clerk.get(base).body()).contains("Rizki P", "Paspor berakhir 4567");

        var again = page(desk.received(with(mother(), "subjectName", "John Doe"))) + "/klien";
        var twin = with(
                foreigner,
                "name",
                "John Doe",
                "birthOn",
                "1/2/1980",
                "mother",
                "",
                "foreignPaper",
                "KITAS",
                "foreignNumber",
                "X1234567");
        var warned = post(desk.clerk, again, again, twin);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("Ada orang yang mungkin sama", "Nomor paspor, KITAS, atau KITAP sama");
        Desk.expect(post(desk.clerk, again, again, with(twin, "sure", "true")));

        var one = desk.text("select id from client where office_id = :o and name = 'Rizki P'");
        var other = desk.text("select id from client where office_id = :o and name = 'John Doe'");
        assertThat(desk.clerk.get("/orang-ganda").body())
                .contains("dengan=" + other, "Nomor paspor, KITAS, atau KITAP sama");
        assertThat(desk.clerk.get("/orang/" + one + "/gabungan").body())
                .contains("dengan=" + other)
                .doesNotContain("dengan=" + one);
        assertThat(desk.clerk
                        .get("/orang/" + one + "/gabungan?dengan=" + other)
                        .body()
                        .replaceAll("\\s+", " "))
                .contains(
                        "Paspor berakhir 4567</td> <td data-label=\"Catatan kedua\">KITAS berakhir 4567</td> <td data-label=\"Kesamaan\">sama");
        var found = post(desk.clerk, "/cari", "/cari", "number", "x-123 4567");
        assertThat(found.headers().firstValue("Location").orElse("")).endsWith("/cari?orang=" + one);
        assertThat(desk.clerk.get("/cari?q=x1234567").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/cari?nomor=true"));
        assertThat(post(desk.clerk, "/cari", "/cari", "number", "abc").body()).contains("nomor paspor");
        var typed = Desk.form(desk.clerk, "/permohonan/baru", "/permohonan/baru");
        typed.putAll(Map.of("isian", "name,foreignNumber", "name", "Zz", "foreignNumber", "X 1234 567"));
        var seen = desk.clerk
                .post("/permohonan/kemiripan", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(seen).contains("paspor=" + one).doesNotContain("1234");
        assertThat(desk.clerk.get(seen.replaceFirst("^https?://[^/]+", "")).body())
                .contains("Nomor paspor, KITAS, atau KITAP sama");
    }

    @Test
    void keepsWhatStoodBeforeACorrection() throws Exception {
        var id = desk.onTheHeadsDesk(mother());
        var base = page(id) + "/klien";
        var without = post(desk.clerk, base, base + "/perbaikan", with(Desk.NEW_PERSON, "nik", "", "name", "Rizki"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Tulis mengapa identitas diperbaiki.");
        var stale = Desk.form(
                desk.clerk,
                base,
                base + "/perbaikan",
                with(Desk.NEW_PERSON, "nik", "", "name", "Rizka", "why", "Akta"));
        Desk.expect(post(
                desk.clerk,
                base,
                base + "/perbaikan",
                with(Desk.NEW_PERSON, "nik", "", "name", "Rizki", "why", "KTP baru")));
        assertThat(desk.clerk.get(base).body()).contains("Rizki", "berakhir 0001", "Tidak bekerja</dd>");
        assertThat(desk.count("select count(*) from client_correction where office_id = :o"))
                .isEqualTo(1);
        assertThat(desk.clerk.post(base + "/perbaikan", stale).statusCode()).isEqualTo(409);
        assertThat(desk.count("select count(*) from client where office_id = :o and nik_hash is not null"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R13: missing papers never block; what is to be completed is judged again")
    void listsWhatLacksAndJudgesAgain() throws Exception {
        var id = desk.received(mother());
        Desk.expect(post(desk.clerk, page(id) + "/klien", page(id) + "/klien", Desk.NEW_PERSON));
        Desk.expect(post(
                desk.clerk,
                page(id),
                page(id) + "/kelengkapan",
                "outcome",
                "LACKING",
                "lacking",
                "RELEASE",
                "note",
                ""));
        assertThat(desk.text("select step from aftercare_case where office_id = :o"))
                .isEqualTo("B");
        assertThat(desk.clerk.get("/permohonan").body()).contains("Menunggu kelengkapan", "Pemohon");
        assertThat(desk.clerk.get("/panggilan").body())
                .contains("Mohon lengkapi: surat lepas, surat bebas", "Ibu Sumiyati", "tel:081211112222")
                .doesNotContain("wa.me");
        Desk.expect(post(desk.clerk, page(id), page(id) + "/kelengkapan", "outcome", "COMPLETE"));
        assertThat(desk.text("select step from aftercare_case where office_id = :o"))
                .isEqualTo("C");
    }

    @Test
    @DisplayName("R18: a refusal has its reason, other help, and the right to ask again")
    void refusesWithAReasonedLetterAndANotice() throws Exception {
        given.acting("PLH"); // R19: an acting head, right on every paper
        desk = new Desk(given, pg, port);
        var id = desk.onTheHeadsDesk(mother());
        var action = "/kasus/" + id + "/disposisi";
        var bare = post(desk.head, action, action, "outcome", "REFUSED", "text", "");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Pilih alasan.", "Jelaskan alasannya");
        var answer = post(
                desk.head,
                action,
                action,
                "outcome",
                "REFUSED",
                "reason",
                "OTHER_SERVICE",
                "text",
                "Anak Ibu sedang dirawat di lembaga rehabilitasi dan sebaiknya menyelesaikannya dahulu.");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var letter = pdf(desk.clerk, id, "REFUSAL");
        assertThat(letter)
                .contains(
                        "Ibu Sumiyati",
                        "belum dapat kami kabulkan",
                        "lebih tepat dilayani lembaga lain",
                        "IPWL",
                        "puskesmas",
                        "mengajukan permohonan lagi",
                        "sebaiknya menyelesaikannya dahulu");
        assertThat(letter.toLowerCase()).doesNotContain("pecandu", "narapidana", "sanksi", "pelanggaran");
        assertThat(desk.text("select exit_fact from aftercare_case where office_id = :o"))
                .isEqualTo("APPLICATION_REFUSED");
        assertThat(given.signedAs("Plh. Kepala")).containsExactly("REFUSAL");
        var calls = desk.clerk.get("/panggilan").body();
        assertThat(calls).contains("Surat jawaban", "tel:081211112222", "https://wa.me/6281333334444");
        var notice = desk.text("select id from notice where office_id = :o");
        Desk.expect(post(desk.clerk, "/panggilan", "/panggilan/" + notice + "/hasil", "result", "CALLED"));
        assertThat(desk.clerk.get("/panggilan").body()).contains("Urungkan");
        Desk.expect(post(desk.clerk, "/panggilan", "/panggilan/" + notice + "/urungkan"));
        assertThat(desk.clerk.get("/panggilan").body())
                .doesNotContain("Urungkan")
                .contains("Belum terhubung");
        assertThat(post(desk.clerk, "/panggilan", "/panggilan/" + notice + "/hasil", "result", "ENTAH")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void forwardsToAnotherOffice() throws Exception {
        given.acting("PLT");
        desk = new Desk(given, pg, port);
        var id = desk.onTheHeadsDesk(mother());
        var action = "/kasus/" + id + "/disposisi";
        Desk.expect(post(
                desk.head,
                action,
                action,
                "outcome",
                "FORWARDED",
                "forwardedTo",
                "Balai Pemasyarakatan Kelas II Contoh",
                "text",
                "Calon peserta tinggal di wilayah itu."));
        assertThat(pdf(desk.head, id, "FORWARDING"))
                .contains("Kepala Balai Pemasyarakatan Kelas II Contoh", "Calon peserta tinggal");
        assertThat(given.signedAs("Plt. Kepala")).containsExactly("FORWARDING");
        assertThat(desk.text("select exit_fact from aftercare_case where office_id = :o"))
                .isEqualTo("APPLICATION_FORWARDED");
    }

    @Test
    void recordsTheHeadsSheetByTheClerk() throws Exception {
        var id = desk.onTheHeadsDesk(mother());
        var action = "/kasus/" + id + "/disposisi";
        assertThat(desk.clerk
                        .get(action + "/lembar.pdf")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("application/pdf");
        String[] typed = {
            "outcome",
            "ACCEPTED",
            "official",
            desk.official(),
            "instructions",
            "FOLLOW_UP",
            "urgency",
            "BIASA",
            "text",
            ""
        };
        assertThat(post(desk.clerk, action, action, typed).statusCode())
                .as("a clerk never decides himself")
                .isEqualTo(422);
        var half = post(desk.clerk, action, action, with(typed, "paperOn", "hari ini"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Pilih siapa yang menandatangani.");
        var form = Desk.form(
                desk.clerk,
                action,
                action,
                with(
                        typed,
                        "paperOn",
                        "hari ini",
                        "paperBy",
                        given.the(Role.OFFICE_HEAD).staff().toString()));
        Counted.clear();
        var answer = desk.clerk.postFile(action, form, "paperFile", PNG);
        var statements = Counted.take();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(statements.size()).as(String.join("\n", statements)).isLessThanOrEqualTo(14);
        assertThat(desk.clerk.get(action).body())
                .contains(
                        "dari lembar bertanda tangan",
                        given.the(Role.OFFICE_HEAD).name());
        assertThat(desk.count(
                        "select count(*) from case_event where office_id = :o and sheet_id is not null and decided_by = '"
                                + given.the(Role.OFFICE_HEAD).staff() + "'"))
                .isEqualTo(2);
    }

    @Test
    void recordsARefusalFromTheHeadsSheet() throws Exception {
        var id = desk.onTheHeadsDesk(mother());
        var action = "/kasus/" + id + "/disposisi";
        var form = Desk.form(
                desk.clerk,
                action,
                action,
                "outcome",
                "REFUSED",
                "reason",
                "OTHER_SERVICE",
                "text",
                "Anak Ibu sedang dirawat di lembaga rehabilitasi.",
                "paperOn",
                "hari ini",
                "paperBy",
                given.the(Role.OFFICE_HEAD).staff().toString());
        assertThat(desk.clerk.postFile(action, form, "paperFile", PNG).statusCode())
                .isEqualTo(302);
        assertThat(pdf(desk.clerk, id, "REFUSAL")).contains("belum dapat kami kabulkan");
    }

    @Test
    @DisplayName("R12: agenda numbers have no gap and are used once, also when fifty come at a time")
    void givesAgendaNumbersWithoutGaps() throws Exception {
        var forms = new java.util.ArrayList<CompletableFuture<Integer>>();
        var ids = new java.util.ArrayList<UUID>();
        for (int i = 0; i < 50; i++) ids.add(desk.submit(with(mother(), "subjectName", "Orang " + i)));
        var browsers = IntStream.range(0, 5)
                .mapToObj(i -> {
                    try {
                        return new Browser(port)
                                .signIn(given.the(Role.INTAKE_CLERK).user());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        for (int i = 0; i < 50; i++) {
            var b = browsers.get(i % 5);
            var id = ids.get(i);
            var form = Desk.form(b, page(id), page(id));
            forms.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return b.post(page(id), form).statusCode();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (var f : forms) assertThat(f.get()).isEqualTo(302);
        assertThat(
                        desk.count(
                                "select count(distinct agenda_number) * 1000 + max(agenda_number) from application_receipt where office_id = :o"))
                .isEqualTo(50_050);
        var twice = desk.submit(mother());
        var one = Desk.form(desk.clerk, page(twice), page(twice));
        var two = Desk.form(browsers.get(0), page(twice), page(twice));
        var codes = List.of(
                        CompletableFuture.supplyAsync(() -> code(desk.clerk, page(twice), one)),
                        CompletableFuture.supplyAsync(() -> code(browsers.get(0), page(twice), two)))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(codes).as("one person, two tabs: one effect, one answer").containsOnly(302);
        assertThat(desk.count("select max(agenda_number) from application_receipt where office_id = :o"))
                .isEqualTo(51);
        assertThat(desk.count("select last from agenda_counter where office_id = :o"))
                .isEqualTo(51);
        assertThat(desk.count("select count(*) from case_event where office_id = :o and fact = 'APPLICATION_RECEIVED'"))
                .isEqualTo(51);
    }

    private static int code(Browser b, String path, java.util.Map<String, String> form) {
        try {
            return b.post(path, form).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void issuesAReceiptWithPromisedDaysAndANeutralCode() throws Exception {
        var id = desk.received(mother());
        var receipt = pdf(desk.clerk, id, "RECEIPT");
        assertThat(receipt).contains("TANDA TERIMA", "1/" + Office.today().getYear(), "Ibu Sumiyati", "sukarela");
        assertThat(receipt).contains(desk.text("select status_code from application_receipt where office_id = :o"));
        assertThat(receipt.toLowerCase()).doesNotContain("narkotika", "penjara", "lapas");
    }

    @Test
    @DisplayName("E21: an application before guidance has ended is taken, with a warning")
    void warnsWhenGuidanceStillRuns() throws Exception {
        var end = Office.today().plusMonths(2);
        var id = desk.received(with(mother(), "guidanceEndsOn", end.toString()));
        assertThat(desk.clerk.get(page(id)).body()).contains("dapat dimulai paling cepat");
        assertThat(inOffice(() -> applications.outline(id).earliestStart())).isEqualTo(end.plusDays(1));
    }

    @Test
    void staysWithinTheBudgets() throws Exception {
        Counted.clear();
        var form = counted("GET form", 9, () -> desk.clerk.get("/permohonan/baru"));
        assertThat(form).isEqualTo(200);
        var typed = Desk.form(desk.clerk, "/permohonan/baru", "/permohonan/baru", with(mother(), "knows", "YES"));
        var location = new String[1];
        counted("POST submit", 14, () -> {
            var answer = desk.clerk.postFile("/permohonan/baru", typed, "scan", PNG);
            location[0] = URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getPath();
            return answer;
        });
        var page = location[0];
        var base = page.replace("/permohonan", "");
        counted("GET application", 9, () -> desk.clerk.get(page));
        var receive = Desk.form(desk.clerk, page, page);
        counted("POST receive", 14, () -> desk.clerk.post(page, receive));
        counted("GET received", 9, () -> desk.clerk.get(page));
        counted("GET confirm", 9, () -> desk.clerk.get(page + "/klien"));
        var person = Desk.form(desk.clerk, page + "/klien", page + "/klien", Desk.NEW_PERSON);
        counted("POST confirm", 14, () -> desk.clerk.post(page + "/klien", person));
        counted("GET person", 9, () -> desk.clerk.get(page + "/klien"));
        counted("GET background", 9, () -> desk.clerk.get(page + "/riwayat"));
        var check = Desk.form(desk.clerk, page, page + "/kelengkapan", "outcome", "COMPLETE");
        counted("POST check", 14, () -> desk.clerk.post(page + "/kelengkapan", check));
        counted("GET inbox", 9, () -> desk.head.get("/disposisi"));
        counted("GET disposition head", 9, () -> desk.head.get(base + "/disposisi"));
        counted("GET disposition clerk", 9, () -> desk.clerk.get(base + "/disposisi"));
        var decide = Desk.form(
                desk.head,
                base + "/disposisi",
                base + "/disposisi",
                "outcome",
                "ACCEPTED",
                "official",
                desk.official(),
                "instructions",
                "FOLLOW_UP",
                "urgency",
                "BIASA",
                "text",
                "Baik");
        counted("POST disposition", 14, () -> desk.head.post(base + "/disposisi", decide));
        counted("GET decided", 9, () -> desk.head.get(page));
        counted("GET list", 9, () -> desk.clerk.get("/permohonan?semua=true"));
        counted("GET calls", 9, () -> desk.clerk.get("/panggilan"));
        counted("GET search", 9, () -> desk.clerk.get("/cari?q=rizky"));
        var second = desk.onTheHeadsDesk(with(mother(), "subjectName", "Lain"));
        var refuse = Desk.form(
                desk.head,
                "/kasus/" + second + "/disposisi",
                "/kasus/" + second + "/disposisi",
                "outcome",
                "REFUSED",
                "reason",
                "OTHER",
                "text",
                "Penjelasan.");
        Counted.clear();
        counted("POST refusal", 14, () -> desk.head.post("/kasus/" + second + "/disposisi", refuse));
        counted("GET calls with one", 9, () -> desk.clerk.get("/panggilan"));
    }

    private int counted(String what, int most, java.util.concurrent.Callable<java.net.http.HttpResponse<String>> call)
            throws Exception {
        Counted.clear();
        var answer = call.call();
        var statements = Counted.take();
        System.out.println("BUDGET " + what + " " + statements.size() + " (" + answer.statusCode() + ")");
        assertThat(answer.statusCode()).as(what + answer.body()).isIn(200, 302);
        assertThat(statements.size())
                .as(what + "\n" + String.join("\n", statements))
                .isLessThanOrEqualTo(most);
        return answer.statusCode();
    }

    private String pdf(Browser b, UUID id, String kind) throws Exception {
        var letter = desk.text(
                "select id from letter where office_id = :o and case_id = '" + id + "' and kind = '" + kind + "'");
        var file = java.nio.file.Path.of("target", "intake-" + kind.toLowerCase() + ".pdf");
        java.nio.file.Files.write(file, b.bytes("/surat/" + letter + ".pdf").body());
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
