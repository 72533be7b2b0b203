package id.pulih.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Urungkan within ten minutes: whatever followed from the entry follows back. */
@AppTest
class UndoTest {

    private static final String HELD = "Kegiatan bimbingan dilaksanakan";

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given given;
    Given.Case aCase;
    Map<String, UUID> items;
    Browser officer;
    String home;
    LocalDate today = Office.today();
    Instant start = Instant.now();

    @BeforeEach
    void aRunningProgramme() throws Exception {
        given = Given.office(pg, secrets);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        items = GivenPlan.agreed(pg, given, aCase, today.minusDays(20), today.plusMonths(6));
        home = "/kasus/" + aCase.id();
        officer.get(home); // SOP version and calendar of the office are read once
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    int send(String page, String action, Map<String, String> typed) throws Exception {
        var form = officer.formOf(page, action);
        form.putAll(typed);
        Counted.clear();
        var answer = officer.post(action, form);
        var statements = Counted.take();
        if (answer.statusCode() == 302)
            assertThat(statements.size()).as("POST " + action).isLessThanOrEqualTo(14);
        return answer.statusCode();
    }

    String see(String page) throws Exception {
        Counted.clear();
        var answer = officer.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(Counted.take().size()).as("GET " + page).isLessThanOrEqualTo(9);
        return answer.body();
    }

    long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }

    String past(int days) throws Exception {
        UUID id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Pertemuan', 'COUNSELING_THERAPY', 'INDIVIDUAL', 'PROBATION_OFFICER', 'Ruang konseling', 60, ?, ?)",
                    given.office,
                    id,
                    OffsetDateTime.now(ZoneOffset.UTC).minusDays(days),
                    given.the(Role.PROBATION_OFFICER).staff());
            Office.place(c, given.office, id, aCase.id(), items.get("COUNSELING_THERAPY"));
        }
        return home + "/kegiatan/" + id;
    }

    @Test
    @DisplayName("an attendance taken back takes the note of the case, the hours and the support along")
    void takesAnAttendanceBack() throws Exception {
        var session = past(2);
        clock.fix(start);
        assertThat(send(session, session, Map.of("status", "PRESENT", "result[USE_DAYS]", "2")))
                .isEqualTo(302);
        assertThat(see(home)).contains(HELD + "</h3>", Words.date(today.minusDays(2)));
        assertThat(see(home + "/kegiatan")).contains("1,0 dari 6,0", "Beri dukungan tambahan");
        clock.fix(start.plusSeconds(9 * 60));
        assertThat(send(session, session + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(see(home)).contains(HELD + " (diurungkan)").doesNotContain(HELD + "</h3>");
        assertThat(see(home + "/kegiatan"))
                .contains("0,0 dari 6,0", "Hasil belum dicatat")
                .doesNotContain("Beri dukungan tambahan");
        assertThat(send(session, session, Map.of("status", "PRESENT"))).isEqualTo(302);
        assertThat(see(home)).contains(HELD + "</h3>", HELD + " (diurungkan)");
        clock.fix(start.plusSeconds(30 * 60));
        var correction = Map.of("status", "CANCELLED_BY_OFFICE", "correction", "kegiatan tidak jadi");
        assertThat(send(session, session, correction)).isEqualTo(302);
        assertThat(see(home)).as("corrected: not held").doesNotContain(HELD + "</h3>");
        assertThat(send(session, session + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(see(home)).as("the correction is taken back").contains(HELD + "</h3>");
    }

    @Test
    @DisplayName("a contact taken back opens the act again that it had closed")
    void takesAContactBack() throws Exception {
        var session = past(3);
        send(session, session, Map.of("status", "ABSENT"));
        var page = home + "/kontak";
        assertThat(send(page, page, Map.of("channel", "CALL", "reached", "true", "note", "akan datang")))
                .isEqualTo(302);
        assertThat(see(home + "/kegiatan")).doesNotContain("Perlu dilakukan");
        var undo = Pattern.compile("action=\"(" + page + "/[0-9a-f-]{36}/urungkan)\"")
                .matcher(see(page));
        assertThat(undo.find()).isTrue();
        assertThat(send(page, undo.group(1), Map.of())).isEqualTo(302);
        assertThat(see(home + "/kegiatan")).contains("Perlu dilakukan", "Hubungi klien");
    }

    @Test
    @DisplayName(
            "the schedule: sessions just made, a move and a cancellation are taken back; later a correction keeps the old time")
    void takesTheScheduleBack() throws Exception {
        clock.fix(start);
        var item = home + "/kegiatan/butir/" + items.get("COUNSELING_THERAPY");
        var series =
                Map.of("on", Words.shortDate(today.plusDays(3)), "at", "9", "count", "3", "alsoClosedDays", "true");
        assertThat(send(item, item, series)).isEqualTo(302);
        var open = "select count(*) from session_place where office_id = :o and ended_at is null";
        assertThat(count(open)).isEqualTo(3);
        var undo = Pattern.compile("action=\"(/sesi/[0-9a-f-]{36}/urungkan)\"").matcher(see(item));
        assertThat(undo.find()).isTrue();
        assertThat(send(item, undo.group(1), Map.of())).isEqualTo(302);
        assertThat(count(open)).isZero();
        assertThat(see(item)).contains("Belum ada pertemuan untuk kegiatan ini");

        assertThat(send(item, item, series)).isEqualTo(302);
        var link = Pattern.compile("action=\"(/sesi/[0-9a-f-]{36})/urungkan\"").matcher(see(item));
        assertThat(link.find()).isTrue();
        var session = link.group(1);
        var change = session + "/perubahan";
        assertThat(send(change, change, Map.of("at", "13.30", "askedBy", "CLIENT")))
                .isEqualTo(302);
        assertThat(see(change)).contains("13.30", "Urungkan perubahan terakhir");
        assertThat(send(change, session + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(see(change)).contains("09.00", "perubahannya diurungkan");
        assertThat(send(change, session + "/pembatalan", Map.of())).isEqualTo(302);
        assertThat(count(open)).isEqualTo(2);
        assertThat(see(change)).contains("Dibatalkan.", "Peserta yang perlu diberi tahu");
        assertThat(send(change, session + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(count(open)).isEqualTo(3);

        clock.fix(start.plusSeconds(11 * 60));
        assertThat(see(change)).doesNotContain("Urungkan jadwal");
        var form = officer.formOf(change, change);
        assertThat(officer.post(session + "/urungkan", form).statusCode()).isEqualTo(422);
        assertThat(send(change, change, Map.of("at", "10", "askedBy", "RECORDING_ERROR")))
                .isEqualTo(302);
        assertThat(see(change)).contains("09.00", "10.00", "semula salah dicatat");
    }

    @Test
    @DisplayName("a group's sheet corrects who came and leaves each one's note and result as they were")
    void keepsTheNotesOfAGroup() throws Exception {
        var session = past(1);
        assertThat(send(
                        session,
                        session,
                        Map.of("status", "PRESENT", "note", "cerita sendiri", "result[CRAVING]", "4")))
                .isEqualTo(302);
        var sheet = "/sesi/" + session.substring(session.lastIndexOf('/') + 1) + "/kehadiran";
        assertThat(send(sheet, sheet, Map.of("status[" + aCase.id() + "]", "LATE")))
                .isEqualTo(302);
        assertThat(see(session)).contains("cerita sendiri</textarea>", "value=\"4\"", "Terlambat");
    }
}
