package id.pulih.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A form as a browser sends it.
 *
 * @param files its file fields with the name of the file that each is sent with
 */
record FilledForm(String action, boolean multipart, Map<String, List<String>> fields, Map<String, String> files) {

    private static final String BOUNDARY = "batas-formulir";

    /** The same with other values in some fields, or with further fields. */
    FilledForm with(Map<String, String> others) {
        var all = new LinkedHashMap<>(fields);
        others.forEach((name, value) -> all.put(name, List.of(value)));
        return new FilledForm(action, multipart, all, files);
    }

    /** The names of all fields. */
    Set<String> names() {
        var names = new LinkedHashSet<>(fields.keySet());
        names.addAll(files.keySet());
        return names;
    }

    String contentType() {
        return multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    byte[] body() {
        if (multipart) return parts();
        return fields.entrySet().stream()
                .flatMap(f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] parts() {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, values) -> values.forEach(value -> part(body, name, "", value)));
        files.forEach((name, file) -> part(
                body,
                name,
                "; filename=\"" + file + "\"\r\nContent-Type: "
                        + (file.endsWith(".pdf") ? "application/pdf" : "text/csv"),
                content(file)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String content(String file) {
        try {
            return new ClassPathResource("form-files/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String more, String content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more
                        + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
