package id.pulih.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Last contact, next meeting and attendance in the list of cases, and that they are what a recount gives whatever was done. */
@AppTest
class CaseStandingTest {

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
        items = GivenPlan.agreed(pg, given, aCase, today.minusDays(60), today.plusMonths(6));
        home = "/kasus/" + aCase.id();
        clock.fix(start);
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    int send(String page, String action, Map<String, String> typed) throws Exception {
        var form = officer.formOf(page, action);
        form.putAll(typed);
        return officer.post(action, form).statusCode();
    }

    void done(String page, String action, Map<String, String> typed) throws Exception {
        assertThat(send(page, action, typed)).as(action).isEqualTo(302);
        asRecounted(action);
    }

    /** The line of the case: last contact, what comes next, attendance. */
    String line() throws Exception {
        var row = Jsoup.parse(officer.get("/kasus").body())
                .select("tr:has(a[href=" + home + "])")
                .first();
        return row.select("[data-label=Kontak terakhir]").text() + " | "
                + row.select("[data-label=Berikutnya]").text() + " | "
                + row.select("[data-label=Kehadiran]").text();
    }

    void asRecounted(String after) throws Exception {
        assertThat(Office.count(pg, given.office, """
                select count(*) from case_standing k full join case_standing_recount r using (office_id, case_id)
                 where office_id = :o
                   and (k.noted_on, k.met_at, coalesce(k.attended, 0), coalesce(k.held, 0), coalesce(k.waiting, '{}'), k.act_due_on)
                       is distinct from
                       (r.noted_on, r.met_at, coalesce(r.attended, 0), coalesce(r.held, 0), coalesce(r.waiting, '{}'), r.act_due_on)
                """)).as(after).isZero();
    }

