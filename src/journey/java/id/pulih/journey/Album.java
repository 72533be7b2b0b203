package id.pulih.journey;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What was seen on the way: pages in target/pictures, papers in target/papers, and what is wrong with them. */
final class Album {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final String name;
    private final boolean pictures;
    private final Set<String> seen = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int number;

    /** An album that looks at every page once in each of its states. */
    static Album of(String name) {
        return new Album(name, true);
    }

    /** An album that keeps nothing: for a way whose pages another one has shown. */
    static Album closed() {
        return new Album("", false);
    }

    private Album(String name, boolean pictures) {
        this.name = name;
        this.pictures = pictures;
    }

    /** Looks at the page as it stands: two pictures, no barrier, nothing to push sideways. */
    void look(Person person) {
        var page = person.page();
        var path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "").replaceAll(ID, "-");
        var acts = String.join("|", page.locator("main button").allInnerTexts());
        var kind = path.replaceFirst("/sumber/[a-z-]+$", "/sumber/-");
        if (!pictures || !seen.add(kind + acts)) return;
        var title = "%s-%03d-%s%s"
                .formatted(name, ++number, person.role(), path.replaceAll("[/-]+", "-").replaceAll("-$", ""));
        for (int width : new int[] {360, 1366}) {
            page.setViewportSize(width, width == 360 ? 800 : 768);
            page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            if (person.chromium().overflows()) faults.add(path + " can be pushed sideways at " + width + ": " + wide(page));
            person.chromium().picture(title + "-" + width);
        }
        faults.addAll(person.chromium().barriers());
    }

    private static Object wide(Page page) {
        return page.evaluate("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right"
                + " > document.documentElement.clientWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120))");
    }

    /** Keeps a paper and its pages as pictures; gives its text. */
    String paper(String title, byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            if (pictures) keep("%s-%s".formatted(name, title), pdf, new PDFRenderer(document), document.getNumberOfPages());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String title, byte[] pdf, PDFRenderer renderer, int pages) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(title + ".pdf"), pdf);
        for (int i = 0; i < pages; i++) {
            ImageIO.write(renderer.renderImageWithDPI(i, 72), "png", folder.resolve(title + "-" + (i + 1) + ".png").toFile());
        }
    }

    /** A small photo of a signed sheet. */
    static byte[] photo() {
        var image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<String> faults() {
        return faults;
    }
}
