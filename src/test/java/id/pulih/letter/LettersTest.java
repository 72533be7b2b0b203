package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.office.Signer;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;

@AppTest
class LettersTest extends IssuingOffice {

    private static final String SUBJECT = "Penetapan program an. S.";

    @Autowired
    LetterEnds ends;

    UUID issued() throws Exception {
        return in(() -> letters.issue(draft(LetterKind.RATIFICATION, SUBJECT, "Program ditetapkan untuk enam bulan.")));
    }

    String text(View view) throws Exception {
        var answer = new MockHttpServletResponse();
        view.render(Map.of(), new MockHttpServletRequest(), answer);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline").doesNotContain("Siti");
        return text(answer.getContentAsByteArray());
    }

    String code(UUID letter) throws Exception {
        return in(() -> jdbc.sql("select check_code from letter where id = ?")
                .param(letter)
                .query(String.class)
                .single());
    }

    @Test
    void numbersHaveNoGapAndNoDoubleWhenManyIssueAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var tries = pool.invokeAll(IntStream.range(0, 50)
                .mapToObj(i -> (Callable<String>) () -> in(() -> {
                    letters.issue(draft(LetterKind.RATIFICATION, SUBJECT, "Surat ke-" + i));
                    if (i % 5 == 0) throw new RuleViolation("batal sesudah bernomor");
                    return "";
                }))
                .toList());
        pool.shutdown();
        for (var one : tries) {
            try {
                one.get();
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RuleViolation.class);
            }
        }
        var numbers = in(() -> archive.of(aCase.id()).stream()
                .map(l -> l.head().number())
                .sorted()
                .toList());
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> "PK.06.03-%04d".formatted(n))
                        .toList());
    }

    @Test
    void aFailedActGivesItsNumberBack() throws Exception {
        assertThatThrownBy(() -> in(() -> {
                    letters.issue(draft(LetterKind.RATIFICATION, SUBJECT, "A"));
                    throw new RuleViolation("tidak jadi");
                }))
                .isInstanceOf(RuleViolation.class);
        issued();
        assertThat(in(() -> archive.of(aCase.id())).get(0).head().number()).isEqualTo("PK.06.03-0001");
    }

    @Test
    @DisplayName("R19: the signer is the one with authority on the date of the letter")
    void printsNumberSignerAndPages() throws Exception {
        var id = issued();
        var text = text(in(() -> archive.read(id)).pdf());
        assertThat(text)
                .contains(
                        "BALAI PEMASYARAKATAN KELAS I CONTOH",
                        "PENETAPAN PROGRAM BIMBINGAN TAMBAHAN",
                        "NOMOR: PK.06.03-0001",
                        "Program ditetapkan untuk enam bulan.",
                        "Kepala Balai Pemasyarakatan Kelas I Contoh,",
                        office.the(Role.OFFICE_HEAD).name(),
                        "NIP 199001012020011001",
                        "Tembusan:",
                        "RAHASIA",
                        "Halaman 1 dari 1",
                        "Kode periksa " + CheckCode.shown(code(id)))
                .doesNotContain("#", "DATA LATIHAN");
        assertThat(text(in(() -> archive.read(id)).electronic()))
                .contains("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}")
                .doesNotContain("0001");
    }

    @Test
    @DisplayName("formats.md 2.8: each official of several has a numbered tag; whoever is none signs with ink")
    void tagsTheSignatureOfEachOfSeveral() throws Exception {
        var chair = new Signer(List.of("Ketua sidang,"), "Ketua Uji", "197001011995032001");
        var secretary = new Signer(List.of("Sekretaris,"), "Sekretaris Uji", "197001011995032002");
        var client = new Signer(List.of("Yang menyatakan,"), "Klien Uji", "");
        var minutes = in(() -> letters.issue(
                draft(LetterKind.TPP_MINUTES, "Sidang", List.of(secretary, client, chair), "Telah dilaksanakan.")));
        var browser = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
        assertThat(text(browser.bytes("/surat/" + minutes + "/tte.pdf").body()))
                .contains("${ttd_pengirim1}", "${ttd_pengirim2}", "Ketua Uji", "NIP 197001011995032001")
                .doesNotContain("${ttd_pengirim}", "${ttd_pengirim3}", "${nama_pengirim}");
        assertThat(runs(browser.bytes("/surat/" + minutes + "/tte.docx").body()))
                .contains("${nomor_naskah}", "${ttd_pengirim1}", "${ttd_pengirim2}");
        assertThat(browser.get("/surat/" + minutes).body())
                .contains("${ttd_pengirim1} Sekretaris Uji", "${ttd_pengirim2} Ketua Uji", "belum diverifikasi")
                .contains("Tanpa penanda: Klien Uji");
        var undertaking =
                in(() -> letters.issue(draft(LetterKind.UNDERTAKING, "Kesanggupan", List.of(chair, client), "Saya.")));
        assertThat(text(in(() -> archive.read(undertaking)).electronic()))
                .containsOnlyOnce("${ttd_pengirim")
                .contains("${ttd_pengirim}", "Klien Uji");
        var alone = in(() -> letters.issue(draft(LetterKind.DECLINE, "Pernyataan", List.of(client), "Saya.")));
        assertThat(text(in(() -> archive.read(alone)).electronic()))
                .contains("Klien Uji")
                .doesNotContain("${");
    }

    @Test
    @DisplayName("formats.md 2.7: a letter signed u.b. goes in copy to the head, who gave the mandate")
    void reportsAMandateHandedOnToTheHead() throws Exception {
        var head = "Kepala Balai Pemasyarakatan Kelas I Contoh";
        var mandated = new Signer(List.of("a.n. " + head, "Kepala Seksi", "u.b.", "Kepala Subseksi,"), "Uji", "19");
        var handedOn = in(() -> letters.issue(draft(LetterKind.NOTICE, SUBJECT, List.of(mandated), "Isi.")));
        assertThat(text(in(() -> archive.read(handedOn)).pdf())).contains("Tembusan: " + head + " Arsip");
        var own = in(() -> letters.issue(draft(LetterKind.NOTICE, SUBJECT, "Isi.")));
        assertThat(text(in(() -> archive.read(own)).pdf())).contains("Tembusan: Arsip");
    }

    /** The texts of the tables of a DOCX, run by run. */
    private static List<String> runs(byte[] docx) throws Exception {
        try (var text = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return Stream.concat(
                            text.getParagraphs().stream(),
                            text.getTables().stream()
                                    .flatMap(t -> t.getRows().stream())
                                    .flatMap(r -> r.getTableCells().stream())
                                    .flatMap(c -> c.getParagraphs().stream()))
                    .flatMap(p -> p.getRuns().stream())
                    .map(XWPFRun::text)
                    .toList();
        }
    }

    @Test
    void aRevokedLetterShowsSoAtTheCheckPageAndOnPaper() throws Exception {
        var id = issued();
        var code = code(id);
        var browser = new Browser(port);
        Counted.clear();
        var valid = browser.get("/publik/surat/" + code);
        assertThat(Counted.take()).hasSize(1);
        assertThat(valid.statusCode()).isEqualTo(200);
        assertThat(valid.body())
                .contains("Surat ini sah.", "PK.06.03-0001", "Balai Pemasyarakatan Kelas I Contoh")
                .doesNotContain("Siti", "an. S.", "Program");
        assertThat(valid.headers().firstValue("Set-Cookie")).isEmpty();
        in(() -> {
            ends.revoke(id, "salah nama");
            return null;
        });
        assertThat(browser.get("/publik/surat/" + CheckCode.shown(code).toLowerCase())
                        .body())
                .contains("sudah dicabut")
                .doesNotContain("salah nama");
        assertThat(text(in(() -> archive.read(id)).pdf())).contains("SURAT INI SUDAH DICABUT");
        assertThatThrownBy(() -> in(() -> ends.replace(id, draft(LetterKind.RATIFICATION, SUBJECT, "B"), "lagi")))
                .isInstanceOf(RuleViolation.class);
        assertThat(in(() -> archive.of(aCase.id()))).hasSize(1);
    }

    @Test
    void aReplacedLetterAndAnUnknownCodeAnswerInTheSameShape() throws Exception {
        var id = issued();
        in(() -> ends.replace(id, draft(LetterKind.RATIFICATION, SUBJECT, "Yang benar."), "salah lama program"));
        var browser = new Browser(port);
        var replaced = browser.get("/publik/surat/" + code(id));
        var unknown = browser.get("/publik/surat/0000000000");
        assertThat(replaced.body()).contains("sudah diganti");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("tidak kami kenal", "Nomor", "Tanggal", "Kantor");
        assertThat(browser.get("/publik/surat").body()).contains("Kode periksa");
    }

    @Test
    void refusesALetterThatTheFontDoesNotHold() {
        assertThatThrownBy(() -> in(() -> letters.issue(draft(LetterKind.NOTICE, SUBJECT, "Semangat \uD83D\uDE00"))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("\uD83D\uDE00");
    }

    @Test
    void whatIsKeptIsSealed() throws Exception {
        var id = issued();
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery("select html, subject from letter where id = '" + id + "'")) {
            r.next();
            assertThat(new String(r.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Program", "html");
            assertThat(new String(r.getBytes(2), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("an. S.");
        }
    }
}
