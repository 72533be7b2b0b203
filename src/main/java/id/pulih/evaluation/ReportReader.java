package id.pulih.evaluation;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the final report; the caller has opened the case and logs the reading. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportReader {

    private record Row(
            UUID textId,
            int round,
            int version,
            byte[] content,
            String savedBy,
            UUID id,
            LocalDate submittedOn,
            UUID submittedBy,
            Boolean agreed,
            byte[] note,
            LocalDate checkedOn,
            UUID checkedBy,
            String checkerName,
            String checkCapacity,
            Boolean accepted,
            byte[] reason,
            LocalDate decidedOn,
            String deciderName,
            UUID sheetId,
            UUID letterId,
            UUID formerId,
            byte[] former) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    ReportReader(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /**
     * The newest round: the text that was handed in, or the newest that was saved. Two statements, one once the client's key was
     * read; empty before the report was begun.
     */
    public Optional<Report> newest(Casefile.Header header) {
        return jdbc.sql("""
                select t.id as text_id, t.round, t.version, t.content, s.name as saved_by, r.id, r.submitted_on, r.submitted_by, c.agreed, c.note,
                       c.decided_on as checked_on, c.decided_by as checked_by, cs.name as checker_name, c.capacity as check_capacity,
                       a.accepted, a.reason, a.decided_on, d.name as decider_name, a.sheet_id, a.letter_id, f.former_id, f.former
                  from final_report_text t
                  join staff s on (s.office_id, s.id) = (t.office_id, t.saved_by)
                  left join final_report r on (r.office_id, r.text_id) = (t.office_id, t.id)
                  left join final_report_check c on (c.office_id, c.report_id) = (r.office_id, r.id)
                  left join staff cs on (cs.office_id, cs.id) = (c.office_id, c.decided_by)
                  left join final_report_answer a on (a.office_id, a.report_id) = (r.office_id, r.id)
                  left join staff d on (d.office_id, d.id) = (a.office_id, a.decided_by)
                  left join lateral (select p.id as former_id, b.reason as former
                                       from final_report p
                                       join final_report_answer b on (b.office_id, b.report_id) = (p.office_id, p.id)
                                      where p.office_id = t.office_id and p.case_id = t.case_id and p.round < t.round
                                      order by p.round desc limit 1) f on true
                 where t.office_id = :office and t.case_id = :case
                 order by t.round desc, r.id is null, t.version desc limit 1
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query(Row.class)
                .optional()
                .map(r -> open(r, secrets.of(header.owner())));
    }

    private static Report open(Row r, Seal seal) {
        return new Report(
                r.id,
                r.textId,
                r.round,
                r.version,
                Sealed.read(seal.open("final_report_text.content", r.textId, r.content), ReportContent.class),
                r.savedBy,
                r.submittedOn,
                r.submittedBy,
                r.agreed == null
                        ? null
                        : new Report.Check(
                                r.agreed,
                                seal.open("final_report_check.note", r.id, r.note),
                                r.checkedOn,
                                r.checkedBy,
                                r.checkerName,
                                r.checkCapacity),
                r.accepted == null
                        ? null
                        : new Report.Answer(
                                r.accepted,
                                seal.open("final_report_answer.reason", r.id, r.reason),
                                r.decidedOn,
                                r.deciderName,
                                r.sheetId != null,
                                r.letterId),
                r.formerId == null ? "" : seal.open("final_report_answer.reason", r.formerId, r.former));
    }
}
