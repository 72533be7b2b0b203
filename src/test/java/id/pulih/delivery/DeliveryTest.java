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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class DeliveryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @Autowired
    PeriodOver periodOver;

    @LocalServerPort
    int port;

    Given given;
    Given.Case aCase;
    Map<String, UUID> items;
    Browser officer;
    String tab;
    LocalDate today = LocalDate.now(ZONE);

    void begin(Fact last) throws Exception {
        aCase = given.caseAfter(last);
        items = GivenPlan.agreed(pg, given, aCase, today.minusDays(20), today.plusMonths(6));
        tab = "/kasus/" + aCase.id() + "/kegiatan";
        officer.get(tab); // SOP version and calendar of the office are read once
    }

    @BeforeEach
    void anOfficer() throws Exception {
        given = Given.office(pg, secrets);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
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
        if (answer.statusCode() == 302) { // a refused one counts the page that it shows again, too
            assertThat(statements.size()).as("POST " + action).isLessThanOrEqualTo(14);
        }
        return answer.statusCode();
    }

    String see(String page) throws Exception {
        Counted.clear();
        var answer = officer.get(page);
        var statements = Counted.take();
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(statements.size())
                .as("GET " + page + "\n" + String.join("\n", statements))
                .isLessThanOrEqualTo(9);
        return answer.body();
    }

    int schedule(String treatment, LocalDate on, String at, String count) throws Exception {
        var page = tab + "/butir/" + items.get(treatment);
        return send(page, page, Map.of("on", Words.shortDate(on), "at", at, "count", count, "alsoClosedDays", "true"));
    }

    UUID session(String where) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var r = c.createStatement()
                        .executeQuery("select s.id from guidance_session s where s.office_id = " + given.office
                                + " and " + where + " order by s.starts_at limit 1")) {
            assertThat(r.next()).as(where).isTrue();
            return r.getObject(1, UUID.class);
        }
    }

    long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }

    /** A session that has begun so many days ago, beside the form, with the client's place. */
    UUID past(String treatment, int days) throws Exception {
        UUID id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Pertemuan', ?, 'INDIVIDUAL', 'PROBATION_OFFICER', 'Ruang konseling', 60, ?, ?)",
                    given.office,
                    id,
                    treatment,
                    OffsetDateTime.now(ZoneOffset.UTC).minusDays(days),
                    given.the(Role.PROBATION_OFFICER).staff());
            Office.place(c, given.office, id, aCase.id(), items.get(treatment));
        }
        return id;
    }

    int mark(UUID session, Map<String, String> typed) throws Exception {
        var page = tab + "/" + session;
        return send(page, page, typed);
    }

    @Test
    @DisplayName("step i: a session for each accepted activity completes the schedule and opens step j")
    void schedulesEveryActivity() throws Exception {
        begin(Fact.AGREEMENT_SIGNED);
        assertThat(see(tab)).contains("Kegiatan counseling_therapy", "Belum dijadwalkan");
        assertThat(send(tab, tab + "/jadwal", Map.of())).isEqualTo(422);
        int hour = 8;
        for (var treatment : items.keySet()) {
            see(tab + "/butir/" + items.get(treatment));
            assertThat(schedule(treatment, today.plusDays(1), hour++ + ".00", "3"))
                    .isEqualTo(302);
        }
        assertThat(count("select count(*) from session_place where office_id = :o and item_id is not null"))
                .isEqualTo(18);
        assertThat(send(tab, tab + "/jadwal", Map.of())).isEqualTo(302);
        assertThat(count("select count(*) from aftercare_case where office_id = :o and step = 'J'"))
                .isEqualTo(1);
        assertThat(see(tab)).contains("Akan datang", "Cetak jadwal untuk klien");
        Counted.clear();
        var pdf = officer.bytes(tab + "/jadwal.pdf");
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        var text = new PDFTextStripper().getText(Loader.loadPDF(pdf.body()));
        assertThat(text)
                .contains("Jadwal kegiatan", "08.00", "Halo ", "di tempat yang sudah disepakati")
                .doesNotContain("narkotika", "Konseling dan terapi", "Bapas", "Pemasyarakatan");
        Counted.clear();
        var card = officer.bytes(tab + "/kartu.pdf");
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        assertThat(new PDFTextStripper().getText(Loader.loadPDF(card.body())))
                .contains("Kartu jadwal", Words.date(today.plusDays(1)), "08.00")
                .doesNotContain("narkotika", "Konseling dan terapi", "Bapas", "Pemasyarakatan");
    }

    @Test
    @DisplayName("R52: a holiday moves the session, a clash and the plan's end are said, nothing typed is lost")
    void saysWhatMovedAndWhatClashes() throws Exception {
        begin(Fact.AGREEMENT_SIGNED);
        var page = tab + "/butir/" + items.get("COUNSELING_THERAPY");
        var saturday = today.plusDays(1);
        while (saturday.getDayOfWeek() != java.time.DayOfWeek.SATURDAY) saturday = saturday.plusDays(1);
        // in the afternoon: on a Friday it is moved to the very day of the next one
        assertThat(send(page, page, Map.of("on", Words.shortDate(saturday), "at", "14", "count", "1")))
                .isEqualTo(302);
        assertThat(officer.get(page).body()).contains("Digeser karena hari libur");
        assertThat(schedule("WORK_EDUCATION", today.plusDays(3), "9", "1")).isEqualTo(302);
        assertThat(schedule("SOCIAL_SUPPORT", today.plusDays(3), "9.30", "1")).isEqualTo(422);
        var other = tab + "/butir/" + items.get("SOCIAL_SUPPORT");
        var typed = new HashMap<>(Map.of("on", Words.shortDate(today.plusDays(3)), "at", "9.30", "count", "1"));
        typed.put("alsoClosedDays", "true");
        typed.put("despite", "true");
        assertThat(send(other, other, typed)).isEqualTo(302);
        var form = officer.formOf(other, other);
        form.putAll(
                Map.of("on", Words.shortDate(today.plusMonths(5)), "at", "9.30", "count", "40", "place", "Rumah <b>"));
        var refused = officer.post(other, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("melewati akhir masa program", "Rumah &lt;b>");
    }

    @Test
    @DisplayName(
            "R53, R54: one client's session with real length, note and the fields of its treatment; undone, corrected with a reason")
    void recordsOneSession() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var session = past("COUNSELING_THERAPY", 1);
        var page = tab + "/" + session;
        assertThat(see(page)).contains("Keinginan memakai, 0 sampai 10", "Pemicu yang disebut klien");
        assertThat(mark(session, Map.of("status", "EXCUSED"))).isEqualTo(422);
        assertThat(mark(session, Map.of("status", "PRESENT", "result[CRAVING]", "11")))
                .isEqualTo(422);
        var start = Instant.now();
        clock.fix(start);
        assertThat(mark(
                        session,
                        Map.of(
                                "status",
                                "PRESENT",
                                "minutes",
                                "45",
                                "note",
                                "cerita & rahasia",
                                "result[CRAVING]",
                                "3")))
                .isEqualTo(302);
        assertThat(see(page)).contains("cerita &amp; rahasia", "value=\"3\"", "Riwayat isian");
        assertThat(see(tab)).contains("0,8 dari 6,0");
        assertThat(
                        count(
                                "select count(*) from attendance where office_id = :o and position('rahasia'::bytea in note) > 0"))
                .isZero();
        assertThat(count("select count(*) from case_event where office_id = :o and fact = 'SESSION_HELD'"))
                .isEqualTo(1);
        clock.fix(start.plusSeconds(9 * 60));
        assertThat(send(page, page + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(see(page)).contains("(diurungkan)").doesNotContain("cerita &amp; rahasia</textarea>");
        assertThat(mark(session, Map.of("status", "PRESENT"))).isEqualTo(302);
        clock.fix(start.plusSeconds(25 * 60));
        assertThat(mark(session, Map.of("status", "LATE")))
                .as("later, without a reason")
                .isEqualTo(422);
        assertThat(mark(session, Map.of("status", "LATE", "correction", "salah pilih")))
                .isEqualTo(302);
        assertThat(see(page)).contains("Perbaikan: salah pilih", "Terlambat");
        Counted.clear();
        var log = officer.bytes(tab + "/buku.pdf?from=" + today.minusDays(7) + "&to=" + today);
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        assertThat(new PDFTextStripper().getText(Loader.loadPDF(log.body())))
                .contains("Buku perkembangan bimbingan tambahan", "Terlambat");
        clock.fix(start.plusSeconds(50 * 60));
        var undo = officer.formOf(page, page);
        assertThat(officer.post(page + "/urungkan", undo).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("E3: absence sets one next act, which climbs, is seen by the officer, and ends when the client comes")
    void climbsTheLadderAndResets() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var expected = java.util.List.of("CONTACT", "CONTACT_FAMILY", "HOME_VISIT", "SECTION_HEAD");
        for (int i = 0; i < 4; i++) {
            assertThat(mark(past("COUNSELING_THERAPY", 10 - i), Map.of("status", "ABSENT", "barrier", "DISTANCE")))
                    .isEqualTo(302);
            assertThat(count(
                            "select count(*) from follow_up_act where office_id = :o and closed_at is null and kind = '"
                                    + expected.get(i) + "'"))
                    .as(expected.get(i))
                    .isEqualTo(1);
            assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                    .isEqualTo(1);
        }
        assertThat(see(tab))
                .contains("Bahas dengan kepala seksi", "Jarak atau ongkos")
                .doesNotContainIgnoringCase("pelanggaran");
        assertThat(see("/jadwal")).contains("Bahas dengan kepala seksi");
        assertThat(mark(past("COUNSELING_THERAPY", 5), Map.of("status", "CANCELLED_BY_OFFICE")))
                .isEqualTo(302);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isEqualTo(1);
        assertThat(mark(past("COUNSELING_THERAPY", 4), Map.of("status", "PRESENT")))
                .isEqualTo(302);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isZero();
        var last = past("COUNSELING_THERAPY", 3);
        assertThat(mark(last, Map.of("status", "ABSENT"))).isEqualTo(302);
        assertThat(see(tab + "/" + last)).contains("Tidak diketahui");
        assertThat(send(tab + "/" + last, tab + "/" + last + "/urungkan", Map.of()))
                .isEqualTo(302);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isZero();
        assertThat(mark(last, Map.of("status", "ABSENT"))).isEqualTo(302);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isEqualTo(1);
        var act = Pattern.compile("action=\"(/kasus/[^\"]*/tindak-lanjut/[^\"]*)\"")
                .matcher(officer.get(tab).body());
        assertThat(act.find()).isTrue();
        assertThat(send(tab, act.group(1), Map.of("outcome", ""))).isEqualTo(422);
        assertThat(send(tab, act.group(1), Map.of("outcome", "ditelepon, minta hari lain")))
                .isEqualTo(302);
        assertThat(see(tab)).doesNotContain("Perlu dilakukan");
    }

    @Test
    @DisplayName("R62: a urine test needs consent; a positive result brings support and nothing else")
    void treatsAPositiveTestAsHealth() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var session = past("SUPERVISION_MONITORING", 1);
        assertThat(mark(session, Map.of("status", "PRESENT", "result[URINE_RESULT]", "POSITIVE")))
                .isEqualTo(422);
        assertThat(mark(
                        session,
                        Map.of(
                                "status",
                                "PRESENT",
                                "result[URINE_CONSENT]",
                                "YES",
                                "result[URINE_RESULT]",
                                "POSITIVE")))
                .isEqualTo(302);
        assertThat(see(tab)).contains("Beri dukungan tambahan");
        for (var treatment : items.keySet()) {
            if (!treatment.equals("SUPERVISION_MONITORING"))
                assertThat(mark(past(treatment, 2), Map.of("status", "PRESENT")))
                        .isEqualTo(302);
        }
        assertThat(count("select count(*) from attendance where office_id = :o and status = 'PRESENT'"))
                .isEqualTo(6);
    }

    @Test
    @DisplayName(
            "R55: a contact with its five questions, the client's chosen channel, late entry marked, closes the open act")
    void notesAContact() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        mark(past("COUNSELING_THERAPY", 3), Map.of("status", "ABSENT"));
        var page = "/kasus/" + aCase.id() + "/kontak";
        assertThat(see(page)).contains("Belum ada kontak", "WhatsApp");
        assertThat(send(page, page, Map.of("channel", "", "reached", "true"))).isEqualTo(422);
        assertThat(send(page, page, Map.of("channel", "CALL", "reached", "false")))
                .isEqualTo(302);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isEqualTo(1);
        assertThat(send(
                        page,
                        page,
                        Map.of(
                                "channel", "CALL",
                                "reached", "true",
                                "on", Words.shortDate(today.minusDays(2)),
                                "note", "baik-baik saja",
                                "obstacle", "jam kerja")))
                .isEqualTo(302);
        assertThat(see(page)).contains("2 hari kemudian", "Kendala: jam kerja");
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_why = 'DONE'"))
                .isEqualTo(1);
        var link = Pattern.compile("href=\"(" + page + "/[0-9a-f-]{36})\"")
                .matcher(officer.get(page).body());
        assertThat(link.find()).isTrue();
        see(link.group(1));
        assertThat(send(link.group(1), link.group(1), Map.of("note", "lebih jelas")))
                .isEqualTo(422);
        assertThat(send(link.group(1), link.group(1), Map.of("note", "lebih jelas", "correction", "salah ketik")))
                .isEqualTo(302);
        assertThat(see(page)).contains("lebih jelas", "salah ketik", "Isian lama");
        assertThat(send(page, link.group(1) + "/urungkan", Map.of())).isEqualTo(302);
        assertThat(see(page)).contains("(diurungkan)");
        assertThat(send(page, page + "/kehilangan", Map.of()))
                .as("there was a contact")
                .isEqualTo(422);
    }

    @Test
    @DisplayName("R52: a group of those who accepted it, moved and cancelled for all")
    void makesAGroup() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var first = aCase;
        var item = items.get("SELF_CONTROL");
        begin(Fact.SCHEDULE_MADE);
        var page = "/sesi/kelompok/baru";
        assertThat(see(page)).contains("Peserta");
        var form = new HashMap<>(Map.of(
                "title", "Kelompok Senin",
                "treatment", "SELF_CONTROL",
                "on", Words.shortDate(today.plusDays(2)),
                "at", "10",
                "place", "Aula",
                "alsoClosedDays", "true"));
        assertThat(send(page, page, form)).as("nobody chosen").isEqualTo(422);
        form.put("items", item.toString());
        assertThat(send(page, page, form)).isEqualTo(302);
        assertThat(send(page, page, form)).as("the same hour again").isEqualTo(422);
        var session = session("s.form = 'GROUP'");
        assertThat(see("/sesi/" + session + "/kehadiran")).contains("Kelompok Senin");
        var change = "/sesi/" + session + "/perubahan";
        assertThat(see(change)).contains("Peserta yang perlu diberi tahu");
        assertThat(send(change, change, Map.of("at", "13.30", "askedBy", "PERFORMER")))
                .isEqualTo(302);
        assertThat(see(change)).contains("Pelaksana atau mitra", "13.30");
        assertThat(see("/kasus/" + first.id() + "/kegiatan")).contains("Kelompok Senin");
        assertThat(send(change, "/sesi/" + session + "/pembatalan", Map.of())).isEqualTo(302);
        assertThat(officer.get("/sesi/" + session + "/kehadiran").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("E2: the schedule of a client who stops ends at once")
    void stopsWithTheCase() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        assertThat(schedule("COUNSELING_THERAPY", today.plusDays(1), "9", "4")).isEqualTo(302);
        mark(past("COUNSELING_THERAPY", 3), Map.of("status", "ABSENT"));
        assertThat(see("/jadwal")).contains("Konseling dan terapi", "Hubungi klien");
        var exit = "/kasus/" + aCase.id() + "/pengakhiran";
        var form = officer.formOf(exit, exit);
        form.put("fact", "WITHDRAWN");
        form.put("on", "hari ini");
        assertThat(officer.post(exit, form).statusCode()).isEqualTo(302);
        assertThat(count("select count(*) from session_place where office_id = :o and ended_why = 'CASE_LEFT'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from follow_up_act where office_id = :o and closed_at is null"))
                .isZero();
        assertThat(see("/jadwal")).doesNotContain("Konseling dan terapi");
        assertThat(see(tab)).contains("Dihapus dari jadwal").doesNotContain("Akan datang");
    }

    @Test
    @DisplayName("step j ends when every activity is finished or stopped with a reason")
    void concludesEveryActivity() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        mark(past("COUNSELING_THERAPY", 1), Map.of("status", "PRESENT"));
        for (var treatment : items.keySet()) {
            var page = tab + "/butir/" + items.get(treatment);
            var held = treatment.equals("COUNSELING_THERAPY");
            if (!held) {
                assertThat(send(page, page + "/akhir", Map.of("stopped", "false")))
                        .isEqualTo(422);
                assertThat(send(page, page + "/akhir", Map.of("stopped", "true")))
                        .isEqualTo(422);
            }
            assertThat(send(page, page + "/akhir", Map.of("stopped", "" + !held, "reason", held ? "" : "sudah cukup")))
                    .isEqualTo(302);
        }
        assertThat(see(tab + "/butir/" + items.get("SOCIAL_SUPPORT"))).contains("sudah cukup");
        assertThat(send(tab, tab + "/selesai", Map.of())).isEqualTo(302);
        assertThat(count("select count(*) from case_event where office_id = :o and fact = 'ITEMS_CONCLUDED'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("step j ends by itself when the agreed period is over, once")
    void endsWithThePeriod() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var running = aCase;
        aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        GivenPlan.agreed(pg, given, aCase, today.minusMonths(6), today.minusDays(1));
        periodOver.run();
        periodOver.run();
        assertThat(
                        count(
                                "select count(*) from case_event where office_id = :o and fact = 'PERIOD_OVER' and capacity = 'JOB'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where office_id = :o and job = 'delivery-period-over'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from aftercare_case where office_id = :o and step = 'J' and id = '"
                        + running.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void showsTheDayOnScreenAndPaper() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        past("COUNSELING_THERAPY", 2);
        assertThat(schedule("SOCIAL_SUPPORT", today.plusDays(2), "9", "1")).isEqualTo(302);
        assertThat(see("/jadwal")).contains("Hasil belum dicatat", "Tujuh hari ke depan", "Dukungan sosial");
        var pdf = officer.bytes("/jadwal/hari-ini.pdf");
        assertThat(new PDFTextStripper().getText(Loader.loadPDF(pdf.body()))).contains("Jadwal hari ini");
    }

    @Test
    void opensNothingToOthers() throws Exception {
        begin(Fact.SCHEDULE_MADE);
        var session = past("COUNSELING_THERAPY", 1);
        var other =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        for (var page : java.util.List.of(
                tab,
                tab + "/" + session,
                tab + "/butir/" + items.get("SOCIAL_SUPPORT"),
                "/kasus/" + aCase.id() + "/kontak",
                "/sesi/" + session + "/perubahan",
                "/sesi/" + session + "/kehadiran")) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get(tab).statusCode()).isEqualTo(403);
        assertThat(clerk.get("/jadwal").statusCode()).isEqualTo(403);
    }
}
