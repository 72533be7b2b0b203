package id.pulih.office.web;

import id.pulih.RuleViolation;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The emblem on the letterhead, made small: a large one would lie in every letter. */
final class Logo {

    private static final int MOST = 300;
    private static final int READABLE = 6000;
    private static final String NOT_A_PICTURE = "Lambang harus berupa gambar PNG atau JPEG.";

    private Logo() {}

    /** A PNG of at most 300 dots a side; null when nothing was uploaded. */
    static byte @Nullable [] of(MultipartFile file) {
        if (file == null || file.isEmpty()) return null;
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(small(read(file.getBytes())), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw RuleViolation.at("logo", NOT_A_PICTURE);
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) > READABLE || reader.getHeight(0) > READABLE) { // before it fills the memory
                    throw RuleViolation.at("logo", "Gambar ini terlalu besar. Perkecil sampai " + READABLE + " titik.");
                }
                return reader.read(0);
            } catch (IIOException damaged) {
                throw RuleViolation.at("logo", NOT_A_PICTURE);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) MOST / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE); // what is transparent lies on white paper
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return small;
    }
}
