package id.pulih.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Hourly: what was begun outside and not sent within its time is erased. */
@Component
class DraftSweep {

    private final JobJdbc jobs;
    private final RequestTransaction transactions;
    private final Drafts drafts;

    DraftSweep(JobJdbc jobs, RequestTransaction transactions, Drafts drafts) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.drafts = drafts;
    }

    void run() throws Exception {
        var offices =
                jobs.inTransaction(all -> all.sql("""
                select distinct office_id from request_draft where expires_at <= clock_timestamp()
                """).query(Integer.class).list());
        for (int office : offices) transactions.asJob(office, drafts::sweep);
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> draftSweepTask(DraftSweep job) {
            return Tasks.recurring("portal-drafts", FixedDelay.of(Duration.ofHours(1)))
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
