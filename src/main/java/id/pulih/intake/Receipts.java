package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.secret.SpokenCode;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step b: the agenda number and the tanda terima (R12). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Receipts {

    /** What the tanda terima says. */
    public record Slip(
            Application application,
            String agenda,
            String statusCode,
            LocalDate on,
            String receivedBy,
            Promises promises) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Applications applications;
    private final Letters letters;
    private final PromiseClocks clocks;
    private final Audit audit;
    private final Desk desk;

    Receipts(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Applications applications,
            Letters letters,
            PromiseClocks clocks,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.applications = applications;
        this.letters = letters;
        this.clocks = clocks;
        this.audit = audit;
        this.desk = desk;
    }

    /** Takes the application into the agenda and issues the tanda terima with a random status code. */
    public void receive(UUID caseId) {
        casefile.open(caseId, Right.RECEIVE);
        caseFacts.record(caseId, Fact.APPLICATION_RECEIVED, casefile.own(Right.RECEIVE), caseId);
        var application = applications.of(caseId);
        var receipt = enter(caseId);
        issue(application, receipt, desk.today());
        audit.add("WRITE", "intake/receipt", caseId, List.of(caseId), List.of("procedure", "document"));
    }

    /** Gives the agenda number and a random status code, to a request from outside in the very moment it is sent. */
    Given enter(UUID caseId) {
        var code = SpokenCode.next();
        return new Given(number(caseId, code) + "/" + desk.today().getYear(), code);
    }

    /** The agenda number as papers write it, and the code by which its bearer asks how things stand. */
    public record Given(String agenda, String statusCode) {}

    /** Issues the tanda terima, with the promised days counted from the day of receipt. */
    UUID issue(Application application, Given given, LocalDate receivedOn) {
        var slip = new Slip(
                application, given.agenda(), given.statusCode(), receivedOn, desk.name(), clocks.from(receivedOn));
        return letters.issue(new Draft(
                        LetterKind.RECEIPT,
                        application.caseId(),
                        application.caseId(),
                        "Tanda terima nomor agenda " + given.agenda(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "intake/letter/receipt.jte",
                        Map.of("slip", slip))
                .withNumber(given.agenda()));
    }

    /** The next number of the year; whoever comes next waits until this receipt is committed or undone. */
    private int number(UUID caseId, String code) {
        return jdbc.sql("""
                with c as (
                    insert into agenda_counter as c (office_id, year, last) values (:office, :year, 1)
                    on conflict (office_id, year) do update set last = c.last + 1 returning last)
                insert into application_receipt (office_id, case_id, agenda_year, agenda_number, status_code, received_by, received_at)
                select :office, :case, :year, c.last, :code, :staff, :now from c on conflict (office_id, case_id) do nothing
                returning agenda_number
                """)
                .param("office", desk.office())
                .param("year", desk.today().getYear())
                .param("case", caseId)
                .param("code", code)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("Permohonan ini sudah diterima. Muat ulang halaman."));
    }
}
