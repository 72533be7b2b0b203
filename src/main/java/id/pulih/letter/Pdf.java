package id.pulih.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;

/** A page of HTML as PDF/A-3A and PDF/UA-1: fonts and colour profile inside, tagged, and nothing fetched from anywhere. */
final class Pdf {

    static final String FONTS = "fonts/LiberationSans-";
    private static final String FAMILY = "Liberation Sans";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Pdf() {}

    static byte[] of(Document html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Pulih")
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .useFont(font("Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(font("Italic.ttf"), FAMILY, 400, FontStyle.ITALIC, true)
                .useFont(font("Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .useFont(font("BoldItalic.ttf"), FAMILY, 700, FontStyle.ITALIC, true)
                .withW3cDocument(new W3CDom().fromJsoup(html), "about:blank")
                .toStream(out);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), when);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var catchWord = html.selectFirst("meta[name=kata-penyambung]") != null;
        return catchWord ? CatchWords.on(out.toByteArray()) : out.toByteArray();
    }

    private static com.openhtmltopdf.extend.FSSupplier<InputStream> font(String file) {
        return () -> {
            try {
                return new ClassPathResource(FONTS + file).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
