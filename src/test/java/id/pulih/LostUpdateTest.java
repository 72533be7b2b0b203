package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.evaluation.EvaluationWalk;
import id.pulih.evaluation.GivenRunning;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G10: many people in one record at once; nobody's word is lost, and who was slower is answered 409 with both texts. */
@AppTest
class LostUpdateTest {

    private static final int WRITERS = 5;
    private static final int WORDS = 2;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
    }

    @Test
    @DisplayName("G10: the draft of a Litmas, a source of it and a recommended activity")
    void losesNoWordOfALitmas() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var officer = as(Role.PROBATION_OFFICER);
        var source = "/kasus/" + aCase.id() + "/sumber/wawancara-klien";
        holds(
                new SharedText(
                        source, source, "result", "outcome", "OBTAINED", "heldOn", "kemarin", "correction", "lebih"),
                Role.PROBATION_OFFICER);

        var base = "/kasus/" + given.caseAfter(Fact.ASSESSMENTS_COMPLETE).id() + "/litmas";
        sent(officer, base, base);
        holds(new SharedText(base + "/bagian/10", base + "/bagian/10", "answers[conclusion]"), Role.PROBATION_OFFICER);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName(
            "G10: an act on a case does not wait for one that has only written beside it, or both would wait for each other")
    void doesNotWaitInACircle() throws Exception {
        var page = "/kasus/" + given.caseAfter(Fact.ASSIGNMENT_ISSUED).id() + "/pengakhiran";
        var officer = as(Role.PROBATION_OFFICER);
        var form = officer.formOf(page, page);
        form.putAll(Map.of("fact", "SUSPENDED", "reason", "Klien dirawat"));
        try (var other = Office.as(pg, "pulih_owner");
                var beside = other.createStatement()) {
            other.setAutoCommit(false);
            // as the foreign key of its row holds the case
            beside.execute("select from aftercare_case where office_id = " + given.office + " for key share");
            assertThat(officer.post(page, form).statusCode()).isEqualTo(302);
        }
    }

    @Test
    @DisplayName("G10: the plan that the client is to agree to")
    void losesNoWordOfAPlan() throws Exception {
        var aCase = given.caseAfter(Fact.PROGRAMME_RATIFIED);
        var item = planned(aCase);
        var page = "/kasus/" + aCase.id() + "/rencana";
        holds(new SharedText(page, page + "/butir", "goal[" + item + "]"), Role.PROBATION_OFFICER);
    }

    @Test
    @DisplayName("G10: the sheet of a group session")
    void losesNoWordOfAnAttendanceSheet() throws Exception {
        var office = Office.make(pg, secrets, "l" + System.nanoTime());
        var page = "/sesi/" + office.session() + "/kehadiran";
        var absent = office.cases().get(3);
        var text = new SharedText(page, page, "reason[" + absent + "]", "status[" + absent + "]", "EXCUSED");
        holds(text, office.id(), office.officer());
    }

    @Test
    @DisplayName("G10: the report that closes a case")
    void losesNoWordOfAReport() throws Exception {
        var aCase = given.caseAfter(Fact.PERIOD_OVER);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(6), true);
        var officer = as(Role.PROBATION_OFFICER);
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        var made = base + "/penilaian-akhir";
        EvaluationWalk.done(officer, made, made, EvaluationWalk.finalAssessment(items));
        sent(officer, base + "/laporan", base + "/laporan/awal");
        holds(new SharedText(base + "/laporan", base + "/laporan", "texts[CLIENT]"), Role.PROBATION_OFFICER);
    }

    @Test
    @DisplayName("G10: who a client is")
    void losesNoWordAboutAPerson() throws Exception {
        var aCase = given.caseAfter(Fact.CLIENT_CONFIRMED);
        given.applied(aCase);
        var page = "/kasus/" + aCase.id() + "/permohonan/klien";
        holds(
                new SharedText(page, page + "/perbaikan", "street", "nikAbsent", "NOT_AT_HAND", "why", "KTP baru"),
                Role.INTAKE_CLERK);
    }

    @Test
    @DisplayName("G10: the settings of the office, its members and its partners")
    void losesNoWordOfASetting() throws Exception {
        var office = new SharedText("/kantor", "/kantor", "longName");
        holds(office, Role.ADMIN);
        var request = new SharedText("/kantor/permohonan", "/kantor/permohonan", "dangerText");
        holds(request, Role.ADMIN);
        var one = "/penunjukan/pk/" + given.the(Role.PROBATION_OFFICER).staff();
        holds(new SharedText(one, one, "area"), Role.OFFICE_HEAD);
    }

    @Test
    @DisplayName("G10: the draft of the SOP")
    void losesNoWordOfAnSop() throws Exception {
        var head = as(Role.OFFICE_HEAD);
        sent(head, "/sop", "/sop/rancangan");
        var page = "/sop/rancangan/identitas";
        holds(new SharedText(page, page, "equipment"), Role.OFFICE_HEAD);
    }

    @Test
    @DisplayName("G10: a client agrees to the text that was explained to him, not to one that has changed since")
    void agreesToWhatWasExplained() throws Exception {
        var aCase = given.caseAfter(Fact.PROGRAMME_RATIFIED);
        var item = planned(aCase);
        var page = "/kasus/" + aCase.id() + "/rencana";
        var officer = as(Role.PROBATION_OFFICER);
        sent(officer, page, page + "/penawaran");
        var agrees = officer.formOf(page, page + "/jawaban");
        agrees.putAll(Map.of("answer", "DECLINED", "reason", "Saya bekerja pagi."));
        sent(officer, page, page + "/jawaban", "answer", "CHANGE_ASKED", "reason", "Hari lain");
        sent(officer, page, page + "/butir", "goal[" + item + "]", "Tujuan yang belum dijelaskan");
        sent(officer, page, page + "/penawaran");
        var late = officer.post(page + "/jawaban", agrees);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Saya bekerja pagi.", "Tujuan yang belum dijelaskan");
    }

    @RepeatedTest(3)
    @DisplayName("G10: a session is held or taken off the schedule, never both")
    void holdsASessionOrCancelsIt() throws Exception {
        var office = Office.make(pg, secrets, "l" + System.nanoTime());
        var session = "/sesi/" + office.session();
        var officer = new Browser(port).signIn(office.officer());
        var sheet = officer.formOf(session + "/kehadiran", session + "/kehadiran");
        var cancel = officer.formOf(session + "/perubahan", session + "/pembatalan");
        var answers = atOnce(List.of(
                () -> officer.post(session + "/kehadiran", sheet).statusCode(),
                () -> officer.post(session + "/pembatalan", cancel).statusCode()));
        assertThat(answers).contains(302).containsAnyOf(409, 422, 404);
        long marked = Office.count(pg, office.id(), "select count(*) from attendance where office_id = :o");
        long ended = Office.count(
                pg, office.id(), "select count(*) from session_place where office_id = :o and ended_at is not null");
        assertThat(List.of(marked, ended)).containsExactlyInAnyOrder(0L, 15L);
    }

    private void holds(SharedText text, Role role) throws Exception {
        holds(text, given.office, given.the(role).user());
    }

    private void holds(SharedText text, int office, String user) throws Exception {
        var writers = new ArrayList<Browser>();
        for (int i = 0; i < WRITERS; i++) writers.add(new Browser(port).signIn(user));
        var began = text.stored(writers.get(0));
        long before = written(office);
        atOnce(IntStream.range(0, WRITERS)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    for (int n = 0; n < WORDS; n++) text.add(writers.get(i), "kata" + i + n);
                    return i;
                })
                .toList());
        assertThat(text.faults(began, text.stored(writers.get(0)))).isEmpty();
        assertThat(text.accepted()).hasSize(WRITERS * WORDS);
        assertThat(text.refused().get()).as("who was slower").isPositive();
        assertThat(written(office) - before).as("rows of the trail").isEqualTo(WRITERS * WORDS);
    }

    private long written(int office) throws Exception {
        return Office.count(pg, office, "select count(*) from audit_entry where office_id = :o and what = 'WRITE'");
    }

    private Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }

    private static void sent(Browser browser, String page, String action, String... more) throws Exception {
        var form = browser.formOf(page, action);
        for (int i = 0; i < more.length; i += 2) form.put(more[i], more[i + 1]);
        var answer = browser.post(action, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private UUID planned(Given.Case aCase) throws Exception {
        var item = new GivenPlan.Item(
                "SELF_CONTROL", "ATTITUDE", "GROUP", "Tujuan", "Kegiatan", 4, new BigDecimal("6.0"), "Aula");
        var from = Office.today();
        return GivenPlan.drafted(pg, given, aCase, from, from.plusMonths(6), item);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        var ready = new CyclicBarrier(acts.size());
        var hands = Executors.newFixedThreadPool(acts.size());
        try {
            var begun = acts.stream()
                    .map(act -> hands.submit(() -> {
                        ready.await();
                        return act.call();
                    }))
                    .toList();
            var done = new ArrayList<T>();
            for (var one : begun) done.add(one.get());
            return done;
        } finally {
            hands.shutdownNow();
        }
    }
}
