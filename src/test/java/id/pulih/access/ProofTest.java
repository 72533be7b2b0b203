package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Roles, accounts and break-glass ask once more who is there (X4). */
@AppTest
class ProofTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    Given given;
    Browser admin;
    String page;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        page = "/akun/" + given.the(Role.TPP_MEMBER).staff();
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    HttpResponse<String> post(String path, Map<String, String> typed) throws Exception {
        var form = new java.util.HashMap<>(typed);
        form.put("_csrf", Browser.fields(admin.get(page).body()).get("_csrf"));
        form.put("_key", UUID.randomUUID().toString());
        form.put("_from", page);
        return admin.post(path, form);
    }

    @Test
    @DisplayName("without the second proof no account changes; once given it holds for five minutes")
    void holdsForFiveMinutes() throws Exception {
        var role = Map.of("role", "AUDITOR", "capacity", "DEFINITIVE", "fromOn", "hari ini");
        assertThat(admin.get(page).body()).contains("Buktikan dulu").doesNotContain("Beri peran");
        var refused = post(page + "/peran", role);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("perlu bukti bahwa ini benar Anda", "Beri peran");
        assertThat(admin.get(page).body()).doesNotContain("Pengawas");

        var start = Instant.now();
        clock.fix(start);
        var proven = post("/profil/bukti", Map.of("ke", page, "proof", "rahasia"));
        assertThat(proven.headers().firstValue("Location").orElse("")).endsWith(page);
        assertThat(admin.get(page).body()).contains("Beri peran").doesNotContain("name=\"proof\"");
        assertThat(post(page + "/peran", role).statusCode()).isEqualTo(302);
        assertThat(admin.get(page).body()).contains("Pengawas");
        clock.fix(start.plusSeconds(301));
        assertThat(post(page + "/penutupan", Map.of()).statusCode()).isEqualTo(422);
        assertThat(post("/profil/bukti", Map.of("ke", "//lain.example", "proof", "rahasia"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(":" + port + "/");
    }

    @Test
    @DisplayName("wrong proofs are counted like wrong passwords, and no proof is kept in the database")
    void countsWrongProofs() throws Exception {
        for (int i = 0; i < 11; i++) post("/profil/bukti", Map.of("proof", "salah"));
        assertThat(post("/profil/bukti", Map.of("proof", "rahasia")).body()).contains("Terlalu banyak percobaan");
    }

    @Test
    @DisplayName("an office with a second factor asks for its code, and one code proves once")
    void asksForTheCode() throws Exception {
        run("update office set second_factor = true where office_id = ?", given.office);
        var who = given.the(Role.ADMIN);
        var b = new Browser(port);
        var form = Browser.fields(b.get("/masuk").body());
        form.put("username", who.user());
        form.put("password", "rahasia");
        b.post("/masuk", form);
        var enrolment = b.get("/masuk/pengaman").body();
        var shown = Pattern.compile("kunci-aplikasi\">([A-Z2-7 ]+)<").matcher(enrolment);
        assertThat(shown.find()).isTrue();
        var secret = SignInTest.base32(shown.group(1));
        form = Browser.fields(enrolment);
        var first = Totp.code(secret, Totp.step(Instant.now()), 6);
        form.put("code", first);
        b.post("/masuk/pengaman", form);
        b.get("/profil/kode-cadangan");
        admin = b;
        assertThat(admin.get(page).body()).contains("Kode dari aplikasi pengaman");
        assertThat(post("/profil/bukti", Map.of("proof", "rahasia")).statusCode())
                .as("the password is not enough")
                .isEqualTo(422);
        assertThat(post("/profil/bukti", Map.of("proof", first)).statusCode())
                .as("used already")
                .isEqualTo(422);
        var next = Totp.code(secret, Totp.step(Instant.now()) + 1, 6);
        assertThat(post("/profil/bukti", Map.of("proof", next)).statusCode()).isEqualTo(302);
        assertThat(post(page + "/penutupan", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("every change of accounts and roles, and break-glass, asks for the proof")
    void coversTheActsThatReachFar() {
        var asked = new java.util.TreeSet<String>();
        var open = new java.util.TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var access = handler.getMethodAnnotation(Access.class);
            if (access == null || !info.getMethodsCondition().toString().contains("POST")) return;
            var path = info.getPathPatternsCondition()
                    .getPatternValues()
                    .iterator()
                    .next();
            if (access.proof()) asked.add(path);
            else if (path.startsWith("/akun") || path.contains("akses-darurat")) open.add(path);
        });
        assertThat(open).isEmpty();
        assertThat(asked).contains("/kasus/{id}/akses-darurat", "/akun/{staff}/peran", "/profil/bukti");
    }

    private void run(String sql, Object... params) throws Exception {
        try (var c = java.sql.DriverManager.getConnection(
                pg.adminUrl().replace("/postgres", "/pulih"), "pulih", pg.password())) {
            Office.run(c, sql, params);
        }
    }
}
