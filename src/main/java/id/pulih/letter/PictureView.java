package id.pulih.letter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** The first page of a paper as a picture, large enough to be read when it is opened alone; made after the transaction. */
record PictureView(Supplier<Document> html) implements View {

    private static final int DOTS = 96;

    @Override
    public String getContentType() {
        return MediaType.IMAGE_PNG_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var png = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(Pdf.of(html.get()))) {
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, DOTS, ImageType.RGB), "png", png);
        }
        response.setContentType(getContentType());
        response.setContentLength(png.size());
        png.writeTo(response.getOutputStream());
    }
}
