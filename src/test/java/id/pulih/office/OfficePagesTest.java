package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class OfficePagesTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given office;
    Browser admin;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        admin = new Browser(port).signIn(office.the(Role.ADMIN).user());
    }

    Map<String, String> form(String path) throws Exception {
        return Browser.fields(admin.get(path).body());
    }

    Map<String, String> profile() throws Exception {
        var form = form("/kantor");
        form.keySet().removeIf(k -> k.startsWith("bold") || k.equals("logo"));
        form.put("paper", "F4");
        form.put("subjectLabel", "Perihal");
        form.put("scope", "OFFICE");
        form.put("address", "Jalan Contoh Nomor 1");
        form.put("emergency", "Telepon 119");
        form.put("bold[2]", "true");
        return form;
    }

    @Test
    void theProfileIsSavedAndComesBackWhenRefused() throws Exception {
        var form = profile();
        form.put("line[3]", "KANTOR WILAYAH CONTOH");
        form.put("city", "Semarang");
        form.put("points", "12");
        form.put("order", "ATTACHMENT_FIRST");
        form.put("margins", "EVEN");
        Counted.clear();
        var saved = admin.post("/kantor", form);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
        assertThat(admin.get("/kantor").body()).contains("KANTOR WILAYAH CONTOH", "Semarang", "Telepon 119");
        try (var sample = Loader.loadPDF(admin.bytes("/kantor/contoh-surat.pdf").body())) {
            assertThat(new PDFTextStripper().getText(sample))
                    .containsSubsequence("Nomor", "Lampiran", "Sifat", "Perihal");
        }
        assertThat(admin.post("/kantor", form).statusCode())
                .as("the same key again")
                .isEqualTo(302);

        var bad = profile();
        bad.put("numberPattern", "{unit}-{entah}");
        bad.put("city", "Ketikan saya");
        var refused = admin.post("/kantor", bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("harus memuat {urut}", "Ketikan saya");

        var stale = profile();
        stale.put("version", "0");
        assertThat(admin.post("/kantor", stale).statusCode()).isEqualTo(409);
        var sample = admin.get("/kantor/contoh-surat.pdf");
        assertThat(sample.statusCode()).isEqualTo(200);
        assertThat(sample.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    }

    @Test
    void theCodesOfLettersAreTheOfficesOwn() throws Exception {
        var form = form("/kantor/kode-surat");
        form.put("code[LITMAS]", "PK.07.01");
        assertThat(admin.post("/kantor/kode-surat", form).statusCode()).isEqualTo(302);
        assertThat(form("/kantor/kode-surat"))
                .containsEntry("code[LITMAS]", "PK.07.01")
                .containsEntry("code[ASSIGNMENT]", "PK.06.01");
        form = form("/kantor/kode-surat");
        form.put("code[LITMAS]", "");
        assertThat(admin.post("/kantor/kode-surat", form).statusCode()).isEqualTo(422);
    }

    @Test
    void onlyWhoManagesTheOfficeOpensIt() throws Exception {
        var officer =
                new Browser(port).signIn(office.the(Role.PROBATION_OFFICER).user());
        for (var path :
                new String[] {"/kantor", "/kantor/kode-surat", "/kantor/wewenang", "/kantor/seksi", "/kantor/libur"}) {
            assertThat(officer.get(path).statusCode()).isEqualTo(403);
            admin.get(path);
            Counted.clear();
            assertThat(admin.get(path).statusCode()).isEqualTo(200);
            assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        }
    }

    @Test
    void aMandateIsGivenAndEnded() throws Exception {
        var form = form("/kantor/wewenang");
        form.put("staff", office.the(Role.SECTION_HEAD).staff().toString());
        form.put("basis", "Surat Perintah 1/2026");
        form.put("from", "1/1/2026");
        assertThat(admin.post("/kantor/wewenang", form).statusCode()).isEqualTo(302);
        var page = admin.get("/kantor/wewenang").body();
        assertThat(page).contains("a.n. Kepala", "Surat Perintah 1/2026", "Akhiri");
        var end = page.replaceAll("(?s).*action=\"(/kantor/wewenang/[^\"]+/akhir)\".*", "$1");
        assertThat(admin.post(end, form("/kantor/wewenang")).statusCode()).isEqualTo(302);
        assertThat(admin.get("/kantor/wewenang").body()).doesNotContain("/akhir");

        var foreign = form("/kantor/wewenang");
        foreign.put("staff", UUID.randomUUID().toString());
        foreign.put("basis", "x");
        foreign.put("from", "1/1/2026");
        foreign.put("until", "1/12/2025");
        assertThat(admin.post("/kantor/wewenang", foreign).body()).contains("sebelum tanggal mulai");
        foreign.put("until", "");
        foreign.put("_key", UUID.randomUUID().toString());
        assertThat(admin.post("/kantor/wewenang", foreign).statusCode()).isEqualTo(422);
    }

    @Test
    void aSectionAndALocalDayAreSet() throws Exception {
        var section = form("/kantor/seksi");
        section.put("name", "Seksi Bimbingan Klien Anak");
        section.put("clientele", "CHILD");
        section.put("head", office.the(Role.SECTION_HEAD).staff().toString());
        section.put("from", "1/1/2026");
        assertThat(admin.post("/kantor/seksi", section).statusCode()).isEqualTo(302);
        assertThat(admin.get("/kantor/seksi").body()).contains("Seksi Bimbingan Klien Anak", "Klien anak");

        var year = Office.today().getYear();
        var day = form("/kantor/libur");
        day.put("day", "3/3/" + year);
        day.put("name", "Hari jadi kota");
        day.put("kind", "LOCAL");
        assertThat(admin.post("/kantor/libur", day).statusCode()).isEqualTo(302);
        assertThat(admin.get("/kantor/libur").body()).contains("Hari jadi kota", "Tahun Baru");
        var twice = form("/kantor/libur");
        twice.putAll(Map.of("day", "3/3/" + year, "name", "lagi", "kind", "WORKDAY"));
        assertThat(admin.post("/kantor/libur", twice).body()).contains("sudah ada dalam daftar");
    }

    @Test
    void theOfficeSetsTheIdleMinutesTheLitmasNumberAndNeutralWords() throws Exception {
        assertThat(admin.get("/kantor").body())
                .contains("data-idle-minutes=\"10\"", "LIT-{golongan}/{tahun}/{urut}", "tempat yang sudah disepakati");
        var form = profile();
        form.put("idleMinutes", "3");
        form.put("litmasPattern", "{urut:4}/LIT.{golongan}/{bulan}/{tahun}");
        form.put("meetingPlace", "kantor biasa");
        form.put("clientPhone", "0812-0000-0000");
        assertThat(admin.post("/kantor", form).statusCode()).isEqualTo(302);
        assertThat(admin.get("/kantor").body()).contains("data-idle-minutes=\"3\"", "kantor biasa", "0812-0000-0000");
        idle(9);
        assertThat(admin.get("/kantor").headers().firstValue("Location").orElse(""))
                .as("three minutes, and five in which a typing person is not heard of")
                .contains("/kunci");

        var other = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
        other.get("/beranda");
        idle(7);
        assertThat(other.get("/beranda").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesSettingsThatTellOrCollide() throws Exception {
        for (var wrong : Map.of(
                        "idleMinutes", "90",
                        "litmasPattern", "LIT/{tahun}/{urut}",
                        "meetingPlace", "Kantor Bapas")
                .entrySet()) {
            var form = profile();
            form.put(wrong.getKey(), wrong.getValue());
            var refused = admin.post("/kantor", form);
            assertThat(refused.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.getValue());
        }
    }

    private void idle(int minutes) throws Exception {
        try (var c = java.sql.DriverManager.getConnection(
                pg.adminUrl().replace("/postgres", "/pulih"), "pulih", pg.password())) {
            Office.run(c, "update spring_session set last_access_time = last_access_time - ? * 60 * 1000", minutes);
        }
    }

    @Test
    void theSpecimenFollowsWhatIsTyped() throws Exception {
        var stored = admin.bytes("/kantor/contoh-surat.png");
        assertThat(stored.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
        var typed = admin.bytes("/kantor/contoh-surat.png?line%5B0%5D=KANTOR%20BARU&size%5B0%5D=14&bold%5B0%5D=true"
                + "&paper=F4&numberPattern=%7Bentah%7D-%7Burut%7D");
        assertThat(typed.statusCode()).isEqualTo(200);
        assertThat(typed.body()).isNotEqualTo(stored.body());
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(typed.body()))
                        .getHeight())
                .as("F4 is longer than A4")
                .isGreaterThan(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(stored.body()))
                        .getHeight());
    }

    @Test
    void tellsByWhichWayPeopleReachTheServer() throws Exception {
        var direct = admin.get("/kantor/jaringan").body();
        assertThat(direct).contains("Hanya di komputer ini", "Tidak ada", "Kode periksa tanpa alamat dan tanpa QR");
        var throughAProxy = admin.get("/kantor/jaringan", "X-Forwarded-Proto", "https", "X-Forwarded-For", "10.0.0.9")
                .body();
        assertThat(throughAProxy)
                .contains("Tidak dipercaya: ", "Perlu diperiksa", "server.forward-headers-strategy=native");
    }
}
