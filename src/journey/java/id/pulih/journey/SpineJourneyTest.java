package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case walks the whole procedure, each person acting at their own browser through the pages alone. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpineJourneyTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Bureau bureau;
    Tpp tpp;

    @BeforeAll
    void anOfficeWithItsTpp() throws Exception {
        bureau = new Bureau(Given.office(pg, secrets), port);
        tpp = new Tpp(bureau);
        tpp.appoints();
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    @AfterAll
    void leave() {
        bureau.close();
    }

    @Test
    @DisplayName("A mother applies for her adult son; the head disposes on paper")
    void takesAnAdultThroughTheProcedure() {
        var son = Applicant.mother();
        var counter = new Counter(bureau);
        var id = counter.takesIn(son);
        counter.receives(id, son);
        counter.asksTheClient(id, son);
        counter.recordsDisposition(id);
        new Head(bureau).confirmsSheet(son.client());
        bureau.the(Role.OFFICE_HEAD).finds(id, "d", "PK belum ditentukan. Tentukan PK").sees("lembar bertanda tangan");
        new SectionHead(bureau).choosesOfficer(id, son);
        var officer = new Officer(bureau);
        officer.obtainsConsent(id, son);
        officer.collectsSources(id);
        officer.interviews(id);
        officer.reads(id);
        litmasToAgreement(id, son, officer, 6);
    }

    @Test
    @DisplayName("A guardian applies for a child, who says yes for itself each time")
    void takesAChildThroughTheProcedure() {
        var child = Applicant.guardian();
        var counter = new Counter(bureau);
        var id = counter.takesIn(child);
        counter.receives(id, child);
        counter.asksTheClient(id, child);
        new Head(bureau).disposes(id, child);
        new SectionHead(bureau).choosesOfficer(id, child);
        var officer = new Officer(bureau);
        officer.obtainsConsent(id, child);
        officer.collectsSources(id);
        officer.reads(id);
        litmasToAgreement(id, child, officer, 2);
    }

    private void litmasToAgreement(String id, Applicant a, Officer officer, int treatments) {
        officer.writesLitmas(id, treatments);
        new SectionHead(bureau).approvesLitmas(id);
        officer.locksLitmas(id, a);
        var session = tpp.convenes(a.client(), "hari ini");
        officer.person().finds(id, "g", "Kasus sudah dijadwalkan dalam sidang TPP. Menunggu sekretaris TPP. Buka sidang");
        tpp.decides(session, a.client(), "APPROVED", "TPP sependapat dengan rekomendasi PK.");
        officer.person().finds(id, "h", "Berita acara belum ditandatangani. Menunggu ketua TPP. Buka sidang");
        tpp.signsMinutes(session, a.client(), "BERITA ACARA", a.client());
        officer.person().finds(id, "h", "Program belum ditetapkan. Menunggu Kepala Bapas.");
        new Head(bureau).ratifies(id, a.client());
        officer.agreesWithClient(id, a);
        guidanceToClosing(id, a);
        bureau.wentWell();
    }

    private void guidanceToClosing(String id, Applicant a) {
        var guidance = new Guidance(bureau);
        guidance.schedules(id, a);
        clock.fix(Instant.now().plus(9, ChronoUnit.DAYS));
        guidance.meets(id);
        guidance.calls(id);
        var closing = new Closing(bureau);
        closing.reviews(id, a);
        guidance.concludes(id);
        closing.assesses(id);
        closing.reports(id, a);
        clock.fix(Instant.now().plus(100, ChronoUnit.DAYS));
        new FollowUp(bureau).asks(id, a);
    }
}
