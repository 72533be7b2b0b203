package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh installation that is meant for other computers: first for this one alone, then for all, over TLS. */
class FirstStartTest {

    private static final String HSTS = "max-age=31536000; includeSubDomains";

    /** What a proxy sends in the name of another computer. */
    private static final Map<String, String> PROXIED = Map.of(
            "X-Forwarded-For", "203.0.113.9",
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "pulih.example");

    @TempDir
    Path dir;

    @Test
    @DisplayName("G24, G26: listens here alone until the first administrator exists; then cookies and headers of TLS")
    void opensTheOfficeHereAndTheServerAfterwards() throws Exception {
        int port = freePort();
        try (var app = ChildApp.start(
                        dir,
                        data(),
                        "--server.port=" + port,
                        "--server.address=0.0.0.0",
                        "--pulih.proxy-addresses=192.0.2.1, 192.0.2.2")
                .ready()) {
            assertThat(listening(port)).as("127.0.0.1 as /proc/net/tcp has it").containsExactly("0100007F");
            assertThat(app.output()).content().contains("Pulih hanya menjawab di komputer ini");
            behindAProxy(port);
            assertThat(statusFrom("127.0.0.2", port))
                    .as("neither this address nor a proxy that was named")
                    .isEqualTo("403");
            openOffice(port, code(app));
            hostCookies(get(port, "/masuk", PROXIED));
            nobodyElseReadsTheFiles(code(app));
        }
        var store = keyStore();
        try (var app = ChildApp.start(
                        dir,
                        data(),
                        "--server.port=" + port,
                        "--server.address=0.0.0.0",
                        "--server.ssl.key-store=" + store,
                        "--server.ssl.key-store-password=rahasia")
                .ready()) {
            assertThat(listening(port))
                    .as("every address")
                    .isSubsetOf("00000000", "0".repeat(32))
                    .hasSize(1);
            var answer = trusting(store)
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/masuk"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            hostCookies(answer);
        }
    }

    /** From another computer there is no set-up. */
    private static void behindAProxy(int port) throws Exception {
        var page = get(port, "/mulai", PROXIED);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("hanya dapat dibuka di komputer server itu sendiri")
                .doesNotContain("Kode dari konsol");
        assertThat(get(port, "/masuk", PROXIED).headers().firstValue("Location").orElse(""))
                .isEqualTo("https://pulih.example/mulai");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains(HSTS);
        var plain = get(port, "/mulai", Map.of());
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(plain.headers().allValues("Set-Cookie"))
                .as("plain http on this machine")
                .singleElement()
                .asString()
                .startsWith("pulih=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    /** What a computer with this address gets, whatever it says of itself. */
    private static String statusFrom(String address, int port) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write("GET /masuk HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9);
        }
    }

    private static void hostCookies(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains(HSTS);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("report-to csp");
        assertThat(answer.headers().firstValue("Reporting-Endpoints")).contains("csp=\"/publik/laporan-csp\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("__Host-pulih=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    private static void openOffice(int port, String code) throws Exception {
        var browser = new Browser(port);
        var page = browser.get("/mulai").body();
        assertThat(page.contains("dijalankan sebagai root"))
                .as("the page says so where the program runs as root")
                .isEqualTo(System.getProperty("user.name").equals("root"));
        var form = browser.formOf("/mulai", "/mulai");
        form.putAll(Map.of("kind", "KANTOR", "code", code, "name", "Bapas Palu", "officeClass", "I", "city", "Palu"));
        form.putAll(Map.of("zone", "Asia/Makassar", "headName", "Sari", "headLogin", "kepala", "adminName", "Budi"));
        form.putAll(Map.of("headPassword", "jalan panjang ke gunung", "adminLogin", "pengelola"));
        form.put("adminPassword", "sungai dalam di desa");
        assertThat(browser.post("/mulai", form).statusCode()).isEqualTo(302);
    }

    /** Keys and data are closed to everybody else, by the file or by a folder above it; the code lies in none of them. */
    private void nobodyElseReadsTheFiles(String code) throws Exception {
        for (var part : List.of("keys", "data")) {
            var folder = dir.resolve(part);
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(closed(file, folder)).as(file.toString()).isTrue();
                    if (!file.startsWith(folder.resolve("bin")))
                        assertThat(new String(Files.readAllBytes(file), "ISO-8859-1"))
                                .as(file.toString())
                                .doesNotContain(code);
                }
            }
        }
        try (var keys = Files.list(dir.resolve("keys"))) {
            assertThat(keys.toList()).isNotEmpty().allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    private static boolean closed(Path file, Path folder) throws IOException {
        for (var at = file; at.startsWith(folder); at = at.getParent()) {
            var may = Files.getPosixFilePermissions(at);
            if (!may.contains(PosixFilePermission.OTHERS_READ)
                    && !may.contains(PosixFilePermission.GROUP_READ)
                    && (Files.isRegularFile(at) || !may.contains(PosixFilePermission.OTHERS_EXECUTE))) return true;
        }
        return false;
    }

    private static String code(ChildApp app) throws IOException {
        var code = Pattern.compile("\\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\\b").matcher(Files.readString(app.output()));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** The local addresses, in hexadecimal, on which this port is open. */
    private static List<String> listening(int port) throws IOException {
        var open = new java.util.ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) continue;
            for (var line : Files.readAllLines(Path.of(table))) {
                var cells = line.strip().split("\\s+");
                if (cells[3].equals("0A") && cells[1].endsWith(":%04X".formatted(port))) {
                    open.add(cells[1].replaceFirst("^0{16}FFFF0000|:.*$", "").replaceFirst(":.*$", ""));
                }
            }
        }
        return open;
    }

    private Path keyStore() throws Exception {
        var store = dir.resolve("office.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "pulih",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "rahasia",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    private static HttpResponse<String> get(int port, String path, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A client that trusts the certificate that was just made. */
    private static HttpClient trusting(Path store) throws Exception {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(KeyStore.getInstance(store.toFile(), "rahasia".toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private String data() {
        return "--pulih.data-dir=" + dir.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
