package id.pulih.document;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * What is sent in a field of photos ({@code web/photos}) reaches the handler as one file: photos as one PDF, and a PDF as it came,
 * byte for byte, because it may be signed. It happens before the transaction of the request.
 */
@Configuration(proxyBeanMethods = false)
class PhotoUploads {

    /** Names the fields of the form that take photos. */
    static final String MARK = "_foto";

    private static final int MOST = 20;
    private static final long MOST_BYTES = 10L << 20; // a larger one is refused at its field, by Uploads

    @Bean("multipartResolver")
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
                var sent = super.resolveMultipart(request);
                var fields = request.getParameterValues(MARK);
                // whoever is not signed in would only make the server work
                boolean unknown = request.getUserPrincipal() == null;
                return fields == null || unknown ? sent : joined(request, sent, List.of(fields));
            }
        };
    }

    private static MultipartHttpServletRequest joined(
            HttpServletRequest request, MultipartHttpServletRequest sent, List<String> fields) {
        var files = new LinkedMultiValueMap<>(sent.getMultiFileMap());
        for (var field : fields) {
            var chosen = sent.getFiles(field).stream().filter(f -> !f.isEmpty()).toList();
            if (chosen.isEmpty() || chosen.stream().anyMatch(f -> f.getSize() > MOST_BYTES)) continue;
            files.set(field, one(field, chosen));
        }
        return new DefaultMultipartHttpServletRequest(request, files, Map.of(), Map.of());
    }

    /** These files of one field as one. */
    static MultipartFile one(String field, List<MultipartFile> chosen) {
        try {
            var photos = new ArrayList<byte[]>();
            for (var file : chosen) {
                var kind = MediaKind.of(file.getBytes()).orElse(null);
                if (kind == MediaKind.JPEG || kind == MediaKind.PNG) photos.add(file.getBytes());
            }
            if (photos.isEmpty() && chosen.size() == 1) return chosen.get(0);
            if (photos.size() < chosen.size())
                throw RuleViolation.at(field, "Kirim satu PDF, atau satu sampai " + MOST + " foto.");
            if (photos.size() > MOST) throw RuleViolation.at(field, "Paling banyak " + MOST + " foto sekaligus.");
            return new JoinedPhotos(field, Photos.pdf(photos));
        } catch (Photos.Unreadable e) {
            throw RuleViolation.at(field, "Ada foto yang tidak dapat dibaca. Foto ulang lembarnya.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
