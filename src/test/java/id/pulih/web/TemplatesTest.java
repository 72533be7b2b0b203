package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The shared templates on one page; the pages lie in target/pictures afterwards, to be looked at. */
class TemplatesTest {

    private static final String ACTION = "/kasus/1/kontak";
    private static final Instant READ_AT = Instant.parse("2026-11-24T02:00:00.123456Z");
    private static final List<Page.Choice> WAYS = List.of(
            new Page.Choice("VISIT", "Bertemu di kantor", "Klien atau keluarganya datang."),
            Page.Choice.of("CALL", "Telepon"),
            Page.Choice.of("HOME", "Kunjungan rumah"));

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader());

    @Test
    void showsAPageWithoutErrors() throws Exception {
        var html = casePage(
                page(Page.Kept.NOTHING, "Kontak dicatat. Berikutnya: sesi pertama pada Senin, 7 Desember 2026."));
        picture("halaman", html);
        assertThat(html).contains("DATA LATIHAN", "Kontak dicatat.", "aria-current=\"page\"", "action=\"/keluar\"");
        assertThat(html).doesNotContain("govuk-error-message\"><span", "Perlu diperbaiki");
    }

    @Test
    void putsBackWhatWasTypedWithTheErrorAtItsField() throws Exception {
        var html = casePage(page(refused(false), ""));
        picture("ditolak", html);
        assertThat(html)
                .contains("Perlu diperbaiki", "href=\"#f-heldOn\"", "id=\"f-heldOn-salah\"", "value=\"kapan-kapan\"");
        assertThat(html).contains("Isi &lt;b&gt; yang saya ketik").contains("value=\"CALL\" checked");
        assertThat(html)
                .contains("Pilih berkasnya sekali lagi.")
                .contains("<details class=\"govuk-details paper\" open");
        assertThat(html).doesNotContain("jangan-kembali");
    }

    @Test
    void showsBothTextsWhenSomeoneWasFaster() throws Exception {
        var html = casePage(page(refused(true), ""));
        picture("keduanya", html);
        assertThat(html)
                .contains(
                        "Ada perubahan dari orang lain",
                        "Tersimpan: Catatan tersimpan",
                        "Tersimpan: Bertemu di kantor");
        assertThat(html).contains("Tersimpan: 24/11/2026");
    }

    @Test
    void returnsTypedTextOnlyIntoTheFormThatWasSent() throws Exception {
        var kept = refused(false);
        var elsewhere = new Page.Kept("/kasus/1/lain", "", false, kept.typed(), kept.errors(), kept.files(), null);
        var html = casePage(page(elsewhere, ""));
        assertThat(html).doesNotContain("value=\"kapan-kapan\"").contains("Catatan tersimpan");
    }

    @Test
    void keepsTheSecurityPolicyAndUniqueIds() throws Exception {
        for (var kept : List.of(Page.Kept.NOTHING, refused(false), refused(true))) {
            var html = casePage(page(kept, ""));
            assertThat(html)
                    .doesNotContain(" style=", "<style", " onclick=", "javascript:")
                    .doesNotContainPattern("<script(?! src)");
            assertThat(all(html, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
            assertThat(all(html, " id=\"([^\"]*)\"")).containsAll(all(html, " (?:for|aria-labelledby)=\"([^\"]*)\""));
            for (var described : all(html, " aria-describedby=\"([^\"]*)\"")) {
                assertThat(all(html, " id=\"([^\"]*)\"")).contains(described.split(" "));
            }
        }
    }

    @Test
    void showsTheProblemPageWithItsNumber() throws Exception {
        var model = new HashMap<String, Object>(
                ProblemPage.of(500, "Maaf, ada gangguan", "Coba lagi.").getModel());
        model.put("reference", "K4TN-9RWE");
        model.put("page", page(Page.Kept.NOTHING, ""));
        var out = new StringOutput();
        engine.render("web/problem.jte", model, out);
        picture("gangguan", out.toString());
        assertThat(out.toString()).contains("K4TN-9RWE").doesNotContain("_csrf");
    }

    private static Page page(Page.Kept kept, String done) {
        var visitor = new Page.Visitor(
                "Ratna Wulandari",
                "Bapas Kelas I Contoh",
                true,
                10,
                "NONE",
                List.of(
                        new Page.Link("/beranda", "Beranda"),
                        new Page.Link("/kasus", "Kasus"),
                        new Page.Link("/jadwal", "Jadwal"),
                        new Page.Link("/sidang-tpp", "Sidang TPP"),
                        new Page.Link("/laporan", "Laporan")),
                READ_AT);
        return new Page(
                visitor,
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "rahasia"),
                "/kasus/1",
                kept,
                done,
                false,
                new Page.CurrentForm());
    }

    @Test
    void aFormKeyTellsWhenThePageWasReadByTheClockOfItsTransaction() {
        var page = page(Page.Kept.NOTHING, "");
        assertThat(List.of(page.formKey(), page.formKey()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> {
                    assertThat(key.version()).isEqualTo(7);
                    assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(READ_AT.toEpochMilli() + 1);
                });
    }

    private static Page.Kept refused(boolean stale) {
        var typed = new LinkedHashMap<String, String[]>();
        typed.put("heldOn", new String[] {"kapan-kapan"});
        typed.put("note", new String[] {"Isi <b> yang saya ketik"});
        typed.put("way", new String[] {"CALL"});
        typed.put("place", new String[] {""});
        typed.put("topics", new String[] {"HOME"});
        typed.put("secret", new String[] {"jangan-kembali"});
        var errors = new LinkedHashMap<String, String>();
        if (!stale) errors.put("heldOn", "Tanggal tidak dapat dibaca. Tulis misalnya 3/1/2026.");
        if (!stale) errors.put("place", "Pilih tempatnya.");
        return new Page.Kept(
                ACTION, stale ? "Sudah diubah orang lain." : "", stale, typed, errors, Set.of("paperFile"), null);
    }

    private String casePage(Page page) {
        return render("web/page.jte", page, "title", "Kontak", "content", (Content) out -> {
            out.writeContent("""
                    <div class="person"><h1 class="person-name">Sri Wahyuni binti Darmo</h1><ul class="facts"><li>Register 014/BL/2026</li>
                    <li>32 tahun 4 bulan</li><li>Pembimbing: Ratna Wulandari</li><li>sejak 24 November 2026</li></ul></div><ol class="rail">""");
            var steps = List.of(
                    "Permohonan",
                    "Penerimaan",
                    "Disposisi",
                    "Penunjukan PK",
                    "Pengumpulan data",
                    "Litmas",
                    "Sidang TPP",
                    "Penetapan program",
                    "Persetujuan",
                    "Pelaksanaan",
                    "Evaluasi",
                    "Laporan akhir");
            for (int i = 0; i < 12; i++) {
                out.writeContent("<li class=\"" + (i < 4 ? "done" : i == 4 ? "now" : "todo") + "\"><b>"
                        + (char) ('a' + i) + "</b><span>" + steps.get(i) + "</span></li>");
            }
            out.writeContent(
                    "</ol><div class=\"banner\"><p><strong>Perlu tindakan:</strong> persetujuan asesmen belum dicatat, paling lambat 3 Desember 2026.</p>");
            part(out, "web/linkButton.jte", "href", "#", "label", "Catat persetujuan");
            out.writeContent("</div>");
            part(
                    out,
                    "web/tabs.jte",
                    "links",
                    List.of(
                            new Page.Link("/kasus/1", "Ringkasan"),
                            new Page.Link("/b", "Jadwal"),
                            new Page.Link("/c", "Rencana"),
                            new Page.Link("/d", "Litmas"),
                            new Page.Link("/e", "Dokumen")),
                    "current",
                    "/kasus/1");
            out.writeContent("<div class=\"columns\"><div class=\"work\"><h2>Sumber data</h2>");
            out.writeContent("""
                    <table class="quiet"><thead><tr><th scope="col">Sumber</th><th scope="col">Diminta</th><th scope="col" class="num">Hari</th><th scope="col">Keadaan</th></tr></thead><tbody>
                    <tr><th scope="row">Klien</th><td class="nowrap">20/11/2026</td><td class="num">4</td><td>""");
            part(out, "web/tag.jte", "label", "Diperoleh", "kind", "green");
            out.writeContent(
                    "</td></tr><tr><th scope=\"row\">Keluarga</th><td class=\"nowrap\">20/11/2026</td><td class=\"num\">4</td><td>");
            part(out, "web/tag.jte", "label", "Ditunggu", "kind", "amber");
            out.writeContent(
                    "</td></tr><tr><th scope=\"row\">Puskesmas</th><td class=\"nowrap\">10/11/2026</td><td class=\"num late\">14</td><td>");
            part(out, "web/tag.jte", "label", "Terlambat", "kind", "red");
            out.writeContent("</td></tr></tbody></table>");
            part(
                    out,
                    "web/notice.jte",
                    "content",
                    (Content)
                            o -> o.writeContent("<p>Klien belum menyetujui asesmen. Wawancara boleh dijadwalkan.</p>"),
                    "kind",
                    "warning");
            part(
                    out,
                    "web/summary.jte",
                    "facts",
                    List.of(new Page.Fact("Alamat", "Kecamatan Contoh"), new Page.Fact("Pekerjaan", "")));
            out.writeContent("""
                    <h2>Linimasa</h2><ol class="timeline"><li><time>24 November 2026 pukul 09.30 WIB</time><h3>PK ditunjuk</h3><p>Oleh Kepala Seksi.
                    <span class="muted">Dicatat oleh Budi dari lembar bertanda tangan.</span></p></li><li><time>23 November 2026</time><h3>Disposisi</h3></li></ol>""");
            part(out, "web/empty.jte", "sentence", "Belum ada sesi.", "href", "#", "label", "Jadwalkan sesi");
            out.writeContent("</div><div class=\"beside\">");
            part(out, "web/form.jte", "page", page, "action", ACTION, "multipart", true, "content", (Content)
                    o -> fields(o, page));
            out.writeContent("</div></div>");
        });
    }

    private void fields(TemplateOutput out, Page page) {
        out.writeContent("<h2>Catat kontak</h2>");
        part(
                out,
                "web/date.jte",
                "page",
                page,
                "name",
                "heldOn",
                "label",
                "Tanggal",
                "stored",
                LocalDate.of(2026, 11, 24));
        part(out, "web/time.jte", "page", page, "name", "at", "label", "Pukul");
        part(out, "web/radios.jte", "page", page, "name", "way", "label", "Cara", "choices", WAYS, "stored", "VISIT");
        part(
                out,
                "web/select.jte",
                "page",
                page,
                "name",
                "place",
                "label",
                "Tempat",
                "choices",
                WAYS.subList(1, 3),
                "stored",
                "HOME");
        part(
                out,
                "web/checkboxes.jte",
                "page",
                page,
                "name",
                "topics",
                "legend",
                "Yang dibahas",
                "choices",
                WAYS,
                "stored",
                List.of("CALL"));
        part(
                out,
                "web/textarea.jte",
                "page",
                page,
                "name",
                "note",
                "label",
                "Catatan",
                "stored",
                "Catatan tersimpan",
                "hint",
                "Yang perlu diingat saja.");
        part(out, "web/text.jte", "page", page, "name", "secret", "label", "Kata sandi", "type", "password");
        part(
                out,
                "web/checkbox.jte",
                "page",
                page,
                "name",
                "agreed",
                "label",
                "Klien setuju dihubungi lagi",
                "stored",
                true);
        part(out, "web/paper.jte", "page", page, "people", List.of(Page.Choice.of("1", "Dra. Contoh Kepala")));
        part(out, "web/button.jte", "label", "Simpan kontak");
        part(out, "web/button.jte", "label", "Simpan dan catat lagi", "kind", "quiet");
    }

    private void part(TemplateOutput out, String template, Object... model) {
        engine.render(template, map(model), out);
    }

    private String render(String template, Page page, Object... model) {
        var all = map(model);
        all.put("page", page);
        var out = new StringOutput();
        engine.render(template, all, out);
        return out.toString();
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }

    private static List<String> all(String html, String pattern) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private static void picture(String name, String html) throws Exception {
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
