package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.pulih.office.LetterLook;
import id.pulih.office.NumberScope;
import id.pulih.office.OfficeProfile.Line;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Paper;
import id.pulih.office.Signer;
import id.pulih.web.QrImage;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every form of paper, as a validator and as the eye sees it; the files stay under target/papers. */
class PaperTest {

    static final Profile OFFICE = new Profile(
            "Balai Pemasyarakatan Kelas I Contoh",
            "I",
            "Semarang",
            List.of(
                    new Line("KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", 11, false),
                    new Line("DIREKTORAT JENDERAL PEMASYARAKATAN", 11, false),
                    new Line("KANTOR WILAYAH JAWA TENGAH", 11, false),
                    new Line("BALAI PEMASYARAKATAN KELAS I CONTOH", 13, true)),
            List.of(
                    "Jalan Contoh Nomor 1, Semarang 50000; Telepon (024) 0000000",
                    "Laman bapas.contoh  Pos-el kantor@bapas.contoh"),
            "",
            "Kepala Balai Pemasyarakatan Kelas I Contoh",
            "Tim Pengamat Pemasyarakatan",
            Paper.A4,
            LetterLook.RULE,
            "Hal",
            "WP.13.PAS.50",
            "{unit}{sep}{kode}{sep}{urut:4}",
            "-",
            NumberScope.OFFICE,
            Map.of(),
            "",
            "",
            "",
            Profile.MEETING_PLACE,
            Profile.LITMAS_PATTERN,
            1);

    static final Layout LAYOUT =
            new Layout(TemplateEngine.createPrecompiled(null, ContentType.Html, PaperTest.class.getClassLoader()));

