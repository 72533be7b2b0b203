package id.pulih.disclosure;

import id.pulih.NotFound;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
     * @param outcome null until the head has decided
     */
    public record Line(
            UUID id,
            AskerKind kind,
            String asker,
            String letterNumber,
            @Nullable LocalDate letterOn,
            LocalDate receivedOn,
            @Nullable Outcome outcome,
            @Nullable LocalDate decidedOn) {}

    private static final int LINES = 200;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Documents documents;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Inquiries(JdbcClient jdbc, Casefile casefile, Documents documents, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.documents = documents;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The two hundred newest, those without an answer first; one statement. */
    public List<Line> list() {
        return jdbc.sql("""
                select i.id, i.kind, i.asker, i.letter_number, i.letter_on, i.received_on, a.outcome, a.decided_on
                  from data_inquiry i
                  left join data_answer a on (a.office_id, a.inquiry_id) = (i.office_id, i.id)
                 where i.office_id = :office
                 order by a.outcome is not null, i.received_on desc, i.id desc limit :most
                """)
                .param("office", desk.office())
                .param("most", LINES)
                .query(Line.class)
                .list();
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

    private record Sealed(UUID owner, @Nullable UUID caseId) {}

    /** One request, opened together with its case, if it has one; at most three statements. */
    public Inquiry of(UUID id) {
        var sealed = jdbc.sql(
                        "select owner_id as owner, case_id from data_inquiry where office_id = :office and id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query(Sealed.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (sealed.caseId() != null) casefile.open(sealed.caseId(), Right.SEE);
        var seal = secrets.of(sealed.owner());
        return jdbc.sql("""
                select i.id, i.kind, i.asker, i.spokesman, i.letter_number, i.letter_on, i.received_on, i.case_id, i.owner_id,
                       i.subject, i.asked, i.document_id, w.name as recorded_by, i.recorded_at, a.outcome, a.basis, a.basis_checked_by,
                       a.given, a.note, a.letter_id, s.name as decided_by, a.capacity, a.decided_on
                  from data_inquiry i
                  join staff w on (w.office_id, w.id) = (i.office_id, i.recorded_by)
                  left join data_answer a on (a.office_id, a.inquiry_id) = (i.office_id, i.id)
                  left join staff s on (s.office_id, s.id) = (a.office_id, a.decided_by)
                 where i.office_id = :office and i.id = :id
                """)
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> inquiry(r, seal))
                .single();
    }

    private static Inquiry inquiry(ResultSet r, Seal seal) throws SQLException {
        var id = r.getObject("id", UUID.class);
        return new Inquiry(
                id,
                AskerKind.valueOf(r.getString("kind")),
                r.getString("asker"),
                r.getString("spokesman"),
                r.getString("letter_number"),
                r.getObject("letter_on", LocalDate.class),
                r.getObject("received_on", LocalDate.class),
                r.getObject("case_id", UUID.class),
                r.getObject("owner_id", UUID.class),
                seal.open("data_inquiry.subject", id, r.getBytes("subject")),
                seal.open("data_inquiry.asked", id, r.getBytes("asked")),
                r.getObject("document_id", UUID.class),
                r.getString("recorded_by"),
                r.getObject("recorded_at", OffsetDateTime.class),
                r.getString("outcome") == null ? null : answer(r, id, seal));
    }

    private static Inquiry.Answer answer(ResultSet r, UUID id, Seal seal) throws SQLException {
        return new Inquiry.Answer(
                Outcome.valueOf(r.getString("outcome")),
                r.getString("basis"),
                r.getString("basis_checked_by"),
                r.getBytes("given") == null ? "" : seal.open("data_answer.given", id, r.getBytes("given")),
                seal.open("data_answer.note", id, r.getBytes("note")),
                r.getObject("letter_id", UUID.class),
                r.getString("decided_by"),
                Capacity.valueOf(r.getString("capacity")),
                r.getObject("decided_on", LocalDate.class));
    }
}
