package id.pulih.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the registrar types into SDP, and the registration books (X10). */
@AppTest
class SdpTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Browser clerk;

    @BeforeEach
    void aClerk() throws Exception {
        given = Given.office(pg, secrets);
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
    }

    Given.Case received(boolean child, String name) throws Exception {
        var made = given.caseAfter(Fact.COMPLETENESS_JUDGED, child, name);
        given.applied(made);
        return made;
    }

    String page(Given.Case of) {
        return "/kasus/" + of.id() + "/sdp";
    }

    @Test
    @DisplayName(
            "X10: the sheet has the fields of SDP in their order, and waits on the list until somebody has typed it")
    void marksASheetThatWasTyped() throws Exception {
        var one = received(false, "=Siti & Rahma");
        owner(
                "insert into client_guidance (office_id, id, client_id, kind, register_number, recorded_by, recorded_at) values (?, ?, ?, 'PB', 'B.I/12', ?, now())",
                given.office,
                Ids.next(),
                one.client(),
                given.the(Role.INTAKE_CLERK).staff());
        Counted.clear();
        assertThat(clerk.get("/sdp").body()).contains(page(one), "1 lembar menunggu");
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.GET);
        var sheet = clerk.get(page(one)).body();
        assertThat(sheet.replaceAll("<[^>]+>", "|"))
                .containsSubsequence(
                        "UPT",
                        "Nomor register",
                        "B.I/12",
                        "Nama",
                        "=Siti &amp; Rahma",
                        "Jenis klien",
                        "Dewasa",
                        "Jenis pembimbingan",
                        "Pembimbingan Tambahan (After Care)",
                        "Dasar",
                        "Permohonan, agenda 1/2026",
                        "Tanggal awal bimbingan",
                        "Tanggal akhir bimbingan",
                        "Petugas PK",
                        "Surat dasar: asal",
                        "Klien sendiri",
                        "Surat dasar: perihal",
                        "Surat pengantar",
                        "Berita acara serah terima",
                        "Surat perintah");
        assertThat(sheet).contains("bukan lembaga yang mengajukan", "PK-nya belum pernah berganti");
        owner(
                "update application set applicant_kind = 'INSTITUTION', institution_kind = 'PRISON', institution_name = 'Lapas Contoh', letter_number = 'W1-12', letter_on = date '2026-03-09' where office_id = ? and case_id = ?",
                given.office,
                one.id());
        assertThat(clerk.get(page(one)).body()).contains("W1-12 tanggal 09/03/2026, Lapas Contoh");
        var csv = clerk.get("/sdp/belum-diinput.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF\"Keperluan\";\"UPT\"").contains("\"'=Siti & Rahma\"", "\"B.I/12\"");
        assertThat(owned("select count(*) from audit_entry where office_id = ? and page = 'report/sdpFile'"))
                .isEqualTo("1");

        var action = page(one) + "/awal";
        var form = clerk.formOf(page(one), action);
        form.put("openingOn", "1/1/2099");
        var early = clerk.post(action, form);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Tanggal ini tidak boleh di masa depan.", "1/1/2099");
        form = clerk.formOf(page(one), action);
        form.put("openingOn", "hari ini");
        Counted.clear();
        assertThat(clerk.post(action, form).statusCode()).isEqualTo(302);
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.POST);
        assertThat(clerk.get(page(one)).body())
                .contains("Sudah diinput", given.the(Role.INTAKE_CLERK).name());
        assertThat(clerk.get("/sdp").body()).contains("Tidak ada lembar yang menunggu");

        assertThat(clerk.post(action, clerk.formOf(page(one), action)).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/sdp").body()).contains(page(one));
        var closing = page(one) + "/akhir";
        form = clerk.formOf(page(one), action);
        assertThat(clerk.post(closing, form).statusCode())
                .as("it has not ended")
                .isEqualTo(422);
    }

    @Test
    void waitsAgainWhenTheCaseHasEnded() throws Exception {
        var ended = given.caseAfter(Fact.AGREEMENT_SIGNED);
        given.applied(ended);
        var refused = received(false, "Budi");
        for (var one : List.of(ended, refused)) {
            owner(
                    "update aftercare_case set closed_on = current_date, exit_fact = 'WITHDRAWN' where office_id = ? and id = ?",
                    given.office,
                    one.id());
        }
        assertThat(clerk.get("/sdp").body())
                .contains(page(ended), "2 lembar menunggu")
                .doesNotContain(page(refused));
        assertThat(clerk.get(page(ended)).body()).contains("Alasan pengakhiran", "Klien memilih berhenti");
        assertThat(clerk.get(page(refused)).body()).contains("tidak diinput");
        var action = page(ended) + "/akhir";
        assertThat(clerk.post(action, clerk.formOf(page(ended), action)).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/sdp").body()).contains("1 lembar menunggu");
    }

    @Test
    @DisplayName("The books of adults and of children are printed apart, by period, without NIK")
    void printsTheBooks() throws Exception {
        for (int i = 0; i < 20; i++) received(false, "Dewasa " + i);
        var child = received(true, "Anak Satu");
        given.lives(child, "Jl. Mawar 7");
        Counted.clear();
        var adults = text("/sdp/buku-register.pdf");
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.GET);
        assertThat(adults).contains("Dewasa 0", "Dewasa 19", "20 orang").doesNotContain("Anak Satu");
        assertThat(text("/sdp/buku-register.pdf?anak=true")).contains("Anak Satu", "Jl. Mawar 7", "1 orang");
        assertThat(text("/sdp/buku-register.pdf?dari=1/1/2001&sampai=2/1/2001")).contains("Tidak ada yang diterima");
        assertThat(clerk.get("/sdp/buku-register.pdf?dari=kapan").statusCode()).isLessThan(500);
        assertThat(clerk.get("/sdp/buku-register.pdf?dari=2/1/2026&sampai=1/1/2026")
                        .body())
                .contains("Tanggal awal tidak boleh sesudah tanggal akhir");
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        assertThat(officer.get("/sdp").statusCode()).isEqualTo(403);
    }

    @Test
    void escapesWhatASpreadsheetWouldRun() {
        var csv = new String(
                Csv.of(List.of(List.of("=1+1", " @a", "-2", "-", "a\"b;c", "+62", "Siti"))), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF\"'=1+1\";\"' @a\";\"'-2\";\"-\";\"a\"\"b;c\";\"'+62\";\"Siti\"\r\n");
    }

    private String text(String path) throws Exception {
        var answer = clerk.bytes(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private void owner(String sql, Object... values) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, sql, values);
        }
    }

    private String owned(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement(sql)) {
            q.setInt(1, given.office);
            var row = q.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
