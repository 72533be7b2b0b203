package id.pulih.evaluation;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reviews of a case; the caller has opened it and logs the reading. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewReader {

    private record Row(
            UUID id,
            int number,
            int version,
            byte[] correction,
            String how,
            LocalDate dueOn,
            LocalDate heldOn,
            ReviewDecision decision,
            Face clientFace,
            byte[] content,
            UUID submitter,
            String submittedBy,
            OffsetDateTime submittedAt,
            Boolean accepted,
            byte[] note,
            LocalDate decidedOn,
            String decidedBy,
            UUID sheetId,
            UUID letterId) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    ReviewReader(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** All reviews that count, the newest first; two statements, one once the client's key was read. */
    public List<Review> all(Casefile.Header header) {
        return every(header).stream().filter(Review::counts).toList();
    }

    /** The same with the versions that were corrected or taken back, each after the one that replaced it. */
    List<Review> every(Casefile.Header header) {
        var rows = jdbc.sql("""
                select r.id, r.number, r.version, r.correction, e.how, r.due_on, r.held_on, r.decision, r.client_face, r.content,
                       r.submitted_by as submitter, s.name as submitted_by, r.submitted_at, a.accepted, a.note, a.decided_on, d.name as decided_by, a.sheet_id, a.letter_id
                  from evaluation_review r
                  join staff s on (s.office_id, s.id) = (r.office_id, r.submitted_by)
                  left join evaluation_review_end e on (e.office_id, e.review_id) = (r.office_id, r.id)
                  left join evaluation_review_answer a on (a.office_id, a.review_id) = (r.office_id, r.id)
                  left join staff d on (d.office_id, d.id) = (a.office_id, a.decided_by)
                 where r.office_id = :office and r.case_id = :case
                 order by r.number desc, r.version desc limit 100
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(header.owner());
        return rows.stream()
                .map(r -> new Review(
                        r.id,
                        r.number,
                        r.version,
                        seal.open("evaluation_review.correction", r.id, r.correction),
                        r.how == null || r.how.equals("ANSWERED") ? null : Review.Superseded.valueOf(r.how),
                        r.dueOn,
                        r.heldOn,
                        r.decision,
                        r.clientFace,
                        Sealed.read(seal.open("evaluation_review.content", r.id, r.content), ReviewContent.class),
                        r.submitter,
                        r.submittedBy,
                        r.submittedAt,
                        r.accepted == null
                                ? null
                                : new Review.Answer(
                                        r.accepted,
                                        seal.open("evaluation_review_answer.note", r.id, r.note),
                                        r.decidedOn,
                                        r.decidedBy,
                                        r.sheetId != null,
                                        r.letterId)))
                .toList();
    }

    /** Whether one waits for the section head. */
    boolean waiting(UUID caseId) {
        return jdbc.sql("""
                select exists (select from evaluation_review r
                                where r.office_id = :office and r.case_id = :case
                                  and not exists (select from evaluation_review_end e
                                                   where (e.office_id, e.review_id) = (r.office_id, r.id)))
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }
}
