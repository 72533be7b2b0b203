package id.pulih.document;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * Photos of a paper become one PDF: a page each, upright, shrunk, and without what the camera wrote into them, such as place and
 * time.
 */
final class Photos {

    /** A photo that cannot be read, or is larger than any telephone makes. */
    static final class Unreadable extends Exception {}

    private static final int LONGEST = 2000; // dots; about 170 for an inch of A4, small letters stay readable
    private static final long MOST_DOTS = 120_000_000;
    private static final float QUALITY = 0.75f;

    /** One photo of twelve million dots takes some forty megabytes while it is turned. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private Photos() {}

    /** The PDF of these photos, in their order. */
    static byte[] pdf(List<byte[]> photos) throws Unreadable, IOException {
        AT_ONCE.acquireUninterruptibly();
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var photo : photos) add(document, upright(photo));
            document.save(out);
            return out.toByteArray();
        } finally {
            AT_ONCE.release();
        }
    }

    private static void add(PDDocument document, BufferedImage image) throws IOException {
        boolean lies = image.getWidth() > image.getHeight();
        var page = new PDPage(
                lies ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4);
        document.addPage(page);
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        float wide = image.getWidth() * scale;
        float high = image.getHeight() * scale;
        try (var content = new PDPageContentStream(document, page)) {
            var drawn = JPEGFactory.createFromImage(document, image, QUALITY);
            content.drawImage(drawn, (width - wide) / 2, (height - high) / 2, wide, high);
        }
    }

    /** The photo as it was taken, whichever way the telephone was held. */
    private static BufferedImage upright(byte[] photo) throws Unreadable, IOException {
        var taken = read(photo);
        int way = way(photo);
        boolean turned = way >= 5;
        double scale = Math.min(1, (double) LONGEST / Math.max(taken.getWidth(), taken.getHeight()));
        int width = Math.max(1, (int) Math.round(taken.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(taken.getHeight() * scale));
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE); // what is transparent lies on white paper
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.transform(turn(way, width, height));
        canvas.drawImage(taken, 0, 0, width, height, null);
        canvas.dispose();
        return upright;
    }

    /** What the eight values of the orientation ask for (EXIF 2.32, tag 0112). */
    private static AffineTransform turn(int way, int width, int height) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int way(byte[] photo) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException garbled) {
            return 1;
        }
    }

    private static BufferedImage read(byte[] photo) throws Unreadable, IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Unreadable();
            var reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws Unreadable {
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_DOTS) throw new Unreadable(); // before it fills the memory
            var parameters = reader.getDefaultReadParam();
            int each = Math.max(1, Math.max(width, height) / (2 * LONGEST));
            parameters.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException | RuntimeException damaged) { // the readers of the JDK throw both
            throw new Unreadable();
        }
    }
}
