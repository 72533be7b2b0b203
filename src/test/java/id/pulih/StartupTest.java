package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.database.LentPrograms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
    @TempDir
    Path dir;

    @Test
    void refusesPlainHttpOnAnotherAddress() throws Exception {
        try (var app = ChildApp.start(dir, data(), "--server.port=0", "--server.address=0.0.0.0")) {
            assertRefused(app, "Tanpa TLS Pulih hanya menjawab di 127.0.0.1");
        }
        assertThat(dir.resolve("data")).as("nothing was begun").doesNotExist();
    }

    @Test
    void keepsWhatWasConfirmedThroughKillsAndRefusals() throws Exception {
        LentPrograms.into(dir.resolve("data"));
        try (var first = ChildApp.start(dir, data(), "--server.port=0").ready();
                var second = ChildApp.start(dir, data(), "--server.port=0")) {
            assertRefused(second, "sedang dipakai Pulih lain");
            note("first");
            var server = ProcessHandle.of(serverPid()).orElseThrow();
            first.process().destroyForcibly().waitFor();
            server.onExit().get(30, TimeUnit.SECONDS); // the server follows its application by itself
        }
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var refused = ChildApp.start(dir, data(), "--server.port=" + taken.getLocalPort())) {
            assertRefused(refused, "Port " + taken.getLocalPort() + " sedang dipakai program lain");
        }
        try (var both = ChildApp.start(dir, data(), "--server.port=0").ready()) {
            note("second");
            ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
            both.process().destroyForcibly().waitFor();
        }
        try (var last = ChildApp.start(dir, data(), "--server.port=0").ready()) {
            assertThat(notes()).isEqualTo("first, second");
            last.close();
            assertThat(last.process().exitValue()).as("ended by SIGTERM").isEqualTo(143);
        }
        assertThat(dir.resolve("data/server.log")).content().contains("database system is shut down");
        assertThat(dir.resolve("data/pg18/postmaster.pid")).doesNotExist();
    }

    static void assertRefused(ChildApp app, String sentence) throws Exception {
        assertThat(app.refusal())
                .startsWith("Pulih tidak dapat dijalankan: ")
                .contains(sentence)
                .hasLineCount(1);
        assertThat(app.process().exitValue()).isNotZero();
        assertThat(app.output()).content().doesNotContain("\tat ", "Exception");
    }

    String data() {
        return "--pulih.data-dir=" + dir.resolve("data");
    }

    long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(dir.resolve("data/pg18/postmaster.pid")).get(0));
    }

    void note(String line) throws Exception {
        asOwner("create table if not exists note (line text)");
        asOwner("insert into note values ('" + line + "')");
    }

    String notes() throws Exception {
        return asOwner("select string_agg(line, ', ' order by line) from note");
    }

    String asOwner(String sql) throws IOException, SQLException {
        var port = Files.readAllLines(dir.resolve("data/pg18/postmaster.pid")).get(3);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/pulih",
                        "pulih_owner",
                        Files.readString(dir.resolve("data/secret")));
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
