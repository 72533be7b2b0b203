package id.pulih.litmas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SourcesTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given given;
    Given.Case aCase;
    Browser officer;
    String list;

    @BeforeEach
    void aCaseThatCollectsData() throws Exception {
        given = Given.office(pg, secrets);
        aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        list = "/kasus/" + aCase.id() + "/sumber";
        Counted.clear();
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    @Test
    @DisplayName("R26: every source with a result, or with a reason why there is none")
    void isCompleteWhenEverySourceHasAResultOrAReason() throws Exception {
        assertThat(officer.get(list).body()).contains("9 dari 9 sumber", "kunjungan rumah");
        var refused = officer.post(list + "/kelengkapan", form(list, list + "/kelengkapan"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Belum ada hasil atau alasan untuk: Wawancara klien; Wawancara keluarga");
        for (var kind : SourceKind.listed()) {
            var page = list + "/" + kind.slug();
            var found = kind != SourceKind.COURT_SITE;
            assertThat(record(page, found ? "OBTAINED" : "UNAVAILABLE", found ? "kemarin" : "", "isi " + kind.slug()))
                    .isEqualTo(302);
        }
        assertThat(officer.get(list).body()).contains("isi wawancara-klien", "Tidak tersedia");
        assertThat(officer.post(list + "/kelengkapan", form(list, list + "/kelengkapan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(list).body()).contains("Semua sumber sudah dinyatakan lengkap");
        assertThat(officer.get("/kasus/" + aCase.id() + "/data").body()).contains("Belum ditanyakan", "Lengkap");
    }

    @Test
    void takesASourceByHand() throws Exception {
        var fields = form(list, list);
        fields.put("title", "Majikan lama & keluarganya");
        assertThat(officer.post(list, fields).statusCode()).isEqualTo(302);
        assertThat(officer.get(list).body()).contains("Majikan lama &amp; keluarganya", "10 dari 10 sumber");
        fields = form(list, list);
        fields.put("title", "");
        assertThat(officer.post(list, fields).statusCode()).isEqualTo(422);
    }

    @Test
    void isUndoneWithinTenMinutesAndCorrectedWithAReasonLater() throws Exception {
        var page = list + "/wawancara-klien";
        var start = Instant.now();
        clock.fix(start);
        assertThat(record(page, "OBTAINED", "kemarin", "tinggal di rumah kakak"))
                .isEqualTo(302);
        clock.fix(start.plus(Duration.ofMinutes(9)));
        assertThat(officer.get(page).body()).contains("Urungkan");
        assertThat(officer.post(page + "/urungkan", form(page, page + "/urungkan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(page).body()).contains("(diurungkan)");

        assertThat(record(page, "OBTAINED", "kemarin", "tinggal di rumah ibu")).isEqualTo(302);
        var late = form(page, page + "/urungkan");
        clock.fix(start.plus(Duration.ofMinutes(20)));
        var refused = officer.post(page + "/urungkan", late);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Sudah lebih dari sepuluh menit");

        assertThat(officer.get(page).body()).doesNotContain("Baru saja dicatat");
        assertThat(record(page, "OBTAINED", "kemarin", "tinggal di rumah bibi")).isEqualTo(422);
        assertThat(record(page, "OBTAINED", "kemarin", "tinggal di rumah bibi", "correction", "salah dengar"))
                .isEqualTo(302);
        assertThat(officer.get(page).body())
                .contains("tinggal di rumah bibi", "Alasan perbaikan: salah dengar", "tinggal di rumah ibu");
    }

    @Test
    void refusesAResultWithoutTextOrInTheFuture() throws Exception {
        var page = list + "/kunjungan-rumah";
        var fields = form(page, page);
        fields.putAll(Map.of("outcome", "OBTAINED", "heldOn", "lusa", "place", "Jalan Melati", "result", ""));
        var answer = officer.post(page, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Hasil wajib diisi.", "Tanggal tidak boleh di masa depan.", "Jalan Melati");
        assertThat(record(page, "UNAVAILABLE", "", "")).isEqualTo(422);
        assertThat(officer.get(list + "/entah").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("R32: a blank sheet in the order of the screen")
    void printsABlankSheet() throws Exception {
        try (var pdf = Loader.loadPDF(officer.bytes(list + "/lembar.pdf").body())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).containsSubsequence("Wawancara klien", "Wawancara keluarga", "Laman pengadilan");
        }
    }

    @Test
    @DisplayName("X19: the second of two writers sees both texts")
    void showsBothTextsWhenSomeoneWasFaster() throws Exception {
        var page = list + "/wawancara-klien";
        var mine = form(page, page);
        record(page, "OBTAINED", "kemarin", "teks mereka");
        mine.putAll(Map.of("outcome", "OBTAINED", "heldOn", "kemarin", "place", "", "result", "teks saya"));
        mine.put("correction", "lebih lengkap");
        var answer = officer.post(page, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("teks saya", "Tersimpan: teks mereka");
    }

    @Test
    void staysWithinTheBudgetAndClosedToOthers() throws Exception {
        var page = list + "/wawancara-klien";
        record(page, "OBTAINED", "kemarin", "rahasia sekali");
        for (var path : new String[] {list, page, "/kasus/" + aCase.id() + "/data"}) {
            officer.get(path);
            Counted.clear();
            assertThat(officer.get(path).statusCode()).isEqualTo(200);
            assertThat(Counted.take()).as(path).hasSizeLessThanOrEqualTo(9);
        }
        var fields = form(page, page);
        fields.putAll(Map.of("outcome", "OBTAINED", "heldOn", "kemarin", "place", "", "result", "lain"));
        fields.put("correction", "x");
        Counted.clear();
        assertThat(officer.post(page, fields).statusCode()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
        var stranger =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        assertThat(stranger.get(list).statusCode()).isEqualTo(404);
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get(list).statusCode()).isEqualTo(403);
        var head = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        assertThat(head.get(page).body()).contains("rahasia sekali").doesNotContain("Simpan catatan");
    }

    private int record(String page, String outcome, String on, String result, String... more) throws Exception {
        var fields = form(page, page);
        fields.putAll(Map.of("outcome", outcome, "heldOn", on, "place", "kantor", "result", result));
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return officer.post(page, fields).statusCode();
    }

    private Map<String, String> form(String page, String action) throws Exception {
        return officer.formOf(page, action);
    }
}
