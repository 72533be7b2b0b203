package id.pulih.journey;

import id.pulih.Inspection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The papers of the journeys: read, and kept in target/papers as they are and, with -Dpictures, as pictures of their pages. */
final class Papers {

    private Papers() {}

    /** Keeps a paper; gives its text in one line. */
    static String keep(String title, byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(title + ".pdf"), pdf);
            if (Inspection.PICTURES) draw(document, folder.resolve(title).toString());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDDocument document, String title) throws IOException {
        var renderer = new PDFRenderer(document);
        for (int i = 0; i < document.getNumberOfPages(); i++)
            ImageIO.write(renderer.renderImageWithDPI(i, 72), "png", new File(title + "-" + (i + 1) + ".png"));
    }

    /** A small photo of a signed sheet. */
    static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
