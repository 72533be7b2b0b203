package id.pulih.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.ChildApp;
import id.pulih.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** On the oldest server that an office may bring, made ready by the script of docs/operations.md. */
class OutsidePostgresTest {
    @TempDir
    static Path dir;

    static ServerProcess server;

    @BeforeAll
    static void theOperatorPreparesTheServer() throws Exception {
        unpackOldest(dir.resolve("bin"));
        var cluster = dir.resolve("cluster");
        var runAs = RunAs.choose(Files.createDirectory(cluster));
        DataFolder.writePrivately(dir.resolve("password"), "SANDI-ADMIN");
        var made = Commands.run(runAs.command(List.of(
                dir + "/bin/bin/initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "--pwfile=" + dir.resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C")));
        assertThat(made.status()).as(made.output()).isZero();
        server = ServerProcess.start(
                dir.resolve("bin"), cluster, runAs, ServerProcess.freePort(), dir.resolve("server.log"));
        runScriptOfTheManual();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) server.stop();
    }

    @Test
    void carriesTheWholeApplication() throws Exception {
        var arguments = Stream.concat(
                settings().entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()),
                Stream.of("--server.port=0", "--pulih.data-dir=" + dir.resolve("data")));
        try (var app = ChildApp.start(dir, arguments.toArray(String[]::new)).ready()) {
            assertThat(app.process().isAlive()).isTrue();
            assertThat(dir.resolve("data")).as("no server of our own").doesNotExist();
        }
    }

    @Test
    void isRefusedWithAWrongPassword() {
        assertRefused("spring.datasource.password", "salah", "menolak peran pulih_app");
    }

    @Test
    void isRefusedWithoutThePasswordOfTheJobs() {
        var environment = new MockEnvironment();
        settings().forEach((name, value) -> {
            if (!name.equals("pulih.datasource.job-password")) environment.setProperty(name, value);
        });
        assertThatThrownBy(() -> OutsidePostgres.checked(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tuliskan pada pulih.datasource.job-password");
    }

    @Test
    void isRefusedAsARoleThatPassesTheWalls() {
        assertRefused(
                "spring.datasource.username",
                "pulih_owner",
                "spring.datasource.password",
                "SANDI-OWNER",
                "pulih_owner tidak boleh superuser, BYPASSRLS, atau pemilik");
    }

    @Test
    void isRefusedWhereTheDatabaseIsMissing() {
        assertRefused("spring.datasource.url", url("lain"), "tidak ada atau tidak terbuka bagi peran pulih_owner");
    }

    @Test
    void isRefusedWhereNobodyAnswers() {
        assertRefused("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/pulih", "tidak dapat dihubungi");
    }

    @Test
    void isRefusedInAnotherVersion() throws Exception {
        try (var old = OldServer.ofVersion("15.8")) {
            assertRefused(
                    "spring.datasource.url",
                    old.url(),
                    "adalah PostgreSQL 15; Pulih memerlukan PostgreSQL 16 sampai 18");
        }
    }

    static void assertRefused(String... settingsThenSentence) {
        var environment = new MockEnvironment();
        settings().forEach(environment::setProperty);
        for (int i = 0; i < settingsThenSentence.length - 1; i += 2) {
            environment.setProperty(settingsThenSentence[i], settingsThenSentence[i + 1]);
        }
        assertThatThrownBy(() -> OutsidePostgres.checked(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(settingsThenSentence[settingsThenSentence.length - 1]);
    }

    static Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", url("pulih"),
                "spring.datasource.password", "SANDI-APP",
                "pulih.datasource.owner-password", "SANDI-OWNER",
                "pulih.datasource.job-password", "SANDI-JOB");
    }

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    static void unpackOldest(Path into) throws Exception {
        Path packed;
        try (var files = Files.list(Path.of("target/postgres-oldest"))) {
            packed = files.findFirst().orElseThrow();
        }
        try (var jar = new JarFile(packed.toFile())) {
            var archive = jar.stream()
                    .filter(e -> e.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            Binaries.unpack(jar.getInputStream(archive), into);
        }
    }

    static void runScriptOfTheManual() throws Exception {
        var script = Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(Path.of("docs/operations.md")));
        assertThat(script.find()).isTrue();
        try (var admin = DriverManager.getConnection(url("postgres"), "postgres", "SANDI-ADMIN");
                var statement = admin.createStatement()) {
            for (var sql : script.group(1).split(";\\s*")) statement.execute(sql);
        }
    }
}
