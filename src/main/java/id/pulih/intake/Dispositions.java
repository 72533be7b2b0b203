package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile.Header;
import id.pulih.casefile.Grant;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.Sections;
import id.pulih.office.StaffDirectory.StaffCard;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step c: the head reads the application and decides; accepting names the official in the same act (R16-R18). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dispositions {

    /** The ground of the named official's right to the case; assignment may end it when the official changes. */
    public static final String OFFICIAL = "OFFICIAL";

    private final JdbcClient jdbc;
    private final CaseFacts caseFacts;
    private final Sheets sheets;
    private final Applications applications;
    private final Sections sections;
    private final IntakeLetters letters;
    private final Notices notices;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Dispositions(
            JdbcClient jdbc,
            CaseFacts caseFacts,
            Sheets sheets,
            Applications applications,
            Sections sections,
            IntakeLetters letters,
            Notices notices,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.caseFacts = caseFacts;
        this.sheets = sheets;
        this.applications = applications;
        this.sections = sections;
        this.letters = letters;
        this.notices = notices;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Decides; the head himself, or the clerk from the signed sheet. Accepting prints the lembar disposisi unless it was signed
     * on paper already; a refusal or a forwarding issues its letter and makes a notice.
     */
    public void decide(UUID caseId, Decision decision, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        var header = opened.header();
        var act = opened.act();
        decision.check(desk.today());
        var official = decision.outcome() == DispositionOutcome.ACCEPTED ? official(header, decision, act) : null;
        var id = Ids.next();
        caseFacts.record(caseId, decision.outcome().facts(), act, id, grants(caseId, official));
        insert(id, header, decision, act);
        if (official == null) refuse(header, decision, act);
        else if (!sheet.given()) letters.disposition(header, applications.of(caseId), decision, official, act);
        audit.add("WRITE", "intake/disposition", id, List.of(caseId), List.of("procedure", "narrative", "document"));
    }

    private static List<Grant> grants(UUID caseId, @Nullable StaffCard official) {
        return official == null ? List.of() : List.of(Grant.of(caseId, official.id(), Right.DECIDE, OFFICIAL));
    }

    private StaffCard official(Header header, Decision decision, Act act) {
        return sections.heads(header.child(), act.on()).stream()
                .filter(s -> s.id().equals(decision.official()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(
                        "official", "Pejabat ini tidak sedang menjabat kepala seksi. Pilih yang lain."));
    }

    private void refuse(Header header, Decision decision, Act act) {
        var application = applications.of(header.id());
        var letter = letters.answer(header, application, decision, act);
        var both = application.applicantKind() == ApplicantKind.CLIENT ? Audience.CLIENT : Audience.BOTH;
        notices.tell(List.of(new Notices.Notice(
                header,
                both,
                "Surat jawaban atas permohonan sudah terbit, dengan penjelasannya. Surat dapat diambil di kantor atau kami kirim.",
                letter)));
    }

    private void insert(UUID id, Header header, Decision d, Act act) {
        var accepted = d.outcome() == DispositionOutcome.ACCEPTED;
        jdbc.sql("""
                insert into disposition (office_id, id, case_id, outcome, reason_code, text, instructions, urgency, official_id, due_on,
                                         forwarded_to, decided_by, decided_on, capacity, recorded_by, recorded_at)
                values (:office, :id, :case, :outcome, :reason, :text, :instructions, :urgency, :official, :due, :forwardedTo, :by, :on,
                        :capacity, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("outcome", d.outcome().name())
                .param(
                        "reason",
                        d.outcome() == DispositionOutcome.REFUSED
                                ? Objects.requireNonNull(d.reason()).name()
                                : null)
                .param("text", secrets.of(header.owner()).close("disposition.text", id, d.text()))
                .param(
                        "instructions",
                        d.instructions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("urgency", accepted ? d.urgency().name() : null)
                .param("official", accepted ? d.official() : null)
                .param("due", accepted ? d.dueOn() : null)
                .param("forwardedTo", d.outcome() == DispositionOutcome.FORWARDED ? d.forwardedTo() : "")
                .param("by", act.by())
                .param("on", act.on())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** The disposition of a case, once signed; one statement when the key is at hand. The caller has opened the case. */
    public Optional<Disposition> of(Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select d.id, d.case_id, d.outcome, d.reason_code, d.text, d.instructions, d.urgency, d.official_id, o.name as official,
                       d.due_on, d.forwarded_to, b.name as decided_by, d.decided_on, d.capacity, r.name as recorded_by
                  from disposition d
                  join staff b on (b.office_id, b.id) = (d.office_id, d.decided_by)
                  join staff r on (r.office_id, r.id) = (d.office_id, d.recorded_by)
                  left join staff o on (o.office_id, o.id) = (d.office_id, d.official_id)
                 where d.office_id = :office and d.case_id = :case
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> disposition(
                        r,
                        header.may(Right.READ) || header.may(Right.RECEIVE)
                                ? seal.open("disposition.text", r.getObject("id", UUID.class), r.getBytes("text"))
                                : ""))
                .optional();
    }

    private static Disposition disposition(ResultSet r, String text) throws SQLException {
        return new Disposition(
                r.getObject("id", UUID.class),
                r.getObject("case_id", UUID.class),
                DispositionOutcome.valueOf(r.getString("outcome")),
                r.getString("reason_code") == null ? null : RefusalReason.valueOf(r.getString("reason_code")),
                text,
                Arrays.stream((String[]) r.getArray("instructions").getArray())
                        .map(Instruction::valueOf)
                        .sorted()
                        .toList(),
                r.getString("urgency") == null ? null : Urgency.valueOf(r.getString("urgency")),
                r.getObject("official_id", UUID.class),
                r.getString("official"),
                r.getObject("due_on", LocalDate.class),
                r.getString("forwarded_to"),
                r.getString("decided_by"),
                r.getObject("decided_on", LocalDate.class),
                Capacity.valueOf(r.getString("capacity")),
                r.getString("recorded_by"));
    }
}
