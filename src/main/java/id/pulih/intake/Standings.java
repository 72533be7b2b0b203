package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a request stands, without a word of what it says or of whom; for the public status page. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Standings {

    /**
     * How it stands.
     *
     * @param dueOn the last day of the open step; null for none
     * @param lackingUntil by when the applicant was asked to bring something; null when nothing is asked of him
     */
    public record Standing(
            ApplicantKind kind,
            boolean child,
            Step step,
            @Nullable Fact exit,
            boolean closed,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate lackingUntil) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Standings(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** One statement; empty for a case that came in by another way than an application. */
    public Optional<Standing> of(UUID caseId) {
        return jdbc.sql("""
                select a.applicant_kind as kind, k.child, k.step, k.exit_fact as exit, k.closed_on is not null as closed, r.received_at,
                       k.due_at, case when k.step = 'B' and c.outcome = 'LACKING' then c.until_on end as lacking_until
                  from application a
                  join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
                  join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
                  left join lateral (select c.outcome, c.until_on from application_check c
                                      where (c.office_id, c.case_id) = (a.office_id, a.case_id)
                                      order by c.checked_at desc, c.id desc limit 1) c on true
                 where a.office_id = :office and a.case_id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> new Standing(
                        ApplicantKind.valueOf(r.getString("kind")),
                        r.getBoolean("child"),
                        Step.valueOf(r.getString("step")),
                        r.getString("exit") == null ? null : Fact.valueOf(r.getString("exit")),
                        r.getBoolean("closed"),
                        day(r.getObject("received_at", OffsetDateTime.class)),
                        r.getObject("due_at") == null
                                ? null
                                : day(r.getObject("due_at", OffsetDateTime.class)
                                        .minusNanos(1000)),
                        r.getObject("lacking_until", LocalDate.class)))
                .optional();
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), desk.zone());
    }
}
