package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.ChildApp;
import id.pulih.intake.Desk;
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
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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

    /** What one clerk was told, in his own journal: requests confirmed by their cases, and receipts confirmed. */
    private record Journal(List<String> requests, List<String> receipts) {}

    @Test
    @DisplayName("G7: nothing that was confirmed is lost, nothing is half there, nobody has to mend anything")
    void losesNothing() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("CrashTest seed " + seed);
        var random = new Random(seed);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        app = start("--first");
        user = clerk();
        var journals = new ArrayList<Journal>();
        var clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CLERKS; i++) {
                var journal = new Journal(new ArrayList<>(), new ArrayList<>());
                var name = "Orang " + (char) ('A' + i);
                journals.add(journal);
                work.add(() -> takesRequestsIn(journal, name));
            }
            var done = work.stream().map(clerks::submit).toList();
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
            compare(journals);
        } finally {
            over.set(true);
            clerks.shutdownNow();
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

    /** Sends until he is answered, by the same form: whatever became of the first try, there is one effect. */
    private Void takesRequestsIn(Journal journal, String name) throws Exception {
        var desk = new Browser(port);
        for (int i = 0; !over.get(); i++) {
            var typed = Desk.with(Desk.mother(), "subjectName", name + " " + i, "subjectTelephone", "");
            var request = answered(desk, "/permohonan/baru", "/permohonan/baru", typed);
            var id = request.replaceAll(".*/kasus/([^/]+)/.*", "$1");
            journal.requests.add(id);
            var page = "/kasus/" + id + "/permohonan";
            answered(desk, page, page);
            journal.receipts.add(id);
            confirmed.incrementAndGet();
        }
        return null;
    }

    /** Opens the form, as often as it takes, and sends it, as often as it takes; where the answer led. */
    private String answered(Browser desk, String page, String action, String... typed) throws Exception {
        Map<String, String> form = null;
        while (true) {
            try {
                if (form == null) {
                    if (desk.get(page).statusCode() == 302) desk.signIn(user);
                    form = Desk.form(desk, page, action, typed);
                }
                var answer = desk.post(action, form);
                var led = answer.headers().firstValue("Location").orElse("");
                if (answer.statusCode() == 302 && !led.contains("/masuk")) return led;
                assertThat(answer.statusCode()).as(answer.body()).isIn(302, 500, 503);
                if (answer.statusCode() == 302) desk.signIn(user);
            } catch (IOException | IllegalStateException | AssertionError away) {
                if (over.get()) throw away;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void compare(List<Journal> journals) throws Exception {
        try (var all = connect()) {
            var requests = new TreeSet<String>();
            var receipts = new TreeSet<String>();
            journals.forEach(j -> {
                requests.addAll(j.requests);
                receipts.addAll(j.receipts);
            });
            System.out.println("CrashTest: " + ROUNDS + " kills, " + requests.size() + " requests confirmed");
            assertThat(list(all, "select case_id::text from application"))
                    .containsExactlyInAnyOrderElementsOf(requests);
            assertThat(list(all, "select case_id::text from application_receipt"))
                    .containsExactlyInAnyOrderElementsOf(receipts);
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

    private static List<String> list(Connection c, String sql) throws Exception {
        var all = new ArrayList<String>();
        try (var s = c.createStatement();
                var r = s.executeQuery(sql)) {
            while (r.next()) all.add(r.getString(1));
        }
        return all;
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
