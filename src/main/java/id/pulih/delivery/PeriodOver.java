package id.pulih.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.RequestTransaction;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.JobJdbc;
import id.pulih.sop.Fact;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nightly: the period of a plan has run out, so step j is over (PERIOD_OVER). A case that has left step j is not touched twice. */
@Component
class PeriodOver {

    private record Over(UUID caseId, UUID planId) {}

    private final JobJdbc jobs;
    private final RequestTransaction transactions;
    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Audit audit;
    private final Desk desk;

    PeriodOver(
            JobJdbc jobs,
            RequestTransaction transactions,
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Audit audit,
            Desk desk) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.audit = audit;
        this.desk = desk;
    }

    /** Every office in its own day, every case in a transaction of its own. */
    void run() throws Exception {
        var offices = jobs.inTransaction(all ->
                all.sql("select office_id from office").query(Integer.class).list());
        for (int office : offices) {
            for (var over : transactions.asJob(office, this::over)) end(office, over);
        }
    }

    private List<Over> over() {
        return jdbc.sql("""
                select p.case_id, p.id as plan_id
                  from plan_card p join case_card k on (k.office_id, k.id) = (p.office_id, p.case_id)
                 where p.office_id = :office and p.ends_on < :today and k.step = 'J' and not k.paused and k.exit_fact is null
                   and (k.due_at is null or k.due_at <= :now) -- a pause or an extension has moved the end
                 order by p.case_id
                """)
                .param("office", desk.office())
                .param("today", desk.today())
                .param("now", desk.moment())
                .query(Over.class)
                .list();
    }

    private void end(int office, Over over) throws Exception {
        try {
            transactions.asJob(office, () -> {
                caseFacts.record(over.caseId(), Fact.PERIOD_OVER, casefile.job(), over.planId());
                audit.addJob("delivery-period-over", "delivery/period-over", over.planId(), List.of(over.caseId()));
                return null;
            });
        } catch (RuleViolation faster) {
            return; // between the list and the act the officer has ended step j; the other cases go on
        }
    }

    /** One o'clock in the west of the country: midnight has passed in every zone. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> periodOverTask(PeriodOver job) {
            return Tasks.recurring(
                            "delivery-period-over", Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(1, 0)))
                    .execute((instance, context) -> {
                        try {
                            job.run();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }
}
