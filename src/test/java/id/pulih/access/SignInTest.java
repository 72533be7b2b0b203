package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SignInTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Given.Person officer;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        officer = given.the(Role.PROBATION_OFFICER);
    }

    @Test
    @DisplayName("X4: a wrong password and an unknown name read the same")
    void answersAnUnknownNameAsAWrongPassword() throws Exception {
        var wrong = signIn(new Browser(port), officer.user(), "keliru sekali");
        var unknown = signIn(new Browser(port), "tidak-ada", "keliru sekali");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(text(wrong).replace(officer.user(), ""))
                .isEqualTo(text(unknown).replace("tidak-ada", ""));
        assertThat(wrong.body())
                .contains("tidak cocok", "value=\"" + officer.user())
                .doesNotContain("keliru sekali");
        assertThat(one(
                        "select count(*) from audit_entry where office_id = 0 and what = 'SIGN_IN_FAILED' and subject_id = ?",
                        officer.account()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("X4: after five failures a wait, known name or not, right password or not")
    void slowsDownAfterFiveFailures() throws Exception {
        for (int i = 0; i < 5; i++)
            assertThat(signIn(new Browser(port), officer.user(), "salah").body())
                    .contains("tidak cocok");
        assertThat(signIn(new Browser(port), officer.user(), "rahasia").body()).contains("Terlalu banyak percobaan");
        var nobody = "tidak-ada-" + System.nanoTime();
        for (int i = 0; i < 5; i++) signIn(new Browser(port), nobody, "salah");
        assertThat(signIn(new Browser(port), nobody, "rahasia").body()).contains("Terlalu banyak percobaan");
        run("update sign_in_attempt set blocked_until = null, failures = 9");
        assertThat(signIn(new Browser(port), officer.user(), "salah").body()).contains("tidak cocok");
        assertThat(signIn(new Browser(port), officer.user(), "rahasia").body()).contains("menit");

        var admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        var page = admin.get("/akun/" + officer.staff()).body();
        assertThat(page).contains("Terkunci");
        var form = Browser.fields(page);
        assertThat(admin.post("/akun/" + officer.staff() + "/pembukaan", keyed(form))
                        .statusCode())
                .isEqualTo(302);
        assertThat(signIn(new Browser(port), officer.user(), "rahasia").statusCode())
                .isEqualTo(302);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        var b = new Browser(port);
        var door =
                b.get("/profil/kata-sandi?a=1").headers().firstValue("Location").orElseThrow();
        assertThat(door).endsWith("/masuk?ke=%2Fprofil%2Fkata-sandi%3Fa%3D1");
        var form = Browser.fields(b.get(door.substring(door.indexOf("/masuk"))).body());
        form.put("username", officer.user());
        form.put("password", "rahasia");
        assertThat(to(b.post("/masuk", form))).isEqualTo("/profil/kata-sandi?a=1");
        for (var foreign : new String[] {"//jahat.example", "https://jahat.example", "/\\jahat.example", "/masuk"}) {
            var again = Browser.fields(new Browser(port)
                    .get("/masuk?ke=" + java.net.URLEncoder.encode(foreign, "UTF-8"))
                    .body());
            assertThat(again.get("ke")).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("X4: a start password opens nothing but the page on which it is changed")
    void demandsAPasswordOfOnesOwnFirst() throws Exception {
        run("update account set must_change = true where id = ?", officer.account());
        var b = new Browser(port);
        assertThat(to(signIn(b, officer.user(), "rahasia"))).isEqualTo("/kata-sandi");
        assertThat(to(b.get("/profil"))).contains("/masuk");
        var form = Browser.fields(b.get("/kata-sandi").body());
        assertThat(change(b, form, "pendek", "pendek").body()).contains("paling sedikit 12");
        assertThat(change(b, form, "indonesia123", "indonesia123").body()).contains("mudah ditebak");
        assertThat(change(b, form, "kuda hijau di atap", "kuda hijau").body()).contains("tidak sama");
        var done = change(b, form, "kuda hijau di atap", "kuda hijau di atap");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(b.get("/profil").statusCode()).isEqualTo(200);
        assertThat(signIn(new Browser(port), officer.user(), "rahasia").statusCode())
                .isEqualTo(422);
        assertThat(to(signIn(new Browser(port), officer.user(), "kuda hijau di atap")))
                .isEqualTo("/");
    }

    @Test
    @DisplayName("X4: a real office enrols a second factor and asks for it once a day on each device")
    void asksForTheSecondFactorOncePerDevice() throws Exception {
        run("update office set second_factor = true where office_id = ?", given.office);
        var b = new Browser(port);
        assertThat(to(signIn(b, officer.user(), "rahasia"))).isEqualTo("/masuk/pengaman");
        assertThat(to(b.get("/profil"))).contains("/masuk");
        var page = b.get("/masuk/pengaman").body();
        var form = Browser.fields(page);
        var shown = Pattern.compile("kunci-aplikasi\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(shown.find()).isTrue();
        var secret = base32(shown.group(1));
        form.put("code", "000000");
        var wrong = b.post("/masuk/pengaman", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Browser.fields(wrong.body()).get("offer")).isNotEmpty();
        assertThat(wrong.body()).as("the same secret again").contains(shown.group(1));
        form = Browser.fields(wrong.body());
        form.put("code", Totp.code(secret, Totp.step(Instant.now()), 6));
        assertThat(to(b.post("/masuk/pengaman", form))).isEqualTo("/profil/kode-cadangan");
        var codes = Pattern.compile("reference\">([a-z0-9-]{14})<")
                .matcher(b.get("/profil/kode-cadangan").body());
        assertThat(codes.find()).isTrue();
        var recovery = codes.group(1);
        assertThat(to(b.get("/profil/kode-cadangan"))).as("shown once").isEqualTo("/profil");

        b.post(
                "/keluar",
                Map.of("_csrf", Browser.fields(b.get("/profil").body()).get("_csrf")));
        assertThat(to(signIn(b, officer.user(), "rahasia")))
                .as("the device is known today")
                .isEqualTo("/");

        var other = new Browser(port);
        assertThat(to(signIn(other, officer.user(), "rahasia"))).isEqualTo("/masuk/kode");
        assertThat(to(other.get("/profil"))).contains("/masuk");
        assertThat(code(other, Totp.code(secret, Totp.step(Instant.now()), 6)).statusCode())
                .as("used already")
                .isEqualTo(422);
        assertThat(to(code(other, Totp.code(secret, Totp.step(Instant.now()) + 1, 6))))
                .isEqualTo("/");
        assertThat(other.get("/profil").statusCode()).isEqualTo(200);

        var third = new Browser(port);
        signIn(third, officer.user(), "rahasia");
        assertThat(to(code(third, recovery))).isEqualTo("/");
        var fourth = new Browser(port);
        signIn(fourth, officer.user(), "rahasia");
        assertThat(code(fourth, recovery).statusCode())
                .as("a recovery code counts once")
                .isEqualTo(422);
    }

    @Test
    @DisplayName("RFC 6238 appendix B: the vectors of HMAC-SHA-1")
    void makesTheCodesOfTheStandard() {
        var secret = "12345678901234567890".getBytes();
        var vectors = Map.of(
                59L, "94287082",
                1111111109L, "07081804",
                1111111111L, "14050471",
                1234567890L, "89005924",
                2000000000L, "69279037",
                20000000000L, "65353130");
        vectors.forEach((at, code) -> assertThat(Totp.code(secret, Totp.step(Instant.ofEpochSecond(at)), 8))
                .isEqualTo(code));
        assertThat(base32(Totp.readable(secret))).isEqualTo(secret);
    }

    @Test
    void opensTheTrainingOfficeByOneClickOnThisMachineOnly() throws Exception {
        var page = new Browser(port).get("/masuk").body();
        assertThat(page).doesNotContain(officer.staff().toString());
        run("update office set training = true where office_id = ?", given.office);
        try {
            var b = new Browser(port);
            var form = Browser.fields(b.get("/masuk").body());
            assertThat(b.get("/masuk").body()).contains(officer.staff().toString(), "Masuk<span");
            assertThat(b.get("/masuk", "X-Forwarded-For", "203.0.113.9").body())
                    .doesNotContain(officer.staff().toString());
            form.put("staff", officer.staff().toString());
            assertThat(b.post("/masuk/latihan", form, "X-Forwarded-For", "203.0.113.9")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(to(b.post("/masuk/latihan", form))).isEqualTo("/");
            assertThat(b.get("/profil").body()).contains(officer.name());
            var real = Given.office(pg, secrets).the(Role.OFFICE_HEAD);
            var c = new Browser(port);
            var other = Browser.fields(c.get("/masuk").body());
            other.put("staff", real.staff().toString());
            assertThat(c.post("/masuk/latihan", other).statusCode()).isEqualTo(404);
        } finally {
            run("update office set training = false where office_id = ?", given.office);
        }
    }

    @Test
    @DisplayName("X4: a screen left alone is locked; the password alone opens the page with what was typed")
    void locksAScreenLeftAlone() throws Exception {
        var b = new Browser(port).signIn(officer.user());
        var form = Browser.fields(b.get("/profil/kata-sandi").body());
        idle();
        assertThat(to(b.get("/profil?x=1"))).isEqualTo("/kunci?ke=%2Fprofil%3Fx%3D1");
        form.put("note", "ketikan saya");
        form.put("_from", "/profil/kata-sandi");
        var locked = b.post("/profil/kata-sandi", form);
        assertThat(locked.statusCode()).isEqualTo(422);
        assertThat(locked.body()).contains("Layar terkunci", "ketikan saya").doesNotContain(officer.name());
        var unlock = Browser.fields(locked.body());
        unlock.put("password", "salah");
        var wrong = b.post("/kunci", unlock);
        assertThat(wrong.statusCode()).isEqualTo(422);
        unlock = Browser.fields(wrong.body());
        assertThat(unlock).containsEntry("isi.note", "ketikan saya").containsEntry("tujuan", "/profil/kata-sandi");
        unlock.put("password", "rahasia");
        var open = b.post("/kunci", unlock);
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Ganti kata sandi", "Layar sudah terbuka");
        assertThat(b.get("/profil").statusCode()).isEqualTo(200);

        idle();
        var token = Browser.fields(b.get("/kunci").body()).get("_csrf");
        assertThat(b.post("/kunci", Map.of("_csrf", token, "password", "salah")).statusCode())
                .isEqualTo(422);
        assertThat(b.post("/kunci", Map.of("_csrf", token, "password", "rahasia"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(b.get("/profil").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionAtSignOutAndAfterTwelveHours() throws Exception {
        var b = new Browser(port).signIn(officer.user());
        var out = b.post(
                "/keluar",
                Map.of("_csrf", Browser.fields(b.get("/profil").body()).get("_csrf")));
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(to(b.get("/profil"))).contains("/masuk");
        b.signIn(officer.user());
        run("update spring_session set creation_time = creation_time - 13 * 3600 * 1000");
        assertThat(to(b.get("/profil"))).contains("/masuk");
    }

    @Test
    @DisplayName("G5: a new start password ends every session at once and is shown once")
    void resetsAnAccount() throws Exception {
        var b = new Browser(port).signIn(officer.user());
        var admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        var address = "/akun/" + officer.staff();
        assertThat(admin.post(
                                address + "/kata-sandi",
                                keyed(Browser.fields(admin.get(address).body())))
                        .statusCode())
                .isEqualTo(302);
        var shown = Pattern.compile("reference\">([a-z0-9-]{19})<")
                .matcher(admin.get(address).body());
        assertThat(shown.find()).isTrue();
        assertThat(admin.get(address).body()).doesNotContain(shown.group(1));
        assertThat(to(b.get("/profil"))).contains("/masuk");
        assertThat(to(signIn(b, officer.user(), shown.group(1)))).isEqualTo("/kata-sandi");
    }

    private static Map<String, String> keyed(Map<String, String> page) {
        return new HashMap<>(Map.of(
                "_csrf", page.get("_csrf"), "_key", java.util.UUID.randomUUID().toString(), "proof", "rahasia"));
    }

    private HttpResponse<String> signIn(Browser b, String user, String password) throws Exception {
        var form = Browser.fields(b.get("/masuk").body());
        form.put("username", user);
        form.put("password", password);
        return b.post("/masuk", form);
    }

    private static HttpResponse<String> change(Browser b, Map<String, String> form, String one, String two)
            throws Exception {
        form.put("password", one);
        form.put("passwordAgain", two);
        return b.post("/kata-sandi", form);
    }

    private static HttpResponse<String> code(Browser b, String code) throws Exception {
        var form = Browser.fields(b.get("/masuk/kode").body());
        form.put("code", code);
        return b.post("/masuk/kode", form);
    }

    private void idle() throws Exception {
        run("update spring_session set last_access_time = last_access_time - 16 * 60 * 1000");
    }

    private void run(String sql, Object... params) throws Exception {
        try (var c = java.sql.DriverManager.getConnection(
                pg.adminUrl().replace("/postgres", "/pulih"), "pulih", pg.password())) {
            Office.run(c, sql, params);
        }
    }

    private long one(String sql, Object param) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.prepareStatement(sql)) {
            s.setObject(1, param);
            var r = s.executeQuery();
            r.next();
            return r.getLong(1);
        }
    }

    private static String to(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static String text(HttpResponse<String> answer) {
        return answer.body().replaceAll("value=\"[^\"]*\"", "");
    }

    static byte[] base32(String text) {
        var bits = new StringBuilder();
        for (char c : text.replace(" ", "").toCharArray()) {
            bits.append(("0000" + Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                    .replaceAll("^.*(.{5})$", "$1"));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        return bytes;
    }
}
