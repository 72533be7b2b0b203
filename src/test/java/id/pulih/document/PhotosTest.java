package id.pulih.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotosTest {

    /** A sheet of 400 x 600 whose upper left quarter is red, as it lies in the file of a camera that was held this way. */
    static byte[] taken(int way) throws Exception {
        boolean turned = way >= 5;
        var image = new BufferedImage(turned ? 600 : 400, turned ? 400 : 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int across = turned ? y : x;
                int down = turned ? x : y;
                if (way == 2 || way == 3 || way == 7 || way == 8) across = 399 - across;
                if (way == 3 || way == 4 || way == 6 || way == 7) down = 599 - down;
                if (way == 6 || way == 8) { // the camera lay on one side
                    across = way == 6 ? 399 - y : y;
                    down = way == 6 ? x : 599 - x;
                }
                image.setRGB(x, y, (across < 200 && down < 300 ? Color.RED : Color.WHITE).getRGB());
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        return withExif(jpeg.toByteArray(), way);
    }

    /** The JPEG with a camera's note of which way it was held, and of where. */
    static byte[] withExif(byte[] jpeg, int way) {
        var tiff = ByteBuffer.allocate(64);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(17).putInt(38);
        tiff.putInt(0).put("RUMAH-KLIEN-5.71\0".getBytes(StandardCharsets.US_ASCII));
        var exif = ByteBuffer.allocate(10 + tiff.position());
        exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (8 + tiff.position()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array(), 0, tiff.position());
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void standUprightHoweverTheTelephoneWasHeld(int way) throws Exception {
        try (var document = Loader.loadPDF(Photos.pdf(List.of(taken(way))))) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getHeight()).isGreaterThan(page.getWidth());
            var seen = new PDFRenderer(document).renderImageWithDPI(0, 36);
            assertThat(reds(seen, 0.25, 0.25)).as("upper left").isTrue();
            assertThat(reds(seen, 0.75, 0.25)).as("upper right").isFalse();
            assertThat(reds(seen, 0.25, 0.75)).as("lower left").isFalse();
        }
    }

    private static boolean reds(BufferedImage seen, double across, double down) {
        var dot = new Color(seen.getRGB((int) (seen.getWidth() * across), (int) (seen.getHeight() * down)));
        return dot.getRed() > 200 && dot.getGreen() < 80;
    }

    @Test
    @DisplayName("X3, reliability 14.2: what the camera noted stays behind; a page for each photo")
    void forgetWhereAndWhenTheyWereTaken() throws Exception {
        var photo = taken(1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("RUMAH-KLIEN");
        var pdf = Photos.pdf(List.of(photo, taken(6), photo));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("RUMAH-KLIEN", "Exif");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void shrinkAPhotoOfATelephone() throws Exception {
        var large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 3000; y += 7) for (int x = 0; x < 4000; x++) large.setRGB(x, y, (x * y) & 0xFFFFFF);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", jpeg);
        var pdf = Photos.pdf(List.of(jpeg.toByteArray()));
        assertThat(pdf.length).isLessThan(jpeg.size() / 2);
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isGreaterThan(page.getHeight());
        }
    }

    @Test
    @DisplayName("T11: a picture that claims to be huge is refused before it fills the memory; so is a damaged one")
    void refuseWhatIsHugeOrDamaged() throws Exception {
        var flood = ByteBuffer.allocate(33);
        flood.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        flood.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(100_000).putInt(100_000);
        flood.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(flood.array(), 12, 17);
        flood.putInt((int) sum.getValue());
        assertThatThrownBy(() -> Photos.pdf(List.of(flood.array()))).isInstanceOf(Photos.Unreadable.class);
        var cut = java.util.Arrays.copyOf(taken(1), 300);
        assertThatThrownBy(() -> Photos.pdf(List.of(cut))).isInstanceOf(Photos.Unreadable.class);
    }
}
