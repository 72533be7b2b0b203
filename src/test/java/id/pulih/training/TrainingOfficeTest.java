package id.pulih.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.ChildApp;
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
                        dir, "--pulih.data-dir=" + dir.resolve("data"), "--server.port=" + port, "--pulih.training")
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

            var visitor = new Browser(port);
            var door = visitor.get("/masuk").body();
            var head = Pattern.compile(
                            "(?s)<form[^>]*action=\"/masuk/latihan\"(?:(?!</form>).)*Bambang Prasetyo.*?</form>")
                    .matcher(door);
            assertThat(head.find()).isTrue();
            assertThat(visitor.post("/masuk/latihan", Browser.fields(head.group()))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get("/beranda").body()).contains("DATA LATIHAN", "Disposisi Kepala");
            assertThat(new Browser(port).post("/masuk/latihan", Map.of()).statusCode())
                    .isNotEqualTo(302);
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
