package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.ChildApp;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.LentPrograms;
import id.pulih.intake.Desk;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** G5, G12, G13: two nodes over one database, started at the same moment; the last test kills one of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    @TempDir
    static Path dir;

    static EmbeddedPostgres pg;
    static int[] ports = new int[2];
    static ChildApp[] nodes = new ChildApp[2];
    static Given given;

    @BeforeAll
    static void startBoth() throws Exception {
        pg = EmbeddedPostgres.start(LentPrograms.into(dir.resolve("database")));
        for (int i = 0; i < 2; i++) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports[i] = free.getLocalPort();
            }
            nodes[i] = ChildApp.start(
                    dir,
                    "--spring.datasource.url=" + pg.jdbcUrl(),
                    "--spring.datasource.password=" + pg.password(),
                    "--pulih.datasource.owner-password=" + pg.password(),
                    "--pulih.datasource.job-password=" + pg.password(),
                    "--pulih.files-dir=" + dir.resolve("files"),
                    "--pulih.backup-dir=" + dir.resolve("backup"),
                    "--pulih.password-rounds=1",
                    "--server.port=" + ports[i]);
        }
        for (var node : nodes) node.ready(Duration.ofMinutes(3));
        given = Given.office(pg, null); // its people alone, nobody whose texts are sealed
    }

    @AfterAll
    static void stop() throws Exception {
        for (var node : nodes) if (node != null) node.close();
        if (pg != null) pg.close();
    }

    @Test
    @Order(1)
    @DisplayName("G13: of two nodes that start at once one migrates; a sign-in on one holds on the other")
    void shareMigrationAndSession() throws Exception {
        assertThat(
                        count(
                                "select count(*) - count(distinct version) from flyway_schema_history where version is not null"))
                .isZero();
        var clerk = new Browser(ports).signIn(given.the(Role.INTAKE_CLERK).user());
        for (int i = 0; i < 4; i++)
            assertThat(clerk.get("/beranda").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    @DisplayName("G5: an account that is closed on one node is refused by the other within a second")
    void revokeEverywhere() throws Exception {
        var gone = given.another(Role.AUDITOR);
        var there = new Browser(ports[1]).signIn(gone.user());
        assertThat(there.get("/beranda").statusCode()).isEqualTo(200);
        var admin = new Browser(ports[0]).signIn(given.the(Role.ADMIN).user());
        var page = "/akun/" + gone.staff();
        var proof = admin.formOf(page, "/profil/bukti");
        proof.put("proof", "rahasia");
        assertThat(admin.post("/profil/bukti", proof).statusCode()).isEqualTo(302);
        assertThat(admin.post(page + "/penutupan", admin.formOf(page, page + "/penutupan"))
                        .statusCode())
                .isEqualTo(302);
        long closed = System.nanoTime();
        assertThat(there.get("/beranda").statusCode()).isNotEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Order(3)
    @DisplayName("G12: the same form on both nodes at once has one effect and one answer")
    void saveOnceOnBoth() throws Exception {
        var clerk = new Browser(ports).signIn(given.the(Role.INTAKE_CLERK).user());
        var form = Desk.form(clerk, "/permohonan/baru", "/permohonan/baru", Desk.mother());
        long before = count("select count(*) from application");
        var led = new HashSet<String>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> clerk.post("/permohonan/baru", form)))
                    .toList();
            for (var one : sent) {
                var answer = one.get(1, TimeUnit.MINUTES);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
                led.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", ""));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(led).hasSize(1);
        assertThat(count("select count(*) from application")).isEqualTo(before + 1);
        var other = Desk.form(clerk, "/permohonan/baru", "/permohonan/baru", Desk.mother());
        other.put("_key", form.get("_key"));
        other.put("applicantName", "Orang Lain");
        assertThat(clerk.post("/permohonan/baru", other).statusCode())
                .as("other words under one key")
                .isEqualTo(422);
    }

    @Test
    @Order(4)
    @DisplayName("G13: what a job of both nodes does, it does once")
    void doJobsOnce() throws Exception {
        var admin = new Browser(ports).signIn(given.the(Role.ADMIN).user());
        var asked = List.of(
                admin.formOf("/kantor/cadangan", "/kantor/cadangan"),
                admin.formOf("/kantor/cadangan", "/kantor/cadangan"));
        for (var form : asked)
            assertThat(admin.post("/kantor/cadangan", form).statusCode()).isEqualTo(302);
        var until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (count("select count(*) from backup_run where ended_at is not null and kind = 'CHECK'") < 1) {
            assertThat(System.nanoTime()).as("the night is over").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(count("select count(*) from backup_run where kind = 'BACKUP' and begun_at < "
                        + "(select min(ended_at) from backup_run where kind = 'CHECK')"))
                .isEqualTo(1);
        assertThat(count("select count(*) from backup_run where faults <> '{}'"))
                .isZero();
    }

    @Test
    @Order(5)
    @DisplayName("G13: a node killed amid the work loses nothing, and the other goes on")
    void loseNoneWhenOneDies() throws Exception {
        try (var c = Office.as(pg, "pulih")) {
            Office.empty(c, "application, application_receipt, aftercare_case, agenda_counter, figure, figure_change");
        }
        var over = new AtomicBoolean();
        var confirmed = new AtomicInteger();
        var user = given.the(Role.INTAKE_CLERK).user();
        var clerks = List.of(
                new PersistentClerk(new Browser(ports), user, "Orang A", over, confirmed),
                new PersistentClerk(new Browser(ports), user, "Orang B", over, confirmed));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var done = clerks.stream().map(threads::submit).toList();
            waitFor(confirmed, 6);
            nodes[0].process().destroyForcibly().waitFor();
            waitFor(confirmed, confirmed.get() + 6);
            over.set(true);
            for (var one : done) one.get(1, TimeUnit.MINUTES);
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        try (var all = Office.as(pg, "pulih_job")) {
            PersistentClerk.compare(all, clerks);
            all.setAutoCommit(false);
            assertThat(Invariants.broken(all, dir.resolve("files"))).isEmpty();
        }
    }

    private static void waitFor(AtomicInteger counted, int number) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (counted.get() < number) {
            assertThat(System.nanoTime()).as("work goes on").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }
}