    static final Signer HEAD = new Signer(
            List.of("Plh. Kepala Balai Pemasyarakatan Kelas I Contoh,"),
            "Dra. Rahayu Wulandari, M.Si.",
            "197001011995032001");
    static final Signer SECTION =
            new Signer(List.of("Kepala Seksi Bimbingan Klien Dewasa,"), "Bambang Hartono, S.H.", "197505052000031002");

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static byte[] paper(LetterForm form, String title, List<Signer> signers, String body, boolean training, String qr)
            throws Exception {
        var css = PageStyle.of(
                Paper.A4,
                false,
                training,
                false,
                form == LetterForm.LETTER ? Security.SECRET : Security.ORDINARY,
                "7KQ2M-9XWPA");
        var number = form == LetterForm.STATEMENT ? "" : "WP.13.PAS.50-PK.06.03-0012";
        var html = LAYOUT.sheet(new Layout.Sheet(
                form,
                title,
                number,
                "24 November 2026",
                Security.SECRET,
                Urgency.URGENT,
                "1 (satu) berkas",
                "Penetapan program bimbingan tambahan an. S.A. (Reg. 12/BT/2026)",
                form == LetterForm.LETTER
                        ? List.of("Kepala Badan Narkotika Nasional Kota Contoh", "di Semarang")
                        : List.of(),
                signers,
                form == LetterForm.LETTER
                        ? List.of("Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Jawa Tengah", "Arsip")
                        : List.of(),
                OFFICE,
                "7KQ2M-9XWPA",
                qr.isEmpty() ? "" : "https://pulih.contoh",
                qr,
                body,
                css));
        var pdf = Pdf.of(LAYOUT.printable(html));
        var file = Path.of("target/papers/" + title.toLowerCase().replace(' ', '-') + ".pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        return pdf;
    }

    static void valid(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as(flavour + ": " + result.getFailedChecks().keySet())
                        .isTrue();
            }
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("#");
        }
    }

    static String table(int rows) {
        var html = new StringBuilder(
                "<table class=\"grid\"><thead><tr><th scope=\"col\">No</th><th scope=\"col\">Kegiatan</th><th scope=\"col\">Pelaksana</th><th scope=\"col\">Waktu</th></tr></thead><tbody>");
        for (int i = 1; i <= rows; i++) {
            html.append("<tr><td class=\"num\">")
                    .append(i)
                    .append(
                            "</td><td>Konseling perorangan tentang pencegahan kekambuhan dan rencana kerja</td><td>PK</td><td>Senin, 7 Desember 2026 pukul 09.00 WIB</td></tr>");
        }
        return html + "</tbody></table>";
    }

    static final String TEXT =
            "<p class=\"indent justify\">Sehubungan dengan hasil sidang tanggal 20 November 2026, dengan hormat kami sampaikan bahwa program bimbingan tambahan bagi peserta tersebut telah ditetapkan untuk jangka waktu 6 (enam) bulan dengan kegiatan sebagai berikut.</p>";
    static final String CLOSING =
            "<p class=\"indent justify\">Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.</p>";

    @Test
    void aLetterOfTwoPagesWithATableIsValid() throws Exception {
        var pdf = paper(
                LetterForm.LETTER,
                "Surat Dinas",
                List.of(HEAD),
                TEXT + table(15) + CLOSING,
                false,
                QrImage.of("https://pulih.contoh/publik/surat/7KQ2M9XWPA"));
        valid(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text)
                    .contains("Halaman 1 dari 2", "Halaman 2 dari 2", "Nomor : WP.13.PAS.50-PK.06.03-0012", "Yth.");
            assertThat(text.split("Pelaksana"))
                    .as("the head of the table on both pages")
                    .hasSize(3);
        }
    }

    @Test
    @DisplayName(
            "formats.md 2.2: at the foot of a page stands the first word of the next; none where a broad annexe begins")
    void namesTheFirstWordOfTheNextPage() throws Exception {
        var text = new StringBuilder();
        for (int i = 1; i <= 40; i++)
            text.append("<p class=\"justify\">Butir").append(i).append(' ').append(TEXT.substring(26));
        var annex = "<div class=\"annex\"><p>Lampiran pertama</p></div>";
        var pdf = paper(LetterForm.LETTER, "Surat Panjang", List.of(HEAD), text + annex, false, "");
        valid(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            int last = document.getNumberOfPages();
            assertThat(last).isGreaterThan(3);
            for (int page = 1; page < last - 1; page++) {
                var next = standing(document, page + 1, 51, 700).split("\\s+")[0];
                assertThat(standing(document, page, 771, 20).strip()).isEqualTo(next + " ...");
            }
            assertThat(standing(document, last - 1, 771, 20)).isBlank();
            assertThat(standing(document, last, 500, 95)).doesNotContain("...");
        }
        var statement = paper(LetterForm.STATEMENT, "Pernyataan Panjang", List.of(HEAD), text.toString(), false, "");
        try (var document = Loader.loadPDF(statement)) {
            assertThat(standing(document, 1, 771, 20)).isBlank();
        }
    }

    /** What stands between these heights of a page, in points from above. */
    private static String standing(PDDocument document, int page, int from, int high) throws Exception {
        var area = new PDFTextStripperByArea();
        area.setSortByPosition(true);
        area.addRegion("here", new Rectangle2D.Double(0, from, 900, high));
        area.extractRegions(document.getPage(page - 1));
        return area.getTextForRegion("here");
    }

    @Test
    @DisplayName("formats.md 2.2-2.3: a long letterhead, number and subject stand within the margins of A4 and of F4")
    void aLongLetterheadFitsOnBothPapers() throws Exception {
        var line =
                "DIREKTORAT JENDERAL PEMASYARAKATAN KANTOR WILAYAH NUSA TENGGARA BARAT BAGIAN PEMBIMBINGAN KEMASYARAKATAN";
        var logo = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var png = new ByteArrayOutputStream();
        ImageIO.write(logo, "png", png);
        for (var sheet : Paper.values()) {
            var office = new Profile(
                    "Balai Pemasyarakatan Kelas II Sumbawa Besar dan Pos Pembimbingan Kabupaten Sumbawa Barat",
                    "II",
                    "Sumbawa Besar",
                    List.of(
                            new Line("KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA", 9.5, false),
                            new Line(line, 11, false),
                            new Line(line, 13, false),
                            new Line(line, 14, true)),
                    List.of(
                            "Jalan Garuda Nomor 123, Kelurahan Lempeh, Kecamatan Sumbawa, Kabupaten Sumbawa, Nusa Tenggara Barat 84313; Telepon (0371) 000000",
                            "Laman bapas-sumbawa-besar.contoh.example  Pos-el bapas.sumbawa.besar.kantor.utama@contoh.example"),
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()),
                    "Kepala Balai Pemasyarakatan Kelas II Sumbawa Besar",
                    "Tim Pertimbangan Pemasyarakatan Pembimbingan Klien",
                    sheet,
                    sheet == Paper.F4
                            ? new LetterLook(
                                    12,
                                    LetterLook.Order.ATTACHMENT_FIRST,
                                    LetterLook.Margins.EVEN,
                                    LetterLook.CatchWord.PRINTED)
                            : LetterLook.RULE,
                    "Perihal",
                    "WP.21.PAS.PAS.12",
                    "{unit}{sep}{kode}{sep}{urut:4}",
                    "-",
                    NumberScope.OFFICE,
                    Map.of(),
                    "",
                    "",
                    "",
                    Profile.MEETING_PLACE,
                    Profile.LITMAS_PATTERN,
                    1);
            var acting = new Signer(
                    List.of(
                            "a.n. Kepala Balai Pemasyarakatan Kelas II Sumbawa Besar",
                            "Kepala Seksi Bimbingan Klien Dewasa dan Pembimbingan Kemandirian",
                            "u.b.",
                            "Kepala Subseksi Bimbingan Kemasyarakatan dan Pengentasan Anak,"),
                    "Prof. Dr. Ir. Raden Mas Ngabehi Abdurrahman Wahid Kusumawardhana, S.H., M.H., M.Si.",
                    "197001011995032001");
            var pdf = Pdf.of(LAYOUT.printable(LAYOUT.sheet(new Layout.Sheet(
                    LetterForm.LETTER,
                    "Surat dinas",
                    "WP.21.PAS.PAS.12.PK.06.03.02.01-TAHUN-2026-KANTOR-WILAYAH-NTB-0012a",
                    "24 November 2026",
                    Security.TOP_SECRET,
                    Urgency.MOST_URGENT,
                    "3 (tiga) berkas dan 1 (satu) lembar daftar nama",
                    "Permintaan data dan keterangan untuk penyusunan penelitian kemasyarakatan bimbingan tambahan an. S.A. (Reg. 12/BT/2026)",
                    List.of(
                            "Kepala Badan Narkotika Nasional Kabupaten Sumbawa u.p. Kepala Seksi Rehabilitasi dan Pascarehabilitasi",
                            "di Sumbawa Besar"),
                    List.of(acting),
                    List.of("Kepala Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Tenggara Barat", "Arsip"),
                    office,
                    "7KQ2M-9XWPA",
                    "",
                    "",
                    TEXT + CLOSING,
                    PageStyle.of(sheet, office.look(), false, true, false, Security.TOP_SECRET, "7KQ2M-9XWPA")))));
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers/kepala-panjang-" + sheet + ".pdf"), pdf);
            valid(pdf);
            try (var document = Loader.loadPDF(pdf)) {
                var width = document.getPage(0).getMediaBox().getWidth();
                assertThat(reaches(document, width - CM * 2 + 1))
                        .as(sheet + ": right margin")
                        .isEmpty();
                assertThat(starts(document))
                        .as(sheet + ": left margin")
                        .isCloseTo(CM * (sheet == Paper.F4 ? 2 : 3), within(1f));
            }
        }
    }

    private static final float CM = 72 / 2.54f;

    /** Where the leftmost letter of the first page begins. */
    private static float starts(PDDocument document) throws Exception {
        var left = new float[] {Float.MAX_VALUE};
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                left[0] = Math.min(left[0], text.getXDirAdj());
            }
        };
        stripper.setEndPage(1);
        stripper.getText(document);
        return left[0];
    }

    /** The letters of the first page that stand further to the right than this. */
    private static String reaches(PDDocument document, float right) throws Exception {
        var beyond = new StringBuilder();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (text.getXDirAdj() + text.getWidthDirAdj() > right) beyond.append(text.getUnicode());
            }
        };
        stripper.setEndPage(1);
        stripper.getText(document);
        return beyond.toString();
    }

    @Test
    void aTitledPaperOfATrainingOfficeIsValid() throws Exception {
        var body =
                "<p>Pada hari ini, Jumat, tanggal dua puluh bulan November tahun dua ribu dua puluh enam, telah dilaksanakan sidang.</p><h2>1. Susunan sidang</h2>"
                        + table(3)
                        + "<h2>2. Keputusan</h2><ol><li>Program disetujui.</li><li>Jangka waktu 6 (enam) bulan.</li></ol><p>Demikian dibuat dengan sebenarnya.</p>";
        var pdf = paper(LetterForm.TITLED, "Berita Acara Sidang", List.of(SECTION, HEAD), body, true, "");
        valid(pdf);
        assertThat(text(pdf))
                .contains("DATA LATIHAN", "BERITA ACARA SIDANG", "Semarang, 24 November 2026", "tanyakan ke kantor");
        var members = new java.util.ArrayList<Signer>();
        for (int i = 1; i <= 7; i++)
            members.add(new Signer(List.of("Anggota " + i + ","), "Nama Anggota Ke-" + i, "19700101199503200" + i));
        valid(paper(LetterForm.TITLED, "Berita Acara Banyak Penanda Tangan", members, body, false, ""));
    }

    @Test
    void aDecreeAndAStatementAreValid() throws Exception {
        valid(paper(
                LetterForm.DECREE,
                "Keputusan Kepala Balai Pemasyarakatan Kelas I Contoh",
                List.of(HEAD),
                "<table class=\"identity\"><tr><th scope=\"row\">Menimbang</th><td>: a. bahwa bimbingan lanjutan perlu dilaksanakan menurut prosedur yang tetap;</td></tr><tr><th scope=\"row\">Mengingat</th><td>: 1. Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;</td></tr></table><h2 class=\"center\">MEMUTUSKAN</h2><p>KESATU: menetapkan prosedur ini.</p>",
                false,
                ""));
        valid(paper(
                LetterForm.STATEMENT,
                "Surat Pernyataan Kesanggupan",
                List.of(
                        new Signer(List.of("Pembimbing Kemasyarakatan,"), "Sri Lestari, S.Sos.", "198001012005012001"),
                        new Signer(List.of("Yang membuat pernyataan,"), "S.A.", "")),
                "<p>Saya yang bertanda tangan di bawah ini:</p><table class=\"identity\"><tr><th scope=\"row\">Nama</th><td>: S.A.</td></tr><tr><th scope=\"row\">Alamat</th><td>: Jalan Contoh Nomor 1</td></tr></table><p>memahami bahwa:</p><ol><li><span class=\"box\"></span>bimbingan tambahan bersifat sukarela dan saya dapat berhenti kapan saja;</li><li><span class=\"box\">x</span>data saya hanya dipakai untuk bimbingan.</li></ol>",
                false,
                ""));
    }

    @Test
    void aBroadPrintOutIsValid() throws Exception {
        var css = PageStyle.of(Paper.F4, true, false, true, Security.ORDINARY, "");
        var pdf = Pdf.of(LAYOUT.printable(LAYOUT.print(
                new Layout.Print("Jadwal kegiatan", OFFICE.longName(), table(20) + "<p>\uD83D\uDE00</p>", css))));
        Files.write(Path.of("target/papers/cetakan-lebar.pdf"), pdf);
        valid(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
        }
        assertThat(text(pdf)).contains("RANCANGAN", "Jadwal kegiatan").contains("?");
    }

    @Test
    void nothingOutsideIsFetched() throws Exception {
        var secret = Files.writeString(Path.of("target/rahasia.txt"), "ISI BERKAS RAHASIA")
                .toUri();
        var html = "<html lang=\"id\"><head><title>Uji</title><link rel=\"stylesheet\" href=\"" + secret
                + "\"><style>body{font-family:'Liberation Sans'} @import url(http://127.0.0.1:9/x.css);</style></head><body><h1>Uji</h1><img alt=\"a\" src=\"http://127.0.0.1:9/a.png\"><img alt=\"b\" src=\""
                + secret + "\"></body></html>";
        assertThat(text(Pdf.of(LAYOUT.printable(html)))).contains("Uji").doesNotContain("RAHASIA");
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    @DisplayName("R51: the client's card tells a stranger nothing")
    void theCardIsNeutral() throws Exception {
        var body = LAYOUT.body(
                "plan/letter/card.jte",
                Map.of(
                        "client", "Siti Aminah",
                        "officer", "Ratna Wulandari",
                        "phone", "0812-0000-0000",
                        "emergency", "Bila nyawa terancam: hubungi 119.",
                        "startsOn", LocalDate.of(2026, 11, 24),
                        "lastDay", LocalDate.of(2027, 5, 24),
                        "next", List.of(LocalDateTime.of(2026, 12, 1, 9, 30)),
                        "letterCode", "7KQ2M-9XWPA"));
        var html = LAYOUT.sheet(new Layout.Sheet(
                LetterKind.GUIDANCE_CARD.form(),
                LetterKind.GUIDANCE_CARD.label(),
                "",
                "24 November 2026",
                Security.ORDINARY,
                Urgency.ORDINARY,
                "-",
                "Kartu jadwal",
                List.of(),
                List.of(),
                List.of(),
                OFFICE,
                "7KQ2M-9XWPA",
                "https://pulih.contoh",
                "",
                body,
                PageStyle.neutral(Paper.A4, false)));
        var pdf = Pdf.of(LAYOUT.printable(html));
        Files.write(Path.of("target/papers/kartu.pdf"), pdf);
        valid(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Siti Aminah", "0812-0000-0000", "7KQ2M-9XWPA", "1 Desember 2026", "09.30");
            assertThat(id.pulih.office.Neutral.tells(
                            text + document.getDocumentInformation().getTitle()))
                    .as(text)
                    .isFalse();
            assertThat(text).doesNotContain("Semarang", "Kode periksa", "pulih");
        }
    }
}
