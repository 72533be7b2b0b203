package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.database.LentPrograms;
import id.pulih.database.TransactionClock;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** An installation of its own, because the others have offices. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"pulih.password-memory-kib=64", "pulih.password-rounds=1"})
@DirtiesContext
class SetUpTest {

    private static final Path FOLDER = Path.of("target", "set-up");

    @DynamicPropertySource
    static void emptyFolder(DynamicPropertyRegistry properties) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        properties.add("pulih.data-dir", () -> LentPrograms.into(FOLDER.resolve("data"))
                .toString());
        properties.add("pulih.keys-dir", () -> FOLDER.resolve("keys").toString());
    }

    @LocalServerPort
    int port;

    @Autowired
    TransactionClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("G24: no default password; a code of the console, half an hour, opens the first office and no second")
    void opensAnOfficeByTheCodeOfTheConsole(CapturedOutput console) throws Exception {
        var b = new Browser(port);
        assertThat(to(b.get("/masuk"))).isEqualTo("/mulai");
        var first = code(console.getAll());
        assertThat(post(b, Map.of("code", "aaaa-bbbb-cccc")).body()).contains("Kode tidak cocok");

        clock.fix(Instant.now().plus(Duration.ofMinutes(31)));
        assertThat(post(b, Map.of("code", first)).body()).as("run out").contains("Kode tidak cocok");
        var second = code(console.getAll());
        assertThat(second).isNotEqualTo(first);
        clock.fix(null);

        var incomplete = post(b, Map.of("code", second));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Nama kantor wajib diisi.", "NIP terdiri atas 18 angka.");
        var weak = post(b, Map.of("code", second, "adminPassword", "pengelola"), whole());
        assertThat(weak.body()).contains("paling sedikit 12").doesNotContain("jalan panjang ke gunung");

        assertThat(to(post(b, Map.of("code", second), whole()))).isEqualTo("/masuk");
        assertThat(to(b.get("/mulai"))).isEqualTo("/masuk");
        assertThat(to(post(b, Map.of("code", second), whole()))).isEqualTo("/masuk");
        assertThat(jdbc.sql("select installed()").query(Boolean.class).single()).isTrue();

        var form = Browser.fields(b.get("/masuk").body());
        form.put("username", "kepala");
        form.put("password", "jalan panjang ke gunung");
        assertThat(to(b.post("/masuk", form)))
                .as("an office of one's own wants a second factor")
                .isEqualTo("/masuk/pengaman");
        assertThat(Files.getPosixFilePermissions(FOLDER.resolve("keys/access-1")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static Map<String, String> whole() {
        return Map.ofEntries(
                Map.entry("name", "Balai Pemasyarakatan Kelas I Palu"),
                Map.entry("officeClass", "I"),
                Map.entry("city", "Palu"),
                Map.entry("zone", "Asia/Makassar"),
                Map.entry("headName", "Sari"),
                Map.entry("headNip", "19800101 200501 1 001"),
                Map.entry("headLogin", "kepala"),
                Map.entry("headPassword", "jalan panjang ke gunung"),
                Map.entry("adminName", "Budi"),
                Map.entry("adminLogin", "pengelola"),
                Map.entry("adminPassword", "sungai dalam di desa"));
    }

    @SafeVarargs
    private HttpResponse<String> post(Browser b, Map<String, String>... fields) throws Exception {
        var form = Browser.fields(b.get("/mulai").body());
        form.putIfAbsent("_csrf", Browser.fields(b.get("/masuk").body()).getOrDefault("_csrf", ""));
        form.put("kind", "KANTOR");
        form.put("_from", "/mulai");
        form.put("headNip", "12");
        for (int i = fields.length - 1; i >= 0; i--) form.putAll(fields[i]);
        return b.post("/mulai", form);
    }

    private static String code(String console) {
        var codes = Pattern.compile("\\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\\b").matcher(console);
        var last = "";
        while (codes.find()) last = codes.group();
        return last;
    }

    private static String to(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
