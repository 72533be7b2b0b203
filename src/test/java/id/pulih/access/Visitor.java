package id.pulih.access;

import id.pulih.Browser;
import id.pulih.DryRun;
import id.pulih.FailingStatement;
import id.pulih.Given;
import id.pulih.Trace;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody, or nobody, who tries addresses one after the other; nothing of it stays. */
final class Visitor {

    /** What came back, and what the request did. */
    record Answer(HttpResponse<byte[]> response, Trace trace) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** Where it leads, without scheme and host; empty for nowhere. */
        String to() {
            return response.headers()
                    .firstValue("Location")
                    .map(l -> l.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }

        boolean atTheDoor() {
            return status() == 302 && to().startsWith("/masuk");
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Routes routes;
    private final String token;
    private final String cookies; // the same for every visit, whatever an answer sets

    Visitor(int port, Routes routes, Given.Person person) throws Exception {
        this.port = port;
        this.routes = routes;
        var browser = new Browser(port);
        if (person != null) browser.signIn(person.user());
        token = Browser.fields(browser.get(person == null ? "/masuk" : "/kunci").body())
                .get("_csrf");
        cookies = browser.cookies();
    }

    /** Opens the address, or sends the smallest readable form there. */
    Answer visit(String route, String address, DryRun.Option... options) throws Exception {
        return visit(route, address, Map.of(), options);
    }

    Answer visit(String route, String address, Map<String, String> headers, DryRun.Option... options) throws Exception {
        var asked = DryRun.ask(options);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", cookies)
                .header(DryRun.HEADER, asked);
        headers.forEach(request::header);
        if (Routes.posts(route)) {
            var form = new LinkedHashMap<>(routes.fields(route));
            form.put("_csrf", token);
            form.put("_key", UUID.randomUUID().toString());
            request.header("Sec-Fetch-Site", "same-origin")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                            .collect(Collectors.joining("&"))));
        }
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer, DryRun.take(asked));
    }

    /** Opens a page for real. */
    Answer open(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", cookies);
        return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()), null);
    }

    /** Sends a form; nothing of it stays. */
    Answer tries(FilledForm form) throws Exception {
        var asked = DryRun.ask(DryRun.Option.ROWS);
        var request = to(form).header(DryRun.HEADER, asked).build();
        return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()), DryRun.take(asked));
    }

    /** Sends a form of which a statement or the commit fails, as {@link FailingStatement} was asked; nothing of it stays. */
    Answer fails(FilledForm form, String failure) throws Exception {
        var asked = DryRun.ask(DryRun.Option.ROWS);
        var request = to(form).header(DryRun.HEADER, asked)
                .header(FailingStatement.HEADER, failure)
                .build();
        return new Answer(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()), DryRun.take(asked));
    }

    /** Sends a form for real, so often at the same moment. */
    List<Answer> sends(FilledForm form, int times) {
        var sent = Stream.generate(() -> HTTP.sendAsync(to(form).build(), HttpResponse.BodyHandlers.ofByteArray()))
                .limit(times)
                .toList();
        return sent.stream().map(s -> new Answer(s.join(), null)).toList();
    }

    /** Sends a form for real and is gone before the answer comes. */
    void sendsAndIsGone(FilledForm form) throws IOException {
        var body = form.body();
        try (var line = new Socket("127.0.0.1", port)) {
            var out = line.getOutputStream();
            out.write(("POST " + form.action() + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookies
                            + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: " + form.contentType()
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
        }
    }

    private HttpRequest.Builder to(FilledForm form) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + form.action()))
                .header("Cookie", cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Every role, and null for nobody. */
    static Stream<Role> everybody() {
        return Stream.concat(Arrays.stream(Role.values()), Stream.of((Role) null));
    }
}
