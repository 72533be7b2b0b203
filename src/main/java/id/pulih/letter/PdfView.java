package id.pulih.letter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** A paper as the answer to a request. Spring renders views after the transaction, so no connection waits for the PDF. */
record PdfView(String name, Supplier<Document> html) implements View {

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_PDF_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var pdf = bytes();
        response.setContentType(getContentType());
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline().filename(name + ".pdf").build().toString());
        response.getOutputStream().write(pdf);
    }

    byte[] bytes() {
        return Pdf.of(html.get());
    }
}
