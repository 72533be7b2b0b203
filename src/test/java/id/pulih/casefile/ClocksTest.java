package id.pulih.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.letter.Stamp;
import id.pulih.office.Calendars;
import id.pulih.office.OfficeCalendar;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a step is due, on the case and in the lists, and how long the steps of an office take. */
@AppTest
class ClocksTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    CaseFacts caseFacts;

    @Autowired
    Casefile casefile;

    @Autowired
    Calendars calendars;

    @Autowired
    NightlyClocks nightly;

    @Autowired
    JdbcClient jdbc;

    Given given;
    Browser officer;
    Browser admin;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        officer = as(Role.PROBATION_OFFICER);
        admin = as(Role.ADMIN);
    }

    Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }

    <T> T in(Role role, Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(given.the(role).account(), given.office, 1), work);
    }

    OfficeCalendar calendar() throws Exception {
        return in(Role.ADMIN, calendars::current);
    }

    LocalDate today() throws Exception {
        return in(Role.ADMIN, () -> LocalDate.now(calendars.current().zone()));
    }

    void dayOff(LocalDate day) throws Exception {
        var form = admin.formOf("/kantor/libur", "/kantor/libur");
        form.putAll(Map.of("day", written(day), "name", "Hari jadi kota", "kind", "LOCAL"));
        Counted.clear();
        assertThat(admin.post("/kantor/libur", form).statusCode()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
    }

    void rewrite(UUID id, String kind) throws Exception {
        var form = admin.formOf("/kantor/libur?ubah=" + id, "/kantor/libur/" + id);
        form.putAll(Map.of("dayKind", kind, "dayDecree", "Perda 3/2001"));
        Counted.clear();
        assertThat(admin.post("/kantor/libur/" + id, form).statusCode()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
    }

    static String written(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /** The due day that page and list show, the same on both. */
    void shows(Given.Case aCase, LocalDate due) throws Exception {
        assertThat(officer.get("/kasus/" + aCase.id()).body()).contains("Paling lambat " + Words.date(due));
        assertThat(row(aCase)).contains(Words.date(due));
    }

    String row(Given.Case aCase) throws Exception {
        var row = Pattern.compile("(?s)<tr>\\s*<th scope=\"row\"><a href=\"/kasus/" + aCase.id() + "\".*?</tr>")
                .matcher(officer.get("/kasus").body());
        assertThat(row.find()).isTrue();
        return row.group();
    }

    LocalDate opened(Given.Case aCase, Fact by) throws Exception {
        return in(Role.ADMIN, () -> jdbc.sql(
                        "select decided_on from case_event where office_id = ? and case_id = ? and fact = ?")
                .param(given.office)
                .param(aCase.id())
                .param(by.name())
                .query(LocalDate.class)
                .single());
    }

    Map<String, Object> time(Given.Case aCase, String step) throws Exception {
        return in(Role.ADMIN, () -> jdbc.sql("select * from step_time where office_id = ? and case_id = ? and step = ?")
                .param(given.office)
                .param(aCase.id())
                .param(step)
                .query()
                .singleRow());
    }

    @Test
    @DisplayName(
            "X6: a day off that is set or taken back moves every open clock, on the case and in the list; stopped ones stay")
    void movesOpenClocksWithTheCalendar() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var opened = opened(aCase, Fact.ASSIGNMENT_ISSUED);
        var done = given.caseAfter(Fact.ASSESSMENT_CONSENTED);
        var stopsOn = opened.plusDays(14);
        in(
                Role.PROBATION_OFFICER,
                () -> caseFacts.record(
                        done.id(),
                        java.util.List.of(Fact.SOURCES_COMPLETE, Fact.ASSESSMENTS_COMPLETE),
                        casefile.party(stopsOn),
                        null));
        var stopped = time(done, "E");
        assertThat(stopped.get("working_days")).isEqualTo(calendar().workingDays(opened, stopsOn));

        var far = opened.plusYears(1);
        dayOff(far);
        var before = calendar();
        var due = before.plusWorkingDays(opened, 7);
        shows(aCase, due);
        var off = before.plusWorkingDays(opened, 3);
        dayOff(off);
        var later = before.plusWorkingDays(opened, 8);
        shows(aCase, later);
        assertThat(time(done, "E")).as("the clock that has stopped").isEqualTo(stopped);

        var id = in(Role.ADMIN, () -> calendars.localDays(off).get(0).id());
        var slower = admin.formOf("/kantor/libur?ubah=" + id, "/kantor/libur/" + id);
        assertThat(slower).containsEntry("dayName", "Hari jadi kota").containsEntry("dayKind", "LOCAL");
        rewrite(id, "WORKDAY");
        shows(aCase, due);
        rewrite(id, "JOINT_LEAVE");
        shows(aCase, later);
        assertThat(time(done, "E")).as("the clock that has stopped").isEqualTo(stopped);
        assertThat(admin.get("/kantor/libur").body()).contains("Perda 3/2001", "Cuti bersama");
        slower.put("dayName", "Hari jadi kabupaten");
        var answer = admin.post("/kantor/libur/" + id, slower);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Hari jadi kabupaten", "Hari jadi kota");

        var address = "/kantor/libur/" + id + "/hapus";
        assertThat(admin.post(address, admin.formOf("/kantor/libur", address)).statusCode())
                .isEqualTo(302);
        shows(aCase, due);
    }

    @Test
    @DisplayName(
            "X6: what changed the calendar without an act, such as a new list of holidays, reaches the lists overnight")
    void reckonsEveryOfficeOvernight() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        assertThat(row(aCase)).contains("<td data-label=\"Paling lambat\" class=\"\">-</td>");
        nightly.run();
        shows(aCase, calendar().plusWorkingDays(opened(aCase, Fact.ASSIGNMENT_ISSUED), 7));
    }

    @Test
    @DisplayName("E11: an extension moves the end of the programme on the case and in the list")
    void showsTheNewEndOfAnExtendedProgramme() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        var today = today();
        var end = today.plusMonths(9);
        in(Role.PROBATION_OFFICER, () -> caseFacts.record(aCase.id(), Fact.EXTENDED, casefile.party(today), null, end));
        shows(aCase, end);
    }

    @Test
    @DisplayName(
            "formats.md 1.5: the SOP shows what the office reaches beside what it asks, or that nothing is finished yet")
    void showsTheMedianBesideTheClock() throws Exception {
        officer.get("/sop");
        Counted.clear();
        var none = officer.get("/sop").body();
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        assertThat(none).contains("Tercapai: - (belum ada yang selesai)").doesNotContain("median dari");

        int[] days = {2, 9, 3};
        var took = new java.util.ArrayList<Integer>();
        for (int d : days) {
            var aCase = given.caseAfter(Fact.ASSESSMENT_CONSENTED);
            var opened = opened(aCase, Fact.ASSIGNMENT_ISSUED);
            in(
                    Role.PROBATION_OFFICER,
                    () -> caseFacts.record(
                            aCase.id(),
                            java.util.List.of(Fact.SOURCES_COMPLETE, Fact.ASSESSMENTS_COMPLETE),
                            casefile.party(opened.plusDays(d)),
                            null));
            took.add(calendar().workingDays(opened, opened.plusDays(d)));
        }
        var median = took.stream().sorted().toList().get(1);
        Counted.clear();
        var page = officer.get("/sop").body();
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        assertThat(page).contains("Tercapai: " + median + " hari kerja (median dari 3 yang selesai)");
        var other = Given.office(pg, secrets);
        assertThat(new Browser(port)
                        .signIn(other.the(Role.OFFICE_HEAD).user())
                        .get("/sop")
                        .body())
                .as("another office")
                .doesNotContain("median dari");
    }

    @Test
    @DisplayName(
            "domain.md 8.14: the Litmas of a child has the clock that the office sets; the case page and the SOP say it")
    void givesAChildTheClockOfTheSop() throws Exception {
        var child = given.caseAfter(Fact.ASSESSMENTS_COMPLETE, true);
        var adult = given.caseAfter(Fact.ASSESSMENTS_COMPLETE);
        var head = as(Role.OFFICE_HEAD);
        var opened = opened(child, Fact.ASSESSMENTS_COMPLETE);
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        assertThat(head.get("/sop/rancangan/ketentuan").body()).contains("Belum ada aturan untuk bimbingan tambahan");
        set(head, "childLitmasDays", "4");
        assertThat(head.get("/sop").body()).contains("5 hari kerja; Anak 4 hari kerja");
        shows(child, calendar().plusWorkingDays(opened, 4));
        shows(adult, calendar().plusWorkingDays(opened, 5));
        set(head, "childLitmasDays", "");
        shows(child, calendar().plusWorkingDays(opened, 5));
    }

    static void set(Browser head, String field, String value) throws Exception {
        var page = "/sop/rancangan/ketentuan";
        var form = head.formOf(page, page);
        if (value == null) form.remove(field);
        else form.put(field, value);
        Counted.clear();
        var answer = head.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    @DisplayName("design.md: h+ and l+ can be left out; running cases of the draft follow at once, the SOP says so")
    void leavesOutTheAddedActs() throws Exception {
        var minutes = given.caseAfter(Fact.MINUTES_SIGNED);
        var accepted = given.caseAfter(Fact.REPORT_ACCEPTED);
        var head = as(Role.OFFICE_HEAD);
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        assertThat(head.get("/kasus/" + minutes.id()).body()).contains("Program belum ditetapkan.", "Tetapkan program");
        set(head, "headRatifies", null);
        set(head, "closingLetter", null);
        assertThat(head.get("/kasus/" + minutes.id()).body())
                .contains("Klien belum menyetujui rencana.")
                .doesNotContain("Tetapkan program");
        assertThat(row(minutes)).contains("i - Mulai program");
        assertThat(head.get("/kasus/" + accepted.id()).body()).contains("Bimbingan tambahan telah selesai.");
        assertThat(officer.get("/kasus?selesai=true").body())
                .contains(accepted.id().toString());
        assertThat(head.get("/sop").body())
                .contains("tidak dipakai; program berlaku setelah berita acara sidang ditandatangani")
                .doesNotContain("h+ <", "Menetapkan program, atau meminta");
        assertThat(head.get("/sop/rancangan").body()).contains("Menetapkan program, atau meminta", "tidak dipakai");
    }

    @Test
    void leavesACaseItsVersionWhenALaterDraftLeavesOutAnAct() throws Exception {
        var aCase = given.caseAfter(Fact.MINUTES_SIGNED);
        var head = as(Role.OFFICE_HEAD);
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        head.post("/sop/rancangan/keputusan", head.formOf("/sop/rancangan/keputusan", "/sop/rancangan/keputusan"));
        var sign = head.formOf("/sop/rancangan/keputusan", "/sop/rancangan/pengesahan");
        sign.put("signedOn", "hari ini");
        sign.put("ink", "true");
        var scan = Stamp.scanned(head.bytes("/sop/rancangan/cetak.pdf").body());
        assertThat(head.postFile("/sop/rancangan/pengesahan", sign, "file", scan)
                        .statusCode())
                .isEqualTo(302);
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        set(head, "headRatifies", null);
        assertThat(head.get("/kasus/" + aCase.id()).body()).contains("Program belum ditetapkan.");
        assertThat(head.get("/sop").body()).contains("program ditetapkan Kepala setelah sidang TPP");
    }
}
