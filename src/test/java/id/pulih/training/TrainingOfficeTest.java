package id.pulih.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.ChildApp;
import id.pulih.database.LentPrograms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training office as a visitor meets it: one command, one click, half a year of invented work. */
class TrainingOfficeTest {

    @TempDir
    Path dir;

    @Test
    void opensAtTheFirstStartAndLetsAVisitorInByOneClick() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var app = ChildApp.start(
                        dir,
                        "--pulih.data-dir=" + LentPrograms.into(dir.resolve("data")),
                        "--pulih.backup-dir=" + dir.resolve("backup"),
                        "--pulih.backup-second-dir=" + dir.resolve("second"),
                        "--server.port=" + port,
                        "--pulih.training")
                .ready(Duration.ofMinutes(4))) {
            assertThat(asOwner("select count(*) from client")).isEqualTo("1513");
            assertThat(asOwner("select count(*) from aftercare_case")).isEqualTo("62");
            assertThat(
                            asOwner(
                                    "select count(*) from register_card c join register_stand_card s on s.office_id = c.office_id where s.as_of > current_date - 35 and officer_id is not null"))
                    .isEqualTo("1513");
            assertThat(asOwner("select count(*) from client_guidance where kind = 'PB'"))
                    .isEqualTo("1431");
            assertThat(asOwner("select count(*) from client_guidance where kind = 'PIDANA_ANAK'"))
                    .isEqualTo("6");
            assertThat(asOwner("select count(distinct client_id) from client_verdict"))
                    .isEqualTo("831");
            assertThat(asOwner("select count(*) from client where occupation = 'NOT_WORKING'"))
                    .isEqualTo("411");
            assertThat(asOwner("select count(*) from staff")).isEqualTo("20");
            assertThat(asOwner("select count(*) from attendance")).matches("[2-9]\\d\\d|\\d{4}");
            assertThat(
                            asOwner(
                                    "select count(*) from (select session_id from attendance group by 1 having count(*) > 1) g"))
                    .isNotEqualTo("0");
            assertThat(asOwner("select string_agg(distinct confirmed::text, ',') from sheet_answer"))
                    .isEqualTo("false,true");
            assertThat(asOwner("select count(*) from sop_signing")).isEqualTo("1");
            assertThat(asOwner("select count(*) from case_event where recorded_at > now()"))
                    .isEqualTo("0");

            assertThat(enters(port, "Bambang Prasetyo").get("/beranda").body())
                    .contains("DATA LATIHAN", "Disposisi Kepala");
            assertThat(new Browser(port).post("/masuk/latihan", Map.of()).statusCode())
                    .isNotEqualTo(302);

            assertThat(afterANight(enters(port, "Ratna Wulandari")))
                    .contains("di dua tempat")
                    .doesNotContain("Tidak baik", "Perhatian");
            comesBackFromItsArchive(port);
            saysWhatDoesNotFit(port);
        }
    }

    private static Browser enters(int port, String name) throws Exception {
        var visitor = new Browser(port);
        var form = Pattern.compile("(?s)<form[^>]*action=\"/masuk/latihan\"(?:(?!</form>).)*" + name + ".*?</form>")
                .matcher(visitor.get("/masuk").body());
        assertThat(form.find()).as(name).isTrue();
        assertThat(visitor.post("/masuk/latihan", Browser.fields(form.group())).statusCode())
                .isEqualTo(302);
        return visitor;
    }

    /** Backup, drill and check at once, by the button; the page when all three are over. */
    private static String afterANight(Browser admin) throws Exception {
        var before = runs(admin.get("/kantor/cadangan").body());
        assertThat(admin.post("/kantor/cadangan", admin.formOf("/kantor/cadangan", "/kantor/cadangan"))
                        .statusCode())
                .isEqualTo(302);
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            var page = admin.get("/kantor/cadangan").body();
            if (runs(page) == before + 3 && !page.contains("Sedang berjalan")) return page;
            assertThat(System.nanoTime()).as(page).isLessThan(until);
            Thread.sleep(200);
        }
    }

    private static int runs(String page) {
        return page.split("data-label=\"Yang dikerjakan\"", -1).length - 1;
    }

    /** G19: the archive alone, and the keys, make the same office again; nobody is signed in there. */
    private void comesBackFromItsArchive(int port) throws Exception {
        var second = dir.resolve("second");
        Path archive;
        try (var archives = Files.list(second)) {
            archive = archives.findFirst().orElseThrow();
        }
        var place = "--pulih.data-dir=" + dir.resolve("restored");
        try (var command = ChildApp.start(dir, place, "--pulih.restore=" + archive)) {
            assertThat(command.refusal()).isEmpty();
            assertThat(command.process().exitValue()).isZero();
            assertThat(command.output()).content().contains("1 kantor").contains("dipulihkan");
        }
        try (var again = ChildApp.start(dir, place, "--pulih.restore=" + archive)) {
            assertThat(again.refusal()).contains("hanya dipulihkan ke instalasi yang kosong");
            assertThat(again.process().exitValue()).isNotZero();
        }
        var cases = caseTable(enters(port, "Bambang Prasetyo"));
        int other;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            other = free.getLocalPort();
        }
        try (var restored = ChildApp.start(dir, place, "--server.port=" + other, "--pulih.training")
                .ready()) {
            assertThat(caseTable(enters(other, "Bambang Prasetyo"))).isEqualTo(cases);
        }
    }

    private static String caseTable(Browser head) throws Exception {
        var page = head.get("/kasus").body();
        return page.substring(page.indexOf("<tbody"), page.indexOf("</tbody"));
    }

    /** Each invariant sees its breach: the administrator reads it the next morning. */
    private void saysWhatDoesNotFit(int port) throws Exception {
        for (var breach : BREACHES.values()) asAdmin(breach);
        var page = afterANight(enters(port, "Ratna Wulandari"));
        assertThat(page).contains(BREACHES.keySet());
        assertThat(enters(port, "Ratna Wulandari").get("/beranda").body()).contains("Perhatian", "Lihat cadangan");
    }

    private static final Map<String, String> BREACHES = Map.ofEntries(
            Map.entry(
                    "Nomor agenda tiap tahun berurutan tanpa celah",
                    "update application_receipt set agenda_number = 9000 where agenda_number = 3"),
            Map.entry("Pencatat nomor agenda sama", "update agenda_counter set last = last + 1"),
            Map.entry("Pencatat nomor surat tidak di belakang", "update letter_counter set last = 0"),
            Map.entry("Pencatat register Litmas sama", "update litmas_register set last = 0"),
            Map.entry("Tiap kasus berawal dari sebuah permohonan", "delete from application where category = 1"),
            Map.entry("Tiap permohonan yang diterima", "delete from application_receipt where agenda_number = 5"),
            Map.entry("Klien sudah dipastikan", "update aftercare_case set client_id = null where step = 'F'"),
            Map.entry(
                    "Tiap disposisi ada lembarnya",
                    "delete from disposition where case_id = (select case_id from disposition limit 1)"),
            Map.entry("Tiap kasus yang PK-nya ditentukan", "delete from officer_choice"),
            Map.entry(
                    "Tiap Litmas yang ditandatangani",
                    "delete from litmas_lock where litmas_id = (select litmas_id from litmas_lock limit 1)"),
            Map.entry("Tiap program yang ditetapkan", "update tpp_ratification set accepted = false"),
            Map.entry("Tiap kesanggupan klien", "delete from plan_answer"),
            Map.entry(
                    "Tiap kasus yang keluar", "update aftercare_case set closed_on = null where exit_fact is not null"),
            Map.entry("Tiap laporan akhir yang diterima", "delete from final_report"),
            Map.entry(
                    "Tiap fakta kasus dari dua hari terakhir",
                    "with e as (update case_event set recorded_at = now() where id = (select id from case_event limit 1) returning case_id) "
                            + "delete from audit_entry a using e where a.case_ids @> array[e.case_id]"),
            Map.entry("Tiap dokumen ada berkasnya", "update document set file = repeat('0', 64)"),
            Map.entry(
                    "Catatan orang yang sama",
                    "insert into client_sameness (office_id, id, client_id, other_id, verdict, decided_by, decided_at) "
                            + "select a.office_id, gen_random_uuid(), p.x, p.y, 'SAME', (select id from staff limit 1), now() "
                            + "from (select office_id, min(id::text)::uuid as m, max(id::text)::uuid as n from client group by 1) a, "
                            + "lateral (values (a.m, a.n), (a.n, a.m)) p (x, y)"));

    private void asAdmin(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/pulih",
                        "pulih",
                        Files.readString(dir.resolve("data/secret")));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private String asOwner(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/pulih",
                        "pulih_owner",
                        Files.readString(dir.resolve("data/secret")));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(dir.resolve("data/pg18/postmaster.pid")).get(3);
    }
}
