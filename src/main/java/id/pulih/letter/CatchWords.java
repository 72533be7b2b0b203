package id.pulih.letter;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.springframework.core.io.ClassPathResource;

/**
 * The first word of the next page at the right foot of a page (kata penyambung, Permenkumham 31/2020, formats.md 2.2). Only after the
 * pages are laid out is it known. It is an artifact: a reading aloud passes over it.
 */
final class CatchWords {

    private static final float POINTS_A_CM = 72 / 2.54f;
    private static final float TOP = 1.8f * POINTS_A_CM;
    private static final float BOTTOM = 2.5f * POINTS_A_CM;
    private static final float RIGHT = 2 * POINTS_A_CM;
    private static final float SIZE = 11;

    private CatchWords() {}

    /** The same paper with them; untouched when it has one page only. */
    static byte[] on(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 1) return pdf;
            write(document);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION); // PDF/A is checked as it was written
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document) throws IOException {
        PDFont font = null;
        for (int i = 1; i < document.getNumberOfPages(); i++) {
            var page = document.getPage(i - 1);
            var next = document.getPage(i);
            if (broad(page) || broad(next)) continue; // an annexe begins anew
            var word = first(next);
            if (word.isEmpty() || word.contains("$")) continue; // a tag of SRIKANDI stands once
            if (font == null) font = font(document);
            write(document, page, font, word + " ...");
        }
    }

    private static boolean broad(PDPage page) {
        return page.getMediaBox().getWidth() > page.getMediaBox().getHeight();
    }

    /** The first word between the margins; a number before it goes along. */
    private static String first(PDPage page) throws IOException {
        PDRectangle box = page.getMediaBox();
        var area = new PDFTextStripperByArea();
        area.setSortByPosition(true);
        area.addRegion("text", new Rectangle2D.Float(0, TOP, box.getWidth(), box.getHeight() - TOP - BOTTOM));
        area.extractRegions(page);
        var words = area.getTextForRegion("text").strip().split("\\s+");
        boolean number = words.length > 1 && words[0].matches("\\(?\\w{1,3}[.)]");
        return number ? words[0] + " " + words[1] : words[0];
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (var file = new ClassPathResource(Pdf.FONTS + "Regular.ttf").getInputStream()) {
            return PDType0Font.load(document, file, true);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, String word) throws IOException {
        float width = font.getStringWidth(word) / 1000 * SIZE;
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(page.getMediaBox().getWidth() - RIGHT - width, BOTTOM - SIZE);
            content.showText(word);
            content.endText();
            content.endMarkedContent();
        }
    }
}
