package id.pulih.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who outside asks for data gets none without a letter and a legal basis; everything asked and answered is kept (E20). */
@AppTest
class InquiryTest {

    private static final byte[] LETTER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Browser clerk;
    Browser head;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
    }

    @Test
    @DisplayName("E20: by letter, on a legal basis that was looked up, the head gives; the case shows that he has")
    void givesOnlyWithALetterAndALegalBasis() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var form = clerk.formOf("/permintaan-data/baru?kasus=" + aCase.id(), "/permintaan-data/baru");
        assertThat(form.get("subject")).startsWith("Siti");
        form.putAll(Map.of(
                "kind", "POLICE", "asker", "Kepolisian Resor Contoh", "letterNumber", "B/12/2026", "asked", "Alamat."));
        assertThat(clerk.postFile("/permintaan-data/baru", form, "papers", LETTER)
                        .body())
                .contains("Isi tanggal suratnya");
        form.put("letterOn", "kemarin");
        var page = at(clerk.postFile("/permintaan-data/baru", form, "papers", LETTER));
        assertThat(clerk.get(page).body())
                .contains("Menunggu jawaban Kepala", "Catat jawaban dari lembar Kepala")
                .doesNotContain("Jawab permintaan");
        assertThat(head.bytes(page + "/surat").body()).isEqualTo(LETTER);
        assertThat(count(
                        "select count(*) from data_inquiry i join document d on (d.office_id, d.id) = (i.office_id, i.document_id)"
                                + " where i.office_id = :o and i.owner_id = '" + aCase.client()
                                + "' and d.owner_id = i.owner_id"))
                .as("sealed with the key of the client")
                .isEqualTo(1);

        assertThat(head.get("/beranda").body()).contains("Permintaan data dari luar (1)");

        var answer = head.formOf(page, page);
        answer.put("outcome", "GIVEN");
        assertThat(head.post(page, answer).body())
                .contains("Tulis dasar hukumnya", "Tulis siapa yang memeriksa", "Tulis data apa yang diberikan");
        answer.putAll(Map.of(
                "basis",
                "penetapan yang terlampir",
                "basisCheckedBy",
                "Bagian hukum",
                "given",
                "alamat menurut register."));
        assertThat(head.post(page, answer).statusCode()).isEqualTo(302);
        assertThat(head.get(page).body()).contains("Diberikan", "Bagian hukum").doesNotContain("Jawab permintaan");
        assertThat(letter(head, page))
                .contains(
                        "Pimpinan Kepolisian Resor Contoh",
                        "1 (satu) berkas",
                        "B/12/2026",
                        "penetapan yang terlampir",
                        "alamat menurut register.");
        assertThat(head.get("/kasus/" + aCase.id()).body()).contains("Permintaan data dari luar dijawab dengan surat");
        assertThat(clerk.get("/panggilan").body())
                .as("told of what was given, unless the office has it otherwise")
                .contains("Anda boleh menanyakan data apa dan kepada siapa");
        assertThat(head.get("/permintaan-data").body()).contains("Kepolisian Resor Contoh", "Diberikan, ");
        assertThat(count("select count(*) from audit_entry where office_id = :o and page = 'disclosure/reply' and '"
                        + aCase.id() + "' = any(case_ids)"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "E20: what was asked by word of mouth is refused in words that do not tell whether the office knows the person")
    void givesNothingToWhoAsksByWordOfMouth() throws Exception {
        var known = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var ofKnown = asked("/permintaan-data/baru?kasus=" + known.id());
        var ofStranger = asked("/permintaan-data/baru");
        for (var page : new String[] {ofKnown, ofStranger}) {
            var form = head.formOf(page, page);
            form.put("outcome", "GIVEN");
            assertThat(head.post(page, form).body()).contains("hanya dapat diberikan atas permintaan tertulis");
            form.put("outcome", "WITHHELD");
            assertThat(head.post(page, form).statusCode()).isEqualTo(302);
            assertThat(head.post(page, form).statusCode())
                    .as("the same once more")
                    .isEqualTo(302);
        }
        assertThat(count("select count(*) from letter where office_id = :o and kind = 'DATA_ANSWER'"))
                .isEqualTo(2);
        var toKnown = letter(clerk, ofKnown);
        assertThat(toKnown).contains("tidak menyatakan bahwa kantor kami mengenal");
        assertThat(words(toKnown))
                .as("but for number and code the same words")
                .isEqualTo(words(letter(clerk, ofStranger)));
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        assertThat(officer.get(ofStranger).statusCode()).isEqualTo(403);
        assertThat(officer.get(letterPage(head, ofStranger)).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "E20: the clerk records the answer from the head's signed sheet; the head confirms it, the client is told")
    void recordsTheAnswerFromASignedSheet() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var page = asked("/permintaan-data/baru?kasus=" + aCase.id());
        var form = clerk.formOf(page, page);
        form.putAll(Map.of("outcome", "WITHHELD", "tell", "YES"));
        assertThat(clerk.post(page, form).body())
                .contains("Tulis mengapa berbeda dari pengaturan kantor", "belum diverifikasi");
        form.put("tellReason", "Klien sudah membaca beritanya.");
        assertThat(clerk.post(page, form).body()).contains("Petugas mencatat dari lembar bertanda tangan");
        sheet(form);
        assertThat(clerk.postFile(page, form, "paperFile", LETTER).statusCode()).isEqualTo(302);

        assertThat(head.get(page).body())
                .contains("Dicatat dari lembar bertanda tangan oleh", "Klien diberi tahu", "Klien sudah membaca");
        assertThat(head.get("/lembar").body()).contains("Permintaan data dari luar dijawab dengan surat");
        assertThat(clerk.get("/panggilan").body()).contains("Ada pihak luar yang meminta data tentang Anda");
        assertThat(letter(head, page)).contains("mengenal atau tidak mengenal orang yang dimaksud");
        assertThat(count(
                        "select count(*) from data_answer a join document d on (d.office_id, d.id) = (a.office_id, a.sheet_id)"
                                + " where a.office_id = :o and a.decided_by = '"
                                + given.the(Role.OFFICE_HEAD).staff()
                                + "' and a.recorded_by = '"
                                + given.the(Role.INTAKE_CLERK).staff() + "' and d.owner_id = '"
                                + aCase.client() + "'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E20: what the clerk has recorded about no case the head confirms or contests at the request itself")
    void asksTheHeadAboutASheetWithoutACase() throws Exception {
        var page = asked("/permintaan-data/baru");
        var form = clerk.formOf(page, page);
        form.put("outcome", "WITHHELD");
        sheet(form);
        assertThat(clerk.postFile(page, form, "paperFile", LETTER).statusCode()).isEqualTo(302);
        assertThat(head.get("/beranda").body()).contains("1 lembar menunggu kata Anda");
        var scan = head.get(page).body().replaceFirst("(?s).*href=\"(/dokumen/[0-9a-f-]+)\".*", "$1");
        assertThat(head.bytes(scan).body()).isEqualTo(LETTER);
        var word = head.formOf(page, page + "/lembar");
        word.put("confirmed", "false");
        assertThat(head.post(page + "/lembar", word).body()).contains("Tuliskan apa yang tidak benar");
        word.put("reason", "Tanggalnya keliru.");
        assertThat(head.post(page + "/lembar", word).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Disanggah", "Tanggalnya keliru.");
        assertThat(head.get("/beranda").body()).doesNotContain("menunggu kata Anda");
    }

    @Test
    @DisplayName("E20: a request is answered within the working days of the office, five unless it sets others")
    void keepsTheTimeOfTheOffice() throws Exception {
        var form = clerk.formOf("/permintaan-data/baru", "/permintaan-data/baru");
        form.putAll(Map.of(
                "kind", "MEDIA", "asker", "Harian Contoh", "subject", "Seorang tokoh", "asked", "Apakah ia klien?"));
        form.put("receivedOn", "2/3/2026"); // a Monday
        var page = at(clerk.post("/permintaan-data/baru", form));
        assertThat(head.get(page).body()).contains("9 Maret 2026 (5 hari kerja, lewat batas waktu)");
        assertThat(head.get("/beranda").body()).contains("Permintaan data dari luar (1, 1 lewat batas waktu)");

        var admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        var setting = admin.formOf("/kantor/permintaan-data", "/kantor/permintaan-data");
        setting.put("answerDays", "61");
        assertThat(admin.post("/kantor/permintaan-data", setting).body()).contains("Antara 1 dan 60 hari kerja");
        setting.putAll(Map.of("answerDays", "3", "told", "ALWAYS", "exceptionsVerifiedBy", "Bagian hukum"));
        assertThat(admin.post("/kantor/permintaan-data", setting).statusCode()).isEqualTo(302);
        assertThat(clerk.get("/permintaan-data").body()).contains("5 Maret 2026", "Lewat batas waktu");

        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var ofCase = asked("/permintaan-data/baru?kasus=" + aCase.id());
        var answer = head.formOf(ofCase, ofCase);
        answer.put("outcome", "WITHHELD");
        assertThat(head.get(ofCase).body()).contains("Diperiksa: Bagian hukum").doesNotContain("belum diverifikasi");
        assertThat(head.post(ofCase, answer).statusCode()).isEqualTo(302);
        assertThat(head.get(ofCase).body()).contains("Klien diberi tahu", "Sudah dijawab");
    }

    private void sheet(Map<String, String> form) {
        form.put("paperOn", "hari ini");
        form.put("paperBy", given.the(Role.OFFICE_HEAD).staff().toString());
    }

    private String asked(String page) throws Exception {
        var form = clerk.formOf(page, "/permintaan-data/baru");
        form.putAll(Map.of(
                "kind", "MEDIA", "asker", "Harian Contoh", "subject", "Seorang tokoh", "asked", "Apakah ia klien?"));
        return at(clerk.post("/permintaan-data/baru", form));
    }

    private static String at(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String letterPage(Browser who, String page) throws Exception {
        return who.get(page).body().replaceFirst("(?s).*href=\"(/surat/[0-9a-f-]+)\".*", "$1");
    }

    private static String letter(Browser who, String page) throws Exception {
        try (var document =
                Loader.loadPDF(who.bytes(letterPage(who, page) + ".pdf").body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String words(String letter) {
        return letter.replaceAll("Kode periksa \\S+", "").replaceAll("\\d+", "#");
    }

    private long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }
}
