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
import id.pulih.office.Calendars;
import id.pulih.sop.Fact;
import id.pulih.sop.SopVersion;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.security.SecureRandom;
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

    /**
     * What the tanda terima says.
     *
     * @param readBy the day by which the head has read the application, from the clocks of the SOP
     * @param answerBy the day by which a written answer is given
     */
    public record Slip(
            Application application,
            String agenda,
            String statusCode,
            LocalDate on,
            String receivedBy,
            LocalDate readBy,
            LocalDate answerBy) {}

    /** Working days from b to a written answer, the first draft of the SOP (formats.md 1.5, row c). */
    static final int ANSWER_DAYS = 5;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"; // none that look alike
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Applications applications;
    private final Letters letters;
    private final SopVersions sops;
    private final Calendars calendars;
    private final Audit audit;
    private final Desk desk;

    Receipts(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Applications applications,
            Letters letters,
            SopVersions sops,
            Calendars calendars,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.applications = applications;
        this.letters = letters;
        this.sops = sops;
        this.calendars = calendars;
        this.audit = audit;
        this.desk = desk;
    }

    /** Takes the application into the agenda and issues the tanda terima with a random status code. */
    public void receive(UUID caseId) {
        casefile.open(caseId, Right.RECEIVE);
        caseFacts.record(caseId, Fact.APPLICATION_RECEIVED, casefile.own(Right.RECEIVE), caseId);
        var application = applications.of(caseId);
        var code = statusCode();
        var agenda = number(caseId, code) + "/" + desk.today().getYear();
        letters.issue(new Draft(
                        LetterKind.RECEIPT,
                        caseId,
                        caseId,
                        "Tanda terima nomor agenda " + agenda,
                        List.of(),
                        List.of(),
                        List.of(),
                        "intake/letter/receipt.jte",
                        Map.of("slip", slip(application, agenda, code)))
                .withNumber(agenda));
        audit.add("WRITE", "intake/receipt", caseId, List.of(caseId), List.of("procedure", "document"));
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

    private Slip slip(Application application, String agenda, String code) {
        var today = desk.today();
        var calendar = calendars.current();
        return new Slip(
                application,
                agenda,
                code,
                today,
                desk.name(),
                calendar.plusWorkingDays(today, workingDays(Step.B) + workingDays(Step.C)),
                calendar.plusWorkingDays(today, Math.max(ANSWER_DAYS, workingDays(Step.B) + workingDays(Step.C))));
    }

    private int workingDays(Step step) {
        var clock = sops.inForce().clocks().get(step);
        if (clock == null) return 0;
        return clock.unit() == SopVersion.Unit.WORKING_DAYS ? clock.amount() : 1;
    }

    private static String statusCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == 4) code.append('-');
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
