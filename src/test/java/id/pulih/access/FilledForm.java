package id.pulih.access;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form as a browser sends it.
 *
 * @param files the names of its file fields; each is sent with a small PDF
 */
record FilledForm(String action, boolean multipart, Map<String, List<String>> fields, Set<String> files) {

    private static final String BOUNDARY = "batas-formulir";
    private static final String PDF = "%PDF-1.4\n%%EOF\n";

    /** The same with other values in some fields, or with further fields. */
    FilledForm with(Map<String, String> others) {
        var all = new LinkedHashMap<>(fields);
        others.forEach((name, value) -> all.put(name, List.of(value)));
        return new FilledForm(action, multipart, all, files);
    }

    /** The names of all fields. */
    Set<String> names() {
        var names = new LinkedHashSet<>(fields.keySet());
        names.addAll(files);
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
        files.forEach(name -> part(body, name, "; filename=\"lembar.pdf\"\r\nContent-Type: application/pdf", PDF));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
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
