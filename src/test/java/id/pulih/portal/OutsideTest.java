package id.pulih.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class OutsideTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Outside mother;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        mother = new Outside(port);
    }

    String code() throws Exception {
        return text("select code from office where office_id = :o");
    }

    String text(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(sql.replace(":o", "" + given.office))) {
            return r.next() ? r.getString(1) : null;
        }
    }

    @Test
    @DisplayName(
            "R1, R2, R9: a mother without an account asks for her son; the clerk checks it like any other application")
    void takesARequestFromABorrowedTelephoneToTheClerk() throws Exception {
        mother.begin(code()).answer(Outside.mother());
        var review = mother.browser.get("/ajukan/periksa").body();
        assertThat(review).contains("Rizky Pratama", "Ibu", "0812 1111 2222", "Kirim permohonan");
        assertThat(mother.send().statusCode()).isEqualTo(302);
        assertThat(mother.send().statusCode()).as("sent twice").isEqualTo(302);
        var year = Office.today().getYear();
        var status = text("select status_code from application_receipt where office_id = :o");
        assertThat(mother.browser.get("/ajukan/terkirim").body()).contains("1/" + year, status, "paling lambat");
        assertThat(text("select count(*) from application where office_id = :o and channel = 'OUTSIDE'"))
                .isEqualTo("1");
        assertThat(text("select count(*) from request_draft where office_id = :o and answers is not null"))
                .isEqualTo("0");

        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get("/permohonan").body())
                .contains("Rizky Pratama", "Dari luar", "belum diperiksa", "1/" + year);
        var page = "/kasus/" + text("select case_id from application where office_id = :o") + "/permohonan";
        var read = clerk.get(page).body();
        assertThat(read)
                .contains("Anak saya takut kembali", "Sumiyati", "Periksa permohonan dari luar", "lewat halaman");
        var form = clerk.formOf(page, page + "/pemeriksaan");
        assertThat(clerk.post(page + "/pemeriksaan", form).statusCode()).isEqualTo(422);
        form.put("category", "POST_REINTEGRATION");
        assertThat(clerk.post(page + "/pemeriksaan", form).body())
                .contains("Tulis siapa yang meminta klien ikut.", "Isi tanggal permintaan itu.");
        form.put("asker", "Rumah Pulih Contoh");
        form.put("askedOn", Office.today().minusDays(2).toString());
        form.put("guidanceEndsOn", Office.today().plusMonths(1).toString());
        assertThat(clerk.post(page + "/pemeriksaan", form).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body())
                .contains(
                        "2. Diminta setelah reintegrasi",
                        "Rumah Pulih Contoh",
                        "Tanda Terima",
                        "Pastikan klien",
                        "Program dapat dimulai paling cepat");
    }

    @Test
    @DisplayName("R9: a draft goes on with its code on another telephone; a page answered wrongly keeps what was typed")
    void resumesADraftByItsCode() throws Exception {
        mother.begin(code());
        mother.post("/ajukan/siapa", "applicantKind=CLIENT");
        var wrong = mother.post("/ajukan/umur", "subjectAge=muda");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Umur ditulis dengan angka", "value=\"muda\"", "Berapa umur Anda?");
        var page = mother.browser.get("/ajukan/untuk").body();
        var code = page.replaceAll("(?s).*<strong class=\"nowrap\">([A-Z0-9-]{11})</strong>.*", "$1");
        mother.post("/ajukan/tutup", "");
        assertThat(Outside.to(mother.browser.get("/ajukan/untuk"))).isEqualTo("/ajukan/lanjut");

        var other = new Outside(port);
        assertThat(other.post("/ajukan/lanjut", "kode=AAAAA-AAAAA").statusCode())
                .isEqualTo(422);
        assertThat(Outside.to(other.post(
                        "/ajukan/lanjut", "kode=" + code.toLowerCase().replace("-", " "))))
                .isEqualTo("/ajukan/periksa");
        assertThat(Outside.to(other.browser.get("/ajukan/periksa"))).isEqualTo("/ajukan/untuk");
        assertThat(
                        text(
                                "select count(*) from request_draft where office_id = :o and position('CLIENT' in encode(answers, 'escape')) > 0"))
                .as("sealed")
                .isEqualTo("0");
    }

    @Test
    @DisplayName("A family whose member does not want to is offered a talk of its own, and the clerk is reminded of it")
    void offersTheFamilyATalk() throws Exception {
        var answers = Outside.mother();
        answers.put("tahu", "knows=NO");
        answers.put("bicara", "talk=YES");
        mother.begin(code()).answer(answers);
        mother.send();
        assertThat(text("select flags::text from application where office_id = :o"))
                .isEqualTo("{FAMILY_TALK,URGENT}");
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        var page = "/kasus/" + text("select case_id from application where office_id = :o") + "/permohonan";
        var form = clerk.formOf(page, page + "/pemeriksaan");
        form.put("category", "APPLICATION");
        clerk.post(page + "/pemeriksaan", form);
        assertThat(clerk.get("/panggilan").body()).contains("Keluarga minta berbicara dahulu", "Sumiyati");
    }

    @Test
    @DisplayName("R10: the same questions stand on paper, on the public pages and at the desk in one order")
    void printsTheSameQuestionsInTheSameOrder() throws Exception {
        try (var pdf = Loader.loadPDF(
                mother.browser.bytes("/ajukan/formulir.pdf?kantor=" + code()).body())) {
            var paper = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getNumberOfPages()).as("front and back").isLessThanOrEqualTo(2);
            assertThat(paper)
                    .containsSubsequence(
                            "1. Siapa Anda?",
                            "2. Nama Anda",
                            "3. Untuk siapa",
                            "4. Umurnya",
                            "5. Orang tua atau wali",
                            "6. Apakah ia tahu",
                            "7. Mengapa",
                            "8. Adakah yang perlu kami ketahui",
                            "9. Bagaimana kami menghubungi")
                    .contains("119", "Bila Anda bercerita tentang pemakaian");
        }
        assertThat(Question.values())
                .containsExactly(
                        Question.WHO,
                        Question.YOU,
                        Question.WHOM,
                        Question.AGE,
                        Question.GUARDIAN,
                        Question.KNOWS,
                        Question.TALK,
                        Question.WHY,
                        Question.NEEDS,
                        Question.REACH);
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get("/permohonan/baru").body())
                .containsSubsequence(
                        "1. Pemohon",
                        "2. Nama pemohon",
                        "3. Calon peserta",
                        "4. Umur",
                        "5. Orang tua atau wali",
                        "6. Tahu dan setuju",
                        "7. Alasan",
                        "8. Yang perlu diketahui",
                        "9. Cara menghubungi");
        assertThat(clerk.bytes("/permohonan/formulir.pdf").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "R1: an institution asks with its letter, which the clerk reads with the request exactly as it was sent")
    void takesTheLetterOfAnInstitution() throws Exception {
        var answers = Outside.mother();
        answers.put("siapa", "applicantKind=INSTITUTION");
        answers.put(
                "anda",
                "applicantName=Yohana&institutionKind=HEALTH&institutionName=Rumah Pulih Contoh&letterNumber=12/RPC/2026");
        mother.begin(code()).answer(answers);
        assertThat(mother.browser.get("/ajukan/periksa").body()).contains("Surat lembaga", "12/RPC/2026");
        var letter = aLetter();
        assertThat(Outside.to(
                        mother.browser.postFile("/ajukan/kirim", Map.of("_from", "/ajukan/periksa"), "letter", letter)))
                .isEqualTo("/ajukan/terkirim");
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        var page = "/kasus/" + text("select case_id from application where office_id = :o") + "/permohonan";
        var sent = "/dokumen/" + text("select id from document where office_id = :o");
        assertThat(clerk.get(page).body()).contains("Rumah Pulih Contoh", "12/RPC/2026", sent);
        assertThat(clerk.bytes(sent).body())
                .as("a PDF may be signed: never touched")
                .isEqualTo(letter);
    }

    private static byte[] aLetter() throws Exception {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    @DisplayName("Every public page is at most 30 KiB and comes without a session")
    void isSmall() throws Exception {
        mother.begin(code());
        for (var page : new String[] {"?kantor=" + code(), "/siapa", "/lanjut"}) small("/ajukan" + page);
        mother.answer(Map.copyOf(Outside.mother()));
        for (var question : Outside.mother().keySet()) {
            small("/ajukan/" + question);
            var page = mother.browser.get("/ajukan/" + question).body();
            assertThat(page).doesNotContain("@");
            assertThat(Browser.fields(page).keySet().stream().filter(f -> !f.startsWith("_") && !f.equals("version")))
                    .as("one question on a page: " + question)
                    .isSubsetOf(Question.of(question).orElseThrow().fields());
        }
        small("/ajukan/periksa");
        mother.send();
        small("/ajukan/terkirim");
        assertThat(mother.browser.cookies()).doesNotContain("pulih=");
    }

    private void small(String page) throws Exception {
        var answer = mother.browser.bytes(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body().length).as(page).isLessThan(30 * 1024);
    }
}
