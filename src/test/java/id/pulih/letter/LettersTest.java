package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;

@AppTest
class LettersTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letters letters;

    @Autowired
    Signers signers;

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    Given office;
    Given.Case aCase;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        aCase = office.caseAfter(Fact.PROGRAMME_RATIFIED);
    }

    <T> T in(Callable<T> work) throws Exception {
        var user = office.the(Role.OFFICE_HEAD).user();
        var who = jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(user)
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return transactions.as(who, work);
    }

    Draft draft(LetterKind kind, String... paragraphs) {
        return new Draft(
                kind,
                aCase.id(),
                aCase.client(),
                "Penetapan program an. S.",
                List.of(),
                List.of(signers.forHead(null, desk.today())),
                List.of("Arsip"),
                "letter/plain.jte",
                Map.of("paragraphs", List.of(paragraphs)));
    }

    UUID issued() throws Exception {
        return in(() -> letters.issue(draft(LetterKind.RATIFICATION, "Program ditetapkan untuk enam bulan.")));
    }

    String text(View view) throws Exception {
        var answer = new MockHttpServletResponse();
        view.render(Map.of(), new MockHttpServletRequest(), answer);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline").doesNotContain("Siti");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
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
                    letters.issue(draft(LetterKind.RATIFICATION, "Surat ke-" + i));
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
        var numbers = in(() -> letters.of(aCase.id()).stream()
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
                    letters.issue(draft(LetterKind.RATIFICATION, "A"));
                    throw new RuleViolation("tidak jadi");
                }))
                .isInstanceOf(RuleViolation.class);
        issued();
        assertThat(in(() -> letters.of(aCase.id())).get(0).head().number()).isEqualTo("PK.06.03-0001");
    }

    @Test
    @DisplayName("R19: the signer is the one with authority on the date of the letter")
    void printsNumberSignerAndPages() throws Exception {
        var id = issued();
        var text = text(in(() -> letters.read(id)).pdf());
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
        assertThat(text(in(() -> letters.read(id)).electronic()))
                .contains("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}")
                .doesNotContain("0001");
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
            letters.revoke(id, "salah nama");
            return null;
        });
        assertThat(browser.get("/publik/surat/" + CheckCode.shown(code).toLowerCase())
                        .body())
                .contains("sudah dicabut")
                .doesNotContain("salah nama");
        assertThat(text(in(() -> letters.read(id)).pdf())).contains("SURAT INI SUDAH DICABUT");
        assertThatThrownBy(() -> in(() -> letters.replace(id, draft(LetterKind.RATIFICATION, "B"), "lagi")))
                .isInstanceOf(RuleViolation.class);
        assertThat(in(() -> letters.of(aCase.id()))).hasSize(1);
    }

    @Test
    void aReplacedLetterAndAnUnknownCodeAnswerInTheSameShape() throws Exception {
        var id = issued();
        in(() -> letters.replace(id, draft(LetterKind.RATIFICATION, "Yang benar."), "salah lama program"));
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
        assertThatThrownBy(() -> in(() -> letters.issue(draft(LetterKind.NOTICE, "Semangat \uD83D\uDE00"))))
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