    /** A meeting of so many days ago. */
    String past(int days) throws Exception {
        var id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Pertemuan', 'COUNSELING_THERAPY', 'INDIVIDUAL', 'PROBATION_OFFICER', 'Ruang konseling', 60, ?, ?)",
                    given.office,
                    id,
                    start.atOffset(ZoneOffset.UTC).minusDays(days),
                    given.the(Role.PROBATION_OFFICER).staff());
            Office.place(c, given.office, id, aCase.id(), items.get("COUNSELING_THERAPY"));
        }
        return home + "/kegiatan/" + id;
    }

    String day(int fromToday) {
        return Words.date(today.plusDays(fromToday));
    }

    String find(String page, String link) throws Exception {
        var found = Pattern.compile(link).matcher(officer.get(page).body());
        assertThat(found.find()).as(link + " in " + page).isTrue();
        return found.group(1);
    }

    @Test
    @DisplayName("performance.md W2: attendance marked, corrected and taken back stands in the list at once")
    void followsAttendance() throws Exception {
        assertThat(line()).isEqualTo("Belum ada | Jadwalkan pertemuan | -");
        var session = past(9);
        assertThat(line()).isEqualTo("Belum ada | Catat hasil " + day(-9) + " | -");
        done(session, session, Map.of("status", "PRESENT"));
        assertThat(line()).isEqualTo(day(-9) + " | Jadwalkan pertemuan | 1 dari 1");
        var newer = past(2);
        done(newer, newer, Map.of("status", "ABSENT"));
        assertThat(line())
                .as("what the officer can do, and no reproach")
                .startsWith(day(-9) + " | Tindak lanjut sampai ")
                .endsWith(" | 1 dari 2");
        clock.fix(start.plusSeconds(60));
        done(newer, newer, Map.of("status", "LATE", "correction", "datang"));
        assertThat(line()).startsWith(day(-2) + " | ").endsWith("2 dari 2");
        done(newer, newer + "/urungkan", Map.of());
        assertThat(line()).endsWith("1 dari 2");
        done(newer, newer, Map.of("status", "HOLIDAY", "correction", "libur"));
        assertThat(line()).as("did not take place").isEqualTo(day(-9) + " | Jadwalkan pertemuan | 1 dari 1");
    }

    @Test
    @DisplayName("performance.md W2: a meeting that is made, moved, cancelled or taken back changes what comes next")
    void followsTheSchedule() throws Exception {
        var item = home + "/kegiatan/butir/" + items.get("COUNSELING_THERAPY");
        done(
                item,
                item,
                Map.of("on", Words.shortDate(today.plusDays(3)), "at", "9", "count", "2", "alsoClosedDays", "true"));
        var next = Words.day(today.plusDays(3)) + ", 09.00";
        assertThat(line()).isEqualTo("Belum ada | " + next + " | -");
        var session = find(item, "action=\"(/sesi/[0-9a-f-]{36})/urungkan\"");
        var change = session + "/perubahan";
        done(change, change, Map.of("on", Words.shortDate(today.plusDays(5)), "at", "10.30", "askedBy", "CLIENT"));
        assertThat(line()).isEqualTo("Belum ada | " + Words.day(today.plusDays(5)) + ", 10.30 | -");
        done(change, session + "/urungkan", Map.of());
        assertThat(line()).isEqualTo("Belum ada | " + next + " | -");
        done(change, session + "/pembatalan", Map.of());
        assertThat(line()).contains(Words.day(today.plusDays(10)));
        done(change, session + "/urungkan", Map.of());
        assertThat(line()).isEqualTo("Belum ada | " + next + " | -");
        clock.fix(start.plusSeconds(4 * 24 * 3600));
        assertThat(line()).as("time alone").contains(Words.day(today.plusDays(10)), "Catat hasil " + day(3));
        clock.fix(start);
        done(change, session + "/urungkan", Map.of());
        assertThat(line()).isEqualTo("Belum ada | Jadwalkan pertemuan | -");
    }

    @Test
    @DisplayName("R55: the newest version of a contact counts, also where it moves the day back")
    void followsContacts() throws Exception {
        var page = home + "/kontak";
        done(page, page, Map.of("channel", "CALL", "reached", "true", "note", "baik"));
        assertThat(line()).startsWith(day(0) + " |");
        var note = find(page, "href=\"(" + page + "/[0-9a-f-]{36})\"");
        done(note, note, Map.of("on", Words.shortDate(today.minusDays(8)), "correction", "salah tanggal"));
        assertThat(line()).startsWith(day(-8) + " |");
        assertThat(Jsoup.parse(officer.get(page).body()).select("li.counts").text())
                .contains(day(-8));
        assertThat(officer.get(home + "/kegiatan").body()).contains("Kontak terakhir " + day(-8));
        done(page, note + "/urungkan", Map.of());
        assertThat(line()).startsWith(day(0) + " |");
        done(note, note, Map.of("reached", "false", "correction", "tidak diangkat"));
        assertThat(line()).startsWith("Belum ada |");
    }

    @Test
    @DisplayName(
            "performance.md W2: forty lines cost the statements of one, and whoever may see the header alone sees no contact")
    void staysWithinItsBudget() throws Exception {
        officer.get("/kasus");
        Counted.clear();
        officer.get("/kasus");
        int one = Counted.take().size();
        for (int i = 0; i < 5; i++) given.caseAfter(Fact.SCHEDULE_MADE);
        officer.get("/kasus");
        assertThat(Counted.take().size()).isEqualTo(one).isLessThanOrEqualTo(7);
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get("/kasus").body()).contains(home).doesNotContain("Kehadiran", "Kontak terakhir");
    }

    @Test
    @DisplayName("ADR 0009: of acts on one case at the same moment none is lost")
    void countsActsAtOnce() throws Exception {
        var ways = List.of(past(1), past(2), past(3), past(4), past(5), past(6));
        var forms = new HashMap<String, Map<String, String>>();
        for (var way : ways) {
            var form = officer.formOf(way, way);
            form.put("status", "PRESENT");
            forms.put(way, form);
        }
        var threads = Executors.newFixedThreadPool(ways.size());
        try {
            var sent = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var way : ways)
                sent.add(threads.submit(() -> officer.post(way, forms.get(way)).statusCode()));
            for (var answer : sent) assertThat(answer.get()).isEqualTo(302);
        } finally {
            threads.shutdownNow();
        }
        asRecounted("six at once");
        assertThat(line()).isEqualTo(day(-1) + " | Jadwalkan pertemuan | 6 dari 6");
    }

    @Test
    @DisplayName(
            "ADR 0009: after any acts whatever the list says what a recount says; -Dstanding.seed=... tries the same ones again")
    void isARecountWhateverWasDone() throws Exception {
        long seed = Long.getLong("standing.seed", System.nanoTime());
        var random = new Random(seed);
        var page = home + "/kontak";
        var item = home + "/kegiatan/butir/" + items.get("COUNSELING_THERAPY");
        var sessions = new ArrayList<>(List.of(past(30), past(12)));
        int kept = 0;
        var at = start;
        for (int i = 0; i < 70; i++) {
            clock.fix(at = at.plusSeconds(random.nextInt(400)));
            var session = sessions.get(random.nextInt(sessions.size()));
            var schedule = "/sesi/" + session.substring(session.lastIndexOf('/') + 1);
            var on = Words.shortDate(
                    LocalDate.ofInstant(at, ZoneId.of("Asia/Jakarta")).plusDays(random.nextInt(20) + 1));
            var before = Words.shortDate(today.minusDays(random.nextInt(40)));
            var status = AttendanceStatus.values()[random.nextInt(AttendanceStatus.values().length)].name();
            var reached = String.valueOf(random.nextBoolean());
            var what = random.nextInt(11);
            int answer =
                    switch (what) {
                        case 0 -> {
                            sessions.add(past(random.nextInt(50)));
                            yield 302;
                        }
                        case 1, 2 ->
                            tried(session, session, Map.of("status", status, "reason", "x", "correction", "x"));
                        case 3 -> tried(session, session + "/urungkan", Map.of());
                        case 4 ->
                            tried(
                                    item,
                                    item,
                                    Map.of(
                                            "on",
                                            on,
                                            "at",
                                            random.nextInt(8, 17) + ".00",
                                            "count",
                                            "2",
                                            "alsoClosedDays",
                                            "true"));
                        case 5 ->
                            tried(
                                    schedule + "/perubahan",
                                    schedule + "/perubahan",
                                    Map.of("on", on, "at", "9", "askedBy", "CLIENT"));
                        case 6 -> tried(schedule + "/perubahan", schedule + "/pembatalan", Map.of());
                        case 7 -> tried(schedule + "/perubahan", schedule + "/urungkan", Map.of());
                        case 8 ->
                            tried(page, page, Map.of("channel", "CALL", "reached", reached, "on", before, "note", "x"));
                        case 9 -> {
                            var note = link(page, "href=\"(" + page + "/[0-9a-f-]{36})\"");
                            yield note == null
                                    ? 404
                                    : random.nextBoolean()
                                            ? tried(page, note + "/urungkan", Map.of())
                                            : tried(
                                                    note,
                                                    note,
                                                    Map.of(
                                                            "on",
                                                            before,
                                                            "reached",
                                                            reached,
                                                            "note",
                                                            "x",
                                                            "correction",
                                                            "x"));
                        }
                        default -> {
                            var made = link(item, "href=\"(" + home + "/kegiatan/[0-9a-f-]{36})\"");
                            if (made != null && !sessions.contains(made)) sessions.add(made);
                            yield 302;
                        }
                    };
            if (answer == 302) kept++;
            asRecounted("seed " + seed + ", act " + i + " of kind " + what);
        }
        assertThat(kept).as("seed " + seed).isGreaterThan(20);
        var exit = home + "/pengakhiran";
        done(exit, exit, Map.of("fact", "WITHDRAWN", "reason", "Pindah kota"));
    }

    /** Sends it as a person would; what the page does not offer just now is not done. */
    int tried(String page, String action, Map<String, String> typed) throws Exception {
        var body = officer.get(page).body();
        if (!body.contains("action=\"" + action + "\"")) return 404;
        var form = Browser.formIn(body, action);
        form.putAll(typed);
        return officer.post(action, form).statusCode();
    }

    String link(String page, String pattern) throws Exception {
        var found = Pattern.compile(pattern).matcher(officer.get(page).body());
        return found.find() ? found.group(1) : null;
    }
}
