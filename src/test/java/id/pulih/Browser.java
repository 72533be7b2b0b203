package id.pulih;

import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A browser without JavaScript. */
public class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<String> bases;
    private final AtomicInteger turn = new AtomicInteger();

    public Browser(int port) {
        this(new int[] {port});
    }

    /** In front of several nodes: each request goes to the next of them that answers the door, as a proxy deals them out. */
    public Browser(int... ports) {
        bases = Arrays.stream(ports).mapToObj(p -> "http://127.0.0.1:" + p).toList();
    }

    private <T> HttpResponse<T> send(String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> answer)
            throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                var base = bases.get(turn.getAndIncrement() % bases.size());
                return http.send(request.uri(URI.create(base + path)).build(), answer);
            } catch (ConnectException closed) {
                if (tried >= bases.size()) throw closed;
            }
        }
    }

    public Browser signIn(String user) throws Exception {
        var page = get("/masuk");
        var fields = fields(page.body());
        fields.put("username", user);
        fields.put("password", "rahasia");
        var answer = post("/masuk", fields);
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error"))
            throw new IllegalStateException("sign-in: " + answer.headers());
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        var r = HttpRequest.newBuilder();
        if (headers.length > 0) r.headers(headers);
        return send(path, r, HttpResponse.BodyHandlers.ofString());
    }

    /** A file, such as a PDF. */
    public HttpResponse<byte[]> bytes(String path) throws Exception {
        return send(path, HttpRequest.newBuilder(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        return post(path, fields, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** A form that is answered by a file. */
    public HttpResponse<byte[]> postForBytes(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> post(
            String path, Map<String, String> fields, HttpResponse.BodyHandler<T> answer, String... headers)
            throws Exception {
        var body = new ArrayList<String>();
        fields.forEach((k, v) -> body.add(
                URLEncoder.encode(k, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)));
        var r = HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) r.headers(headers);
        return send(path, r.POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))), answer);
    }

    /** The fields of the one form on the page that posts to this action, as a browser would send them untouched. */
    public Map<String, String> formOf(String page, String action) throws Exception {
        return formIn(get(page).body(), action);
    }

    /** The same of a page that is there already. */
    public static Map<String, String> formIn(String html, String action) {
        var form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>")
                .matcher(html);
        if (!form.find()) throw new IllegalStateException("no form to " + action);
        return fields(form.group());
    }

    /** As a browser sends a form with a file in it. */
    public HttpResponse<String> postFile(String path, Map<String, String> fields, String file, byte[] content)
            throws Exception {
        return postFiles(path, fields, file, List.of(content));
    }

    /** The same with several files in one field. */
    public HttpResponse<String> postFiles(String path, Map<String, String> fields, String file, List<byte[]> contents)
            throws Exception {
        var body = new java.io.ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(("--batas\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (var content : contents) {
            body.writeBytes(("--batas\r\nContent-Disposition: form-data; name=\"" + file
                            + "\"; filename=\"lembar.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return send(path, request, HttpResponse.BodyHandlers.ofString());
    }

    /** All cookies as one header. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    public static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        var input = Pattern.compile("<input[^>]*name=\"([^\"]*)\"[^>]*?value=\"([^\"]*)\"[^>]*>")
                .matcher(html);
        while (input.find()) {
            boolean plain = !input.group().matches("(?s).*type=\"(radio|checkbox)\".*");
            if (plain || input.group().contains(" checked")) fields.put(input.group(1), input.group(2));
        }
        var area = Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]*)\"[^>]*>\n?(.*?)</textarea>")
                .matcher(html);
        while (area.find()) fields.put(area.group(1), area.group(2));
        var select =
                Pattern.compile("(?s)<select name=\"([^\"]*)\".*?</select>").matcher(html);
        while (select.find()) {
            var chosen = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }
}
