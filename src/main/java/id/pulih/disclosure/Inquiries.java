package id.pulih.disclosure;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.office.Calendars;
import id.pulih.office.OfficeCalendar;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests for data about a person that came from outside: the register of all, and each of them (E20). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Inquiries {

    /**
     * A line of the register; it names no person.
     *
     * @param dueOn the last day for an answer, by the setting and the calendar of now
     * @param outcome null until the head has decided
     */
    public record Line(
            UUID id,
            AskerKind kind,
            String asker,
            String letterNumber,
            @Nullable LocalDate letterOn,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable Outcome outcome,
            @Nullable LocalDate decidedOn) {

        /** Whether the time for an answer is over without one. */
        public boolean late(LocalDate today) {
            return outcome == null && dueOn.isBefore(today);
        }
    }

    private static final int LINES = 200;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Documents documents;
    private final Secrets secrets;
    private final Audit audit;
    private final Calendars calendars;
    private final Desk desk;

    Inquiries(
            JdbcClient jdbc,
            Casefile casefile,
            Documents documents,
            Secrets secrets,
            Audit audit,
            Calendars calendars,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.documents = documents;
        this.secrets = secrets;
        this.audit = audit;
        this.calendars = calendars;
        this.desk = desk;
    }

    /** Two hundred: those without an answer first, the oldest of them above, then the newest; one statement. */
    public List<Line> list() {
        var calendar = calendars.current();
        return jdbc.sql("""
                select i.id, i.kind, i.asker, i.letter_number, i.letter_on, i.received_on, coalesce(d.answer_days, :usual), a.outcome,
                       a.decided_on
                  from data_inquiry i
                  left join disclosure_setting d on d.office_id = i.office_id
                  left join data_answer a on (a.office_id, a.inquiry_id) = (i.office_id, i.id)
                 where i.office_id = :office
                 order by a.outcome is not null, case when a.outcome is null then i.received_on end, i.received_on desc, i.id desc
                 limit :most
                """)
                .param("office", desk.office())
                .param("usual", DisclosureSettings.USUAL_DAYS)
                .param("most", LINES)
                .query((r, i) -> line(r, calendar))
                .list();
    }

    private static Line line(ResultSet r, OfficeCalendar calendar) throws SQLException {
        var received = r.getObject(6, LocalDate.class);
        var outcome = r.getString(8);
        return new Line(
                r.getObject(1, UUID.class),
                AskerKind.valueOf(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getObject(5, LocalDate.class),
                received,
                calendar.plusWorkingDays(received, r.getInt(7)),
                outcome == null ? null : Outcome.valueOf(outcome),
                r.getObject(9, LocalDate.class));
    }

    /**
     * For each number of working days from 1 on, the last day of receipt whose time is over today: with it a list of another module
     * counts the late ones in its own statement.
     */
    public static LocalDate[] lateSince(OfficeCalendar calendar, LocalDate today) {
        var last = new LocalDate[DisclosureSettings.MOST_DAYS];
        var day = today;
        for (int n = 0; n < last.length; ) {
            day = day.minusDays(1);
            if (calendar.open(day)) last[n++] = day.minusDays(1);
        }
        return last;
    }

    /** Notes what was asked, with the letter; about a case only for whoever takes the papers of that case in. Gives its id. */
    public UUID record(NewInquiry inquiry) {
        var header = inquiry.caseId() == null ? null : casefile.open(inquiry.caseId(), Right.RECEIVE);
        inquiry.check(desk.today());
        var owner = header == null ? secrets.officeOwner() : header.owner();
        var id = Ids.next();
        var papers = inquiry.papers();
        var document = papers == null || papers.isEmpty()
                ? null
                : documents.store(owner, inquiry.caseId(), "Surat permintaan data", papers);
        insert(id, inquiry, owner, document);
        audit.add(
                "WRITE",
                "disclosure/inquiry",
                id,
                header == null ? List.of() : List.of(header.id()),
                List.of("identity", "narrative"));
        return id;
    }

    private void insert(UUID id, NewInquiry inquiry, UUID owner, @Nullable UUID document) {
        var seal = secrets.of(owner);
        jdbc.sql("""
                insert into data_inquiry (office_id, id, kind, asker, spokesman, letter_number, letter_on, received_on, case_id,
                                          owner_id, subject, asked, document_id, recorded_by, recorded_at)
                values (:office, :id, :kind, :asker, :spokesman, :number, cast(:letterOn as date), :received, cast(:case as uuid),
                        :owner, :subject, :asked, cast(:document as uuid), :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("kind", inquiry.kind().name())
                .param("asker", inquiry.asker())
                .param("spokesman", inquiry.spokesman())
                .param("number", inquiry.letterNumber())
                .param("letterOn", inquiry.letterOn())
                .param("received", inquiry.receivedOn())
                .param("case", inquiry.caseId())
                .param("owner", owner)
                .param("subject", seal.close("data_inquiry.subject", id, inquiry.subject()))
                .param("asked", seal.close("data_inquiry.asked", id, inquiry.asked()))
                .param("document", document)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** A request, and the head of its case, if it has one. */
    record Opened(Inquiry inquiry, @Nullable Header header) {}

    /** One request, opened together with its case, if it has one; at most three statements. */
    public Inquiry of(UUID id) {
        return open(id, Right.SEE).inquiry();
    }

    /** The same for an act, with the right to the case that it takes. */
    Opened open(UUID id, Right right) {
        return jdbc.sql(InquiryRow.READ)
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> opened(r, right))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** No text is unsealed before its case is open to the acting person. */
    private Opened opened(ResultSet r, Right right) throws SQLException {
        var caseId = r.getObject("case_id", UUID.class);
        var header = caseId == null ? null : casefile.open(caseId, right);
        var seal = secrets.of(r.getObject("owner_id", UUID.class));
        return new Opened(InquiryRow.of(r, seal, calendars.current()), header);
    }
}
