package id.pulih.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jsoup.nodes.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * A composed letter as a DOCX, from the same page of HTML as its PDF: page, marks and page numbers here, the text by
 * {@link DocxText}. The letter rule asks for Arial; every office PC has it or the font of the same widths.
 */
final class Docx {

    static final String FONT = "Arial";

    private static final double TWIPS_IN_MM = 1440 / 25.4;
    private static final Pattern SHEET = Pattern.compile(
            "@page \\{ size: (\\d+)mm (\\d+)mm; margin: ([\\d.]+)cm(?: ([\\d.]+)cm ([\\d.]+)cm ([\\d.]+)cm)?");
    private static final Pattern POINTS = Pattern.compile("body, h2, h3 \\{ font-size: (\\d+)pt");
    private static final double USUAL_POINTS = 11;
    private static final Pattern MARK = Pattern.compile("@(top|bottom)-(left|center|right) \\{ content: \"([^\"]*)\"");

    private Docx() {}

    static byte[] of(Document letter) {
        var css = letter.select("style").html();
        try (var docx = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            styles(docx, letter.title());
            int width = page(docx, css);
            new DocxText(docx, width, points(css)).write(letter);
            margins(docx, css, width);
            docx.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of the letters, where the office has another than the usual one. */
    private static double points(String css) {
        var named = POINTS.matcher(css);
        return named.find() ? Double.parseDouble(named.group(1)) : USUAL_POINTS;
    }

    /** Paper and margins as the page of the letter names them; gives the width of the text in twips. */
    private static int page(XWPFDocument docx, String css) {
        var sheet = SHEET.matcher(css);
        if (!sheet.find()) throw new IllegalStateException("a letter without a page");
        var section = docx.getDocument().getBody().addNewSectPr();
        int width = twips(Double.parseDouble(sheet.group(1)));
        int right = margin(sheet, 4);
        int left = margin(sheet, 6);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(twips(Double.parseDouble(sheet.group(2)))));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(margin(sheet, 3)));
        margin.setBottom(BigInteger.valueOf(margin(sheet, 5)));
        margin.setLeft(BigInteger.valueOf(left));
        margin.setRight(BigInteger.valueOf(right));
        margin.setHeader(BigInteger.valueOf(twips(8)));
        margin.setFooter(BigInteger.valueOf(twips(10)));
        margin.setGutter(BigInteger.ZERO);
        return width - left - right;
    }

    /** One of the four margins; the card of a client names one for all. */
    private static int margin(Matcher sheet, int side) {
        var named = sheet.group(side);
        return twips(10 * Double.parseDouble(named == null ? sheet.group(3) : named));
    }

    private static int twips(double mm) {
        return (int) Math.round(mm * TWIPS_IN_MM);
    }

    /** RAHASIA and DATA LATIHAN above, the check code and "Halaman x dari y" below, as on the PDF. */
    private static void margins(XWPFDocument docx, String css, int width) {
        var marks = new HashMap<String, String>();
        var mark = MARK.matcher(css);
        while (mark.find()) marks.put(mark.group(1) + "-" + mark.group(2), mark.group(3));
        var above = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        rightTab(above, width);
        mark(above, marks.getOrDefault("top-left", marks.getOrDefault("top-center", "")), 8.5);
        above.createRun().addTab();
        mark(above, marks.getOrDefault("top-right", ""), 10);
        var below = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        rightTab(below, width);
        mark(
                below,
                (marks.getOrDefault("bottom-left", "") + "   " + marks.getOrDefault("bottom-center", "")).strip(),
                8.5);
        below.createRun().addTab();
        mark(below, "Halaman ", 8.5);
        field(below, "PAGE");
        mark(below, " dari ", 8.5);
        field(below, "NUMPAGES");
    }

    private static void mark(XWPFParagraph place, String words, double points) {
        var run = place.createRun();
        run.setText(words);
        run.setFontSize(points);
        run.setBold(words.equals(words.toUpperCase(java.util.Locale.ROOT)));
    }

    /** A number that the word processor works out: five runs, or it shows nothing. */
    private static void field(XWPFParagraph place, String name) {
        place.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        place.createRun().getCTR().addNewInstrText().setStringValue(name);
        place.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        mark(place, "1", 8.5);
        place.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static void rightTab(XWPFParagraph place, int at) {
        place.setAlignment(ParagraphAlignment.LEFT);
        var properties = place.getCTP().isSetPPr()
                ? place.getCTP().getPPr()
                : place.getCTP().addNewPPr();
        var tab = properties.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(at));
    }

    private static void styles(XWPFDocument docx, String title) {
        docx.getProperties().getCoreProperties().setTitle(title);
        var styles = docx.createStyles();
        styles.setSpellingLanguage("id-ID");
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        for (var heading : Map.of("Heading1", 0, "Heading2", 1, "Heading3", 2).entrySet()) {
            var style = CTStyle.Factory.newInstance();
            style.setType(STStyleType.PARAGRAPH);
            style.setStyleId(heading.getKey());
            style.addNewName().setVal("heading " + (heading.getValue() + 1));
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(heading.getValue()));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
