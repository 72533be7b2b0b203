package id.pulih.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path dir;

    static EmbeddedPostgres pg;

    @BeforeAll
    static void startOnAFreshFolder() throws Exception {
        pg = EmbeddedPostgres.start(dir.resolve("data"));
        try (var c = connect("pulih_owner")) {
            run(c, "create table kept (line text)");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        pg.close();
    }

    @Test
    void listensOnThisMachineOnlyAndWantsThePassword() throws Exception {
        assertThat(asked("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(pg.jdbcUrl(), "pulih_owner", "salah"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void confirmsOnlyWhatIsOnTheDisk() throws Exception {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(asked("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void keepsOtherUsersOfTheMachineOut() throws IOException {
        assertThat(permissions("")).isIn("rwx------", "rwx--x--x"); // the second where the server is another user
        assertThat(permissions("pg18")).isEqualTo("rwx------");
        for (var file : List.of("secret", "lock", "server.log")) {
            assertThat(permissions(file)).as(file).isEqualTo("rw-------");
        }
    }

    @Test
    void isRefusedOnAFolderThatIsInUse() throws Exception {
        assertThatThrownBy(() -> EmbeddedPostgres.start(dir.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sedang dipakai Pulih lain");
        assertThat(asked("select 1")).as("the first one goes on").isEqualTo("1");
    }

    @Test
    void isRefusedOnAFolderThatIsAFile() throws Exception {
        var file = Files.createFile(dir.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tidak dapat ditulisi");
    }

    @Test
    void keepsACommittedRowOverTheDeathOfTheServer() throws Exception {
        insert("before the death");
        kill(serverPid());
        assertThat(rowAfterRevival("before the death")).isEqualTo(1);
    }

    @Test
    void keepsACommittedRowOverAStopAndAStart() throws Exception {
        insert("before the stop");
        pg.close();
        pg = EmbeddedPostgres.start(dir.resolve("data"));
        assertThat(asked("select count(*) from kept where line = 'before the stop'"))
                .isEqualTo("1");
    }

    @Test
    void closesWhatARestoredCopyLeftOpen() throws Exception {
        pg.close();
        for (var open : List.of("pg18", "secret")) {
            Files.setPosixFilePermissions(
                    dir.resolve("data").resolve(open), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        pg = EmbeddedPostgres.start(dir.resolve("data"));
        assertThat(permissions("pg18")).isEqualTo("rwx------");
        assertThat(permissions("secret")).isEqualTo("rw-------");
    }

    @Test
    void isNotMisledByAPidFileThatNamesAnotherProcess() throws Exception {
        pg.close();
        Files.writeString(
                dir.resolve("data/pg18/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n0\n");
        pg = EmbeddedPostgres.start(dir.resolve("data"));
        assertThat(asked("select 1")).isEqualTo("1");
    }

    static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(pg.jdbcUrl(), role, pg.password());
    }

    static void insert(String line) throws SQLException {
        try (var c = connect("pulih_owner")) {
            run(c, "insert into kept values ('" + line + "')");
        }
    }

    static void run(Connection c, String sql) throws SQLException {
        try (var s = c.createStatement()) {
            s.execute(sql);
        }
    }

    static String asked(String sql) throws SQLException {
        try (var c = connect("pulih_owner");
                var s = c.createStatement();
                var r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }

    static long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(dir.resolve("data/pg18/postmaster.pid")).get(0));
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** The server is started again by itself; until then it refuses connections. */
    static int rowAfterRevival(String line) throws Exception {
        for (int i = 0; i < 200; i++) {
            try {
                return Integer.parseInt(asked("select count(*) from kept where line = '" + line + "'"));
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("not started again");
    }

    static String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dir.resolve("data").resolve(file)));
    }
}
