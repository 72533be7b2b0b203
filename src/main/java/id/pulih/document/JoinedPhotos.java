package id.pulih.document;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.web.multipart.MultipartFile;

/** Photos as the one file that stands in their place. */
record JoinedPhotos(String field, byte[] pdf) implements MultipartFile {

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return "foto.pdf";
    }

    @Override
    public String getContentType() {
        return MediaKind.PDF.mediaType;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getSize() {
        return pdf.length;
    }

    @Override
    public byte[] getBytes() {
        return pdf;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(pdf);
    }

    @Override
    public void transferTo(File target) throws IOException {
        Files.write(target.toPath(), pdf);
    }
}
