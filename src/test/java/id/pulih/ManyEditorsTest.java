package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.intake.Desk;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * G10: fifty people do what comes to their mind to twenty cases, at once. What was accepted is there afterwards, in an order in which it
 * can have happened, and what the office counts has no gap. Five hundred acts; -Doperations=10000 for a night, -Dseed= replays the
 * choices of each person.
 */
@AppTest
class ManyEditorsTest {

    private static final int OPERATIONS = Integer.getInteger("operations", 500);
    private static final int PEOPLE = 50;
    private static final int CLERKS = 10;
    private static final int CASES = 20;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    final List<Browser> people = new ArrayList<>();
    final List<UUID> cases = new ArrayList<>();
    final List<SharedText> texts = new ArrayList<>();
    final AtomicIntegerArray pauses = new AtomicIntegerArray(CASES);
    final AtomicIntegerArray contacts = new AtomicIntegerArray(CASES);
    final AtomicInteger requests = new AtomicInteger();

    @Test
    @DisplayName("G10: fifty people, twenty cases, five hundred random acts: nothing is lost, doubled or miscounted")
    void losesNothing() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ManyEditorsTest seed " + seed);
        anOffice();
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var done = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> threads.submit(() -> {
                        work(i, new Random(seed + i));
                        return null;
                    }))
                    .toList();
            for (var one : done) one.get(10, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
        recount();
    }

    private void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        for (int i = 0; i < PEOPLE; i++) people.add(as(i < CLERKS ? Role.INTAKE_CLERK : Role.PROBATION_OFFICER));
        var officer = people.get(CLERKS);
        for (int i = 0; i < CASES; i++) {
            var id = given.caseAfter(Fact.ASSESSMENTS_COMPLETE).id();
            var litmas = "/kasus/" + id + "/litmas";
            assertThat(officer.post(litmas, officer.formOf(litmas, litmas)).statusCode())
                    .isEqualTo(302);
            cases.add(id);
            texts.add(new SharedText(litmas + "/bagian/10", litmas + "/bagian/10", "answers[conclusion]"));
        }
    }

    private void work(int person, Random random) throws Exception {
        var browser = people.get(person);
        for (int n = 0; n < OPERATIONS / PEOPLE; n++) {
            int on = random.nextInt(CASES);
            int act = random.nextInt(10);
            if (person < CLERKS) takeRequest(browser);
            else if (act < 5) texts.get(on).add(browser, "p" + person + "n" + n);
            else if (act < 8) pauseOrGoOn(browser, on);
            else noteContact(browser, on);
        }
    }

    private void takeRequest(Browser clerk) throws Exception {
        var other =
                Desk.with(Desk.mother(), "reason", "Permohonan " + UUID.randomUUID()); // else it is the same one again
        var made = clerk.post("/permohonan/baru", Desk.form(clerk, "/permohonan/baru", "/permohonan/baru", other));
        var page = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(clerk.post(page, Desk.form(clerk, page, page)).statusCode()).isEqualTo(302);
        requests.incrementAndGet();
    }

    private void pauseOrGoOn(Browser officer, int on) throws Exception {
        var page = "/kasus/" + cases.get(on) + "/pengakhiran";
        var html = officer.get(page).body();
        var form = Browser.formIn(html, page);
        form.put("fact", Jsoup.parse(html).select("[name=fact][value=RESUMED]").isEmpty() ? "SUSPENDED" : "RESUMED");
        var reason = "Klien dirawat " + UUID.randomUUID(); // two of the same words by one person are one
        form.put("reason", reason);
        var answer = officer.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 409, 422);
        if (answer.statusCode() == 302) pauses.incrementAndGet(on);
        else assertThat(answer.body()).contains(reason);
    }

    private void noteContact(Browser officer, int on) throws Exception {
        var page = "/kasus/" + cases.get(on) + "/kontak";
        var form = officer.formOf(page, page);
        form.put("channel", "IN_PERSON");
        form.put("reached", "true");
        form.put("note", "Kabar baik " + UUID.randomUUID());
        var answer = officer.post(page, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        contacts.incrementAndGet(on);
    }

    private void recount() throws Exception {
        var officer = people.get(CLERKS);
        for (int i = 0; i < CASES; i++) {
            var text = texts.get(i);
            assertThat(text.faults("", text.stored(officer))).isEmpty();
            assertThat(turns(cases.get(i))).as("pauses of %s", cases.get(i)).isEqualTo(alternating(pauses.get(i)));
            assertThat(count("select count(*) from contact_note where office_id = :o and case_id = '" + cases.get(i)
                            + "'"))
                    .isEqualTo(contacts.get(i));
        }
        int saved = texts.stream().mapToInt(t -> t.accepted().size()).sum();
        assertThat(count("select count(*) from litmas_section where office_id = :o"))
                .as("versions of the texts")
                .isEqualTo(saved);
        assertThat(count("select count(*) from application_receipt where office_id = :o"))
                .isEqualTo(requests.get());
        assertThat(count("select max(agenda_number) from application_receipt where office_id = :o"))
                .as("the last number of the agenda")
                .isEqualTo(requests.get());
        System.out.println("ManyEditorsTest: " + saved + " texts saved, "
                + texts.stream().mapToInt(t -> t.refused().get()).sum() + " times 409; " + requests + " requests");
    }

    /** The pauses and what followed on them, as the timeline orders them. */
    private List<String> turns(UUID aCase) throws Exception {
        var turns = new ArrayList<String>();
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(
                        "select fact from case_event where office_id = " + given.office + " and case_id = '" + aCase
                                + "' and fact in ('SUSPENDED', 'RESUMED') order by recorded_at, id")) {
            while (r.next()) turns.add(r.getString(1));
        }
        return turns;
    }

    private static List<String> alternating(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "SUSPENDED" : "RESUMED")
                .toList();
    }

    private long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }

    private Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }
}
