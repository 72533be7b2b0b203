package id.pulih.letter;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a letter, block by block in the order of its page of HTML (letter/sheet.jte). Broad annexes stay out: they are
 * drawings and wide tables, which belong to the PDF.
 */
final class DocxText {

    private static final int POINT = 20; // twips
    private static final int INDENT = 720;

    private final XWPFDocument docx;
    private final DocxTables tables;
    private final double points;

    DocxText(XWPFDocument docx, int width, double points) {
        this.docx = docx;
        this.points = points;
        this.tables = new DocxTables(docx, this, width, points);
    }

    void write(Document letter) {
        for (var part : letter.body().children()) {
            if (part.hasClass("letterhead")) letterhead(part);
            else if (part.hasClass("rule")) rule();
            else if (part.hasClass("title")) part.children().forEach(this::title);
            else if (!part.hasClass("annex")) block(part, docx::createParagraph, points);
        }
        if (letter.selectFirst(".annex") != null) {
            new DocxWords(docx.createParagraph(), 9, false, true, false)
                    .run("Lampiran tidak ikut dalam berkas ini; ambil dari PDF surat ini.");
        }
    }

    private void letterhead(Element head) {
        if (head.selectFirst("img") != null) {
            tables.beside(head.selectFirst("img"), head);
            return;
        }
        headLines(head, docx::createParagraph);
    }

    void headLines(Element head, Supplier<XWPFParagraph> place) {
        for (var line : head.select("p")) {
            var style = line.attr("style");
            double size = style.contains("font-size")
                    ? Double.parseDouble(style.replaceFirst("(?s).*font-size:\\s*([\\d.]+)pt.*", "$1"))
                    : 9;
            var p = place.get();
            p.setAlignment(ParagraphAlignment.CENTER);
            new DocxWords(p, size, style.contains("bold"), false, false).inside(line);
        }
    }

    private void rule() {
        var line = docx.createParagraph();
        line.setBorderTop(Borders.THICK_THIN_SMALL_GAP);
        line.setSpacingAfter(10 * POINT);
        line.setSpacingBefore(4 * POINT);
        new DocxWords(line, 2).run(" ");
    }

    private void title(Element line) {
        boolean heading = line.normalName().equals("h1");
        var p = docx.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        p.setKeepNext(true);
        p.setSpacingAfter(line.nextElementSibling() == null ? 14 * POINT : 2 * POINT);
        if (heading) p.setStyle("Heading1");
        new DocxWords(
                        p,
                        heading ? points + 1.5 : points,
                        heading || line.hasClass("about"),
                        false,
                        heading || line.hasClass("about"))
                .inside(line);
    }

    /** One element of the body, wherever it stands. */
    void block(Element e, Supplier<XWPFParagraph> place, double size) {
        if (e.hasClass("signing")) tables.signing(e);
        else if (e.hasClass("check")) check(e);
        else {
            switch (e.normalName()) {
                case "table" -> tables.table(e, place, size);
                case "ol", "ul" -> list(e, place, size);
                case "h1", "h2", "h3" -> heading(e, place.get());
                case "p" -> paragraph(e, place.get(), e.hasClass("small") ? 9 : size);
                case "div" -> {
                    double inner = e.hasClass("copies") ? 9.5 : size;
                    for (var child : e.children()) block(child, place, inner);
                }
                default -> paragraph(e, place.get(), size);
            }
        }
    }

    private void heading(Element e, XWPFParagraph p) {
        var level = e.normalName().substring(1);
        p.setStyle("Heading" + level);
        p.setKeepNext(true);
        p.setSpacingBefore(10 * POINT);
        p.setSpacingAfter(5 * POINT);
        if (e.hasClass("center")) p.setAlignment(ParagraphAlignment.CENTER);
        new DocxWords(p, points, true, level.equals("3"), false).inside(e);
    }

    static void paragraph(Element e, XWPFParagraph p, double size) {
        boolean closeTo = e.parent() != null && e.parent().hasClass("address-block") && e.nextElementSibling() != null;
        p.setSpacingAfter(closeTo ? 0 : 6 * POINT);
        if (e.hasClass("indent")) p.setFirstLineIndent(INDENT - 10);
        if (e.hasClass("justify")) p.setAlignment(ParagraphAlignment.BOTH);
        if (e.hasClass("center")) p.setAlignment(ParagraphAlignment.CENTER);
        if (e.hasClass("right") || e.hasClass("num")) p.setAlignment(ParagraphAlignment.RIGHT);
        if (e.hasClass("break")) p.setPageBreak(true);
        new DocxWords(p, size, e.hasClass("strong"), false, false).inside(e);
    }

    private void list(Element list, Supplier<XWPFParagraph> place, double size) {
        boolean numbered = list.normalName().equals("ol");
        boolean letters = list.hasClass("letters") || list.attr("type").equals("a");
        int n = 0;
        for (var item : list.children()) {
            n++;
            var p = place.get();
            p.setIndentationLeft(360);
            p.setIndentationHanging(360);
            p.setSpacingAfter(3 * POINT);
            var sign =
                    !numbered ? "\u2022" : letters ? (char) ('a' + n - 1) + "." : String.format(Locale.ROOT, "%d.", n);
            var words = new DocxWords(p, size);
            words.run(sign);
            p.createRun().addTab();
            words.inside(item);
        }
    }

    /** The check code, small, at the foot of the text. */
    private void check(Element check) {
        var p = docx.createParagraph();
        p.setBorderTop(Borders.SINGLE);
        p.setSpacingBefore(8 * POINT);
        var words = new DocxWords(p, 8);
        check.select("img").forEach(words::write);
        check.select("p").forEach(words::inside);
    }
}
