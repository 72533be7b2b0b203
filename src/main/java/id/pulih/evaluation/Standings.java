package id.pulih.evaluation;

import id.pulih.access.Desk;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far evaluation and report of a case are. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Standings {

    private record Row(
            boolean reviewWaits,
            boolean earlyWaits,
            Boolean early,
            LocalDate assessedOn,
            Integer textRound,
            Integer reportRound,
            boolean checked,
            Boolean accepted,
            UUID reportLetter) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Standings(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** One statement; the caller has opened the case. */
    public Standing of(UUID caseId) {
        var row = jdbc.sql("""
                select exists (select from evaluation_review v
                                where v.office_id = :office and v.case_id = :case
                                  and not exists (select from evaluation_review_end b
                                                   where (b.office_id, b.review_id) = (v.office_id, v.id))) as review_waits,
                       e.id is not null and ea.proposal_id is null as early_waits, ea.accepted as early,
                       (select max(made_on) from final_assessment where office_id = :office and case_id = :case) as assessed_on,
                       (select max(round) from final_report_text where office_id = :office and case_id = :case) as text_round,
                       r.round as report_round, c.report_id is not null as checked, a.accepted, a.letter_id as report_letter
                  from (values (1)) one (n)
                  left join lateral (select id from early_completion where office_id = :office and case_id = :case
                                      order by proposed_at desc, id desc limit 1) e on true
                  left join early_completion_answer ea on ea.office_id = :office and ea.proposal_id = e.id
                  left join lateral (select id, round from final_report where office_id = :office and case_id = :case
                                      order by round desc limit 1) r on true
                  left join final_report_check c on c.office_id = :office and c.report_id = r.id
                  left join final_report_answer a on a.office_id = :office and a.report_id = r.id
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Row.class)
                .single();
        return new Standing(
                row.reviewWaits,
                row.earlyWaits,
                row.early,
                row.assessedOn,
                state(row),
                row.textRound == null ? 0 : row.textRound,
                row.reportLetter);
    }

    private static @Nullable ReportState state(Row row) {
        if (row.textRound == null) return null;
        if (row.reportRound == null || row.reportRound < row.textRound) return ReportState.DRAFT;
        if (row.accepted != null) return row.accepted ? ReportState.ACCEPTED : ReportState.RETURNED;
        return row.checked ? ReportState.CHECKED : ReportState.SUBMITTED;
    }
}
