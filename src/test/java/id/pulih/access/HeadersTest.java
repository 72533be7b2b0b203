package id.pulih.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class HeadersTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    PolicyReports reports;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("G26: pages, errors, redirects and files carry the headers")
    void standOnEveryAnswer() throws Exception {
        var given = Given.office(pg, secrets);
        var nobody = new Browser(port);
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        answers(nobody.get("/masuk"), 200);
        answers(nobody.get("/profil"), 302);
        answers(nobody.post("/masuk", Map.of("username", "x")), 403);
        answers(nobody.get("/profil;x=1"), 400);
        answers(nobody.get("/publik/tidak-ada"), 404);
        answers(nobody.post("/publik/surat", Map.of()), 403);
        answers(officer.get("/profil"), 200);
        answers(officer.get("/akun"), 403);
        answers(officer.get("/tidak-ada"), 404);
        answers(officer.get("/kasus/bukan-uuid"), 404);
        answers(officer.post("/profil", Map.of()), 403);
        answers(officer.get("/assets/tidak-ada.css"), 404);
        for (var file : new String[] {"/assets/pulih.css", "/assets/pulih.js", "/webjars/htmx.org/dist/htmx.min.js"}) {
            answers(nobody.get(file), 200);
        }
    }

    @Test
    void sayThatEveryPageIsIndonesian() throws Exception {
        assertThat(new Browser(port).get("/masuk").headers().firstValue("Content-Language"))
                .hasValue("id");
    }

    @Test
    @DisplayName("G26: the policy allows no inline script or style and nothing of another server")
    void allowNothingFromElsewhere() {
        assertThat(SecurityHeaders.CSP)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "nonce", "http", "*");
    }

    @Test
    @DisplayName("G26: also on what the server answers by itself, in one sentence")
    void standOnRequestsThatNobodyCanRead() throws Exception {
        for (var line : List.of(
                "GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET /../etc HTTP/1.1", "GET /a%2fb HTTP/1.1", "HALO")) {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write((line + "\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
                var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                assertThat(answer)
                        .as(line)
                        .startsWith("HTTP/1.1 400")
                        .contains("Content-Security-Policy: " + SecurityHeaders.CSP)
                        .contains(
                                "X-Content-Type-Options: nosniff",
                                "Referrer-Policy: no-referrer",
                                "Cache-Control: no-store")
                        .contains("Permintaan tidak dapat dibaca.")
                        .doesNotContain("<style", "Server:", "Bad Request");
            }
        }
    }

    @Test
    @DisplayName("G26: what a browser reports of the policy is counted")
    void countReportsOfBrowsers() throws Exception {
        long before = reports.seen();
        var report =
                "{\"csp-report\":{\"document-uri\":\"http://127.0.0.1/kasus/1\",\"effective-directive\":\"style-src-elem\"}}";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SecurityHeaders.REPORT_PATH))
                                .header("Content-Type", "application/csp-report")
                                .POST(HttpRequest.BodyPublishers.ofString(report))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        answers(answer, 204);
        assertThat(reports.seen()).isEqualTo(before + 1);
    }

    private static void answers(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(HeaderFaults.of(answer)).as(answer.uri().toString()).isEmpty();
    }
}
