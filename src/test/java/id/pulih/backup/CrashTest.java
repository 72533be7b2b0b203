package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.ChildApp;
import id.pulih.database.LentPrograms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * G7: application, database or both are killed at random while clerks take requests in. What was answered is there afterwards, what
 * was not answered is there once after it was sent again, and nothing is half there. Ten rounds; -Drounds=200 for a night, -Dseed= replays
 * the order of the kills.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int CLERKS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    private int port;
    private String user;
    private ChildApp app;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger confirmed = new AtomicInteger();

    private enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    @Test
    @DisplayName("G7: nothing that was confirmed is lost, nothing is half there, nobody has to mend anything")
    void losesNothing() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CrashTest seed " + seed);
        var random = new Random(seed);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        LentPrograms.into(dir.resolve("data"));
        app = start("--first");
        user = clerk();
        var clerks = IntStream.range(0, CLERKS)
                .mapToObj(
                        i -> new PersistentClerk(new Browser(port), user, "Orang " + (char) ('A' + i), over, confirmed))
                .toList();
        var threads = Executors.newFixedThreadPool(CLERKS);
        try {
            var done = clerks.stream().map(threads::submit).toList();
            for (int round = 0; round < ROUNDS; round++) {
                int before = confirmed.get();
                await(() -> confirmed.get() >= before + 3);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400)); // somewhere within what goes on
                kill(Victim.values()[random.nextInt(3)]);
            }
            int before = confirmed.get();
            await(() -> confirmed.get() >= before + 3);
            over.set(true);
            for (var one : done) one.get(2, TimeUnit.MINUTES);
            compare(clerks);
        } finally {
            over.set(true);
            threads.shutdownNow();
            app.close();
        }
    }

    private ChildApp start(String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(
                "--pulih.data-dir=" + dir.resolve("data"), "--server.port=" + port, "--pulih.password-rounds=1"));
        arguments.addAll(List.of(more));
        return ChildApp.start(dir, OfficeInAChild.class, arguments.toArray(String[]::new))
                .ready();
    }

    private String clerk() throws Exception {
        var said = Pattern.compile("clerk: (\\S+)");
        await(() -> said.matcher(Files.readString(app.output())).find());
        var found = said.matcher(Files.readString(app.output()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void kill(Victim victim) throws Exception {
        var database = ProcessHandle.of(databasePid()).orElseThrow();
        if (victim != Victim.APPLICATION) database.destroyForcibly();
        if (victim != Victim.DATABASE) {
            app.process().destroyForcibly().waitFor();
            database.onExit().get(30, TimeUnit.SECONDS);
            app = start();
        }
    }

    private void compare(List<PersistentClerk> clerks) throws Exception {
        try (var all = connect()) {
            System.out.println("CrashTest: " + ROUNDS + " kills");
            PersistentClerk.compare(all, clerks);
            all.setAutoCommit(false);
            assertThat(Invariants.broken(all, dir.resolve("data/files"))).isEmpty();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) throw new AssertionError("nothing more is confirmed");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pidFile().get(3) + "/pulih",
                "pulih_job",
                Files.readString(dir.resolve("data/secret")));
    }

    private long databasePid() throws IOException {
        return Long.parseLong(pidFile().get(0));
    }

    private List<String> pidFile() throws IOException {
        return Files.readAllLines(dir.resolve("data/pg18/postmaster.pid"));
    }
}
