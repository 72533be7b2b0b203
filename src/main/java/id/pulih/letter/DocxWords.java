package id.pulih.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of one paragraph as runs: bold, italic, tick boxes, places to write, pictures, and each tag in a run of its own. */
record DocxWords(XWPFParagraph place, double size, boolean bold, boolean italic, boolean capitals) {

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,(.*)", Pattern.DOTALL);
    private static final double CM = 28.35;

    DocxWords(XWPFParagraph place, double size) {
        this(place, size, false, false, false);
    }

    /** What stands inside an element. */
    void inside(Element from) {
        from.childNodes().forEach(this::write);
    }

    void write(Node node) {
        if (node instanceof TextNode text) {
            run(text.text());
        } else if (node instanceof Element element) {
            write(element, element.normalName());
        }
    }

    private void write(Element element, String name) {
        if (element.hasAttr("data-tag")) run(element.text());
        else if (name.equals("br")) place.createRun().addBreak();
        else if (name.equals("img")) picture(element);
        else if (element.hasClass("box")) run(element.text().isBlank() ? "[  ] " : "[x] ");
        else if (element.hasClass("fill")) run(element.text().isBlank() ? ".".repeat(40) : element.text());
        else {
            boolean heavy = name.equals("b") || name.equals("strong") || element.hasClass("strong");
            boolean slanted = name.equals("i") || name.equals("em");
            new DocxWords(place, size, bold || heavy, italic || slanted, capitals).inside(element);
        }
    }

    void run(String words) {
        if (words.isEmpty()) return;
        var run = place.createRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        if (capitals) run.setCapitalized(true);
    }

    /** A logo or the QR code; what the word processor cannot show is named instead. */
    private void picture(Element image) {
        var source = PICTURE.matcher(image.attr("src"));
        if (!source.matches()) {
            run("[" + image.attr("alt") + "]");
            return;
        }
        var bytes = Base64.getDecoder().decode(source.group(2));
        int side = Units.toEMU(1.8 * CM);
        try {
            var shape = javax.imageio.ImageIO.read(new ByteArrayInputStream(bytes));
            int height = shape == null ? side : (int) ((long) side * shape.getHeight() / shape.getWidth());
            place.createRun()
                    .addPicture(
                            new ByteArrayInputStream(bytes),
                            source.group(1).equals("png") ? PictureType.PNG : PictureType.JPEG,
                            image.attr("alt"),
                            side,
                            height)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(image.attr("alt"));
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
