package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class HeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            SecurityHeaders.CSP,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("G26: pages, errors, redirects and files carry the headers")
    void standOnEveryAnswer() throws Exception {
        var given = Given.office(pg, secrets);
        var nobody = new Browser(port);
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        private_(nobody.get("/masuk"), 200);
        private_(nobody.get("/profil"), 302);
        private_(nobody.post("/masuk", Map.of("username", "x")), 403);
        private_(nobody.get("/profil;x=1"), 400);
        private_(nobody.get("/publik/tidak-ada"), 404);
        private_(nobody.post("/publik/surat", Map.of()), 403);
        private_(officer.get("/profil"), 200);
        private_(officer.get("/akun"), 403);
        private_(officer.get("/tidak-ada"), 404);
        private_(officer.get("/kasus/bukan-uuid"), 404);
        private_(officer.post("/profil", Map.of()), 403);
        private_(officer.get("/assets/tidak-ada.css"), 404);
        for (var file : new String[] {"/assets/pulih.css", "/assets/pulih.js", "/webjars/htmx.org/dist/htmx.min.js"}) {
            var answer = nobody.get(file);
            common(answer, 200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("max-age");
        }
    }

    @Test
    @DisplayName("G26: the policy allows no inline script or style and nothing of another server")
    void allowNothingFromElsewhere() {
        assertThat(SecurityHeaders.CSP)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "nonce", "http", "*");
    }

    private static void private_(HttpResponse<String> answer, int status) {
        common(answer, status);
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .as(answer.uri().toString())
                .isEqualTo("no-store");
    }

    private static void common(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        ALWAYS.forEach((name, value) -> assertThat(answer.headers().allValues(name))
                .as(answer.uri() + " " + name)
                .containsExactly(value));
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .as(answer.uri().toString())
                .isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("plain http on loopback")
                .isEmpty();
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        }
    }
}
