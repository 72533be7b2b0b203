package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class FormsTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Browser browser;
    Map<String, String> form;

    @BeforeEach
    void someoneAtTheForm() throws Exception {
        var office = Office.make(pg, secrets, "w" + System.nanoTime());
        browser = new Browser(port).signIn(office.officer());
        form = Browser.fields(browser.get("/uji").body());
        form.put("_key", UUID.randomUUID().toString());
        form.put("_from", "/uji");
        form.put("version", "0");
        FormsTrial.last = null;
    }

    @Test
    void readsFormsAsPeopleTypeThemAndSaysOnceWhatWasDone() throws Exception {
        form.putAll(Map.of("heldOn", " 7 Desember 2026 ", "at", "9.30", "place", "", "note", "  datang  "));
        assertThat(browser.post("/uji", form).statusCode()).isEqualTo(302);
        assertThat(FormsTrial.last.heldOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(FormsTrial.last.at()).isEqualTo(LocalTime.of(9, 30));
        assertThat(FormsTrial.last.place()).isNull();
        assertThat(FormsTrial.last.note()).isEqualTo("datang");
        assertThat(browser.get("/uji").body()).contains("Kunjungan dicatat.");
        assertThat(browser.get("/uji").body()).doesNotContain("Kunjungan dicatat.");
    }

    @Test
    void listsEveryFieldThatCannotBeReadAtOnce() throws Exception {
        form.putAll(Map.of("heldOn", "kapan-kapan", "at", "pagi", "place", "entah", "note", "x"));
        var answer = browser.post("/uji", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "#f-heldOn",
                        "Tanggal ini tidak dapat dibaca.",
                        "#f-at",
                        "Jam ini tidak dapat dibaca.",
                        "#f-place");
        assertThat(answer.body())
                .doesNotContain("java.", "typeMismatch")
                .contains("<title>Perlu diperbaiki: Uji - Pulih");
    }

    @Test
    void asksForAllMissingFieldsAtOnce() throws Exception {
        var answer = browser.post("/uji", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tanggal wajib diisi.", "Catatan wajib diisi.");
    }

    @Test
    void refusesAFormWithoutAReadableKeyOrOrigin() throws Exception {
        for (var key : new String[] {"", "bukan-kunci", null}) {
            if (key == null) form.remove("_key");
            else form.put("_key", key);
            assertThat(browser.post("/uji", form).statusCode()).isEqualTo(422);
        }
        for (var from : List.of("https://jahat.test/", "//jahat.test", "/\\jahat.test", "")) {
            form.put("_from", from);
            var answer = browser.post("/uji", form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Belum dapat disimpan").doesNotContain("jahat");
        }
    }

    @Test
    void keepsThePagesOwnFilterApartFromThePostedFields() throws Exception {
        form.put("note", "diketik");
        form.put("_from", "/uji?note=A");
        assertThat(browser.post("/uji", form).body()).contains("<title>Perlu diperbaiki: UjiA - Pulih");
    }

    @Test
    void keepsTheFormWhenTheMistakeIsOurs() throws Exception {
        form.putAll(Map.of("heldOn", "besok", "note", "meledak"));
        var answer = browser.post("/uji", form);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Isian Anda masih ada").doesNotContain("dapur", "IllegalState");
        assertThat(answer.body()).containsPattern(Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}\\."));
    }

    @Test
    void answersWithAPlainPageInIndonesian() throws Exception {
        var id = UUID.randomUUID();
        page(404, "Halaman tidak ditemukan", "/uji/bukan-uuid/rinci");
        page(404, "Halaman tidak ditemukan", "/tidak/ada");
        page(404, "Halaman tidak ditemukan", "/assets/tidak-ada.css");
        page(400, "Permintaan tidak dapat dibaca", "/uji/" + id + "/rinci?halaman=dua");
        page(500, "sampaikan nomor ini", "/uji/" + id + "/rinci?halaman=7");
        var wrongWay = browser.post("/uji/" + id + "/rinci", form);
        assertThat(wrongWay.statusCode()).isEqualTo(405);
        assertThat(wrongWay.body()).contains("tidak menerima kiriman");
    }

    private void page(int status, String words, String path) throws Exception {
        var answer = browser.get(path, "Accept", "*/*");
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body())
                .as(path)
                .contains(words, "lang=\"id\"")
                .doesNotContain("Exception", "dapur", "timestamp");
    }

    @Test
    void namesTheFileThatIsLostAndKeepsTheText() throws Exception {
        form.putAll(Map.of("heldOn", "kapan-kapan", "note", "teks"));
        var answer = browser.postFile("/uji", form, "paperFile", new byte[] {1, 2, 3});
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tanggal ini tidak dapat dibaca.");
        form.put("heldOn", "besok");
        form.put("_key", UUID.randomUUID().toString());
        assertThat(browser.postFile("/uji", form, "paperFile", new byte[] {1, 2, 3})
                        .statusCode())
                .isEqualTo(302);
        assertThat(FormsTrial.last.paperFile().getSize()).isEqualTo(3);
    }

    @Test
    void refusesAFileThatIsTooLargeAtItsField() throws Exception {
        form.putAll(Map.of("heldOn", "besok", "note", "teks"));
        var answer = browser.postFile("/uji", form, "paperFile", new byte[(10 << 20) + 1]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("lebih besar dari 10 MB", "#f-paperFile");
        var huge = browser.postFile("/uji", form, "paperFile", new byte[41 << 20]);
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(huge.body()).contains("Berkas tidak dapat diterima");
    }

    @Test
    void joinsThePhotosOfAFieldAndLeavesAPdfAsItCame() throws Exception {
        form.putAll(Map.of("heldOn", "besok", "note", "teks", "_foto", "paperFile"));
        var picture = new java.io.ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        var photo = picture.toByteArray();
        assertThat(browser.postFiles("/uji", form, "paperFile", List.of(photo, photo))
                        .statusCode())
                .isEqualTo(302);
        try (var paper = Loader.loadPDF(FormsTrial.last.paperFile().getBytes())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
        }
        var signed = "%PDF-1.7 bertanda tangan".getBytes();
        form.put("_key", UUID.randomUUID().toString());
        assertThat(browser.postFile("/uji", form, "paperFile", signed).statusCode())
                .isEqualTo(302);
        assertThat(FormsTrial.last.paperFile().getSize()).isEqualTo(signed.length);
        form.put("_key", UUID.randomUUID().toString());
        var mixed = browser.postFiles("/uji", form, "paperFile", List.of(photo, signed));
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("Kirim satu PDF, atau satu sampai 20 foto.", "#f-paperFile");
        var damaged = browser.postFile("/uji", form, "paperFile", java.util.Arrays.copyOf(photo, 200));
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(damaged.body()).contains("Ada foto yang tidak dapat dibaca.");
    }

    @Test
    void letsTheBrowserKeepStyleSheets() throws Exception {
        var page = browser.get("/uji").body();
        for (var kind : List.of(
                "href=\"(/assets/pulih.css[^\"]*)\"",
                "src=\"(/webjars/[^\"]*)\"",
                "src=\"(/assets/pulih.js[^\"]*)\"")) {
            var address = Pattern.compile(kind).matcher(page);
            assertThat(address.find()).as(kind).isTrue();
            var file = new Browser(port).get(address.group(1));
            assertThat(file.statusCode()).as(address.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age=2592000");
        }
    }
}
