package id.pulih.letter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/** A letter as a text to download; like {@link PdfView} it is made after the transaction. */
record DocxView(String name, Supplier<Document> html) implements View {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var docx = Docx.of(html.get());
        response.setContentType(TYPE);
        response.setContentLength(docx.length);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name + ".docx").build().toString());
        response.getOutputStream().write(docx);
    }
}
