package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans; {@link PlanDrafts} makes them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Plans {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    Plans(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The newest plan of the case; at most two statements. The caller has opened the case and logs the reading. */
    public Optional<Plan> current(Casefile.Header header) {
        var rows = jdbc.sql("""
                select p.id as plan_id, p.decision_id, p.number, p.starts_on, p.ends_on, p.offered_on, p.version,
                       a.id is not null as agreed, i.id, i.position, i.treatment, i.domain, i.goal, i.activity, i.form, i.performer,
                       i.partner_id, i.performer_name, i.sessions, i.hours, i.place, i.recommendation_id, x.accepted
                  from plan p
                  join plan_item i on (i.office_id, i.plan_id) = (p.office_id, p.id)
                  left join plan_answer a on (a.office_id, a.plan_id) = (p.office_id, p.id) and a.answer = 'ACCEPTED'
                  left join plan_item_answer x on (x.office_id, x.answer_id, x.item_id) = (a.office_id, a.id, i.id)
                 where p.office_id = :office and p.case_id = :case
                   and p.number = (select max(number) from plan where office_id = :office and case_id = :case)
                 order by i.position, i.id
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return Optional.empty();
        var seal = secrets.of(header.owner());
        var first = rows.get(0);
        return Optional.of(new Plan(
                first.planId(),
                first.decisionId(),
                first.number(),
                first.startsOn(),
                first.endsOn(),
                first.offeredOn(),
                first.agreed(),
                first.version(),
                rows.stream().map(r -> r.item(seal)).toList()));
    }

    /** An item as it is stored, with its plan beside it. */
    private record Row(
            UUID planId,
            UUID decisionId,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate offeredOn,
            int version,
            boolean agreed,
            UUID id,
            int position,
            String treatment,
            String domain,
            byte[] goal,
            byte[] activity,
            String form,
            String performer,
            UUID partnerId,
            String performerName,
            int sessions,
            BigDecimal hours,
            String place,
            UUID recommendationId,
            Boolean accepted) {

        Plan.Item item(Seal seal) {
            return new Plan.Item(
                    id,
                    position,
                    Treatment.valueOf(treatment),
                    NeedDomain.valueOf(domain),
                    seal.open("plan_item.goal", id, goal),
                    seal.open("plan_item.activity", id, activity),
                    ActivityForm.valueOf(form),
                    PerformerKind.valueOf(performer),
                    partnerId,
                    performerName,
                    sessions,
                    hours,
                    place,
                    recommendationId,
                    accepted);
        }
    }
}
