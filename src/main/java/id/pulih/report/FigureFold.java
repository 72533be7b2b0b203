package id.pulih.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pulih.database.JobJdbc;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every few seconds: folds what the acts have changed into the figures of their office. One node does it, in the order of the keys. */
@Component
class FigureFold {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final JobJdbc jobs;

    FigureFold(JobJdbc jobs) {
        this.jobs = jobs;
    }

    void run() {
        jobs.inTransaction(all -> all.sql("""
                with taken as (delete from figure_change returning office_id, kind, month, word, amount)
                insert into figure as f (office_id, kind, month, word, amount)
                select office_id, kind, month, word, sum(amount) from taken
                 group by 1, 2, 3, 4 having sum(amount) <> 0 order by 1, 2, 3, 4
                on conflict (office_id, kind, month, word) do update set amount = f.amount + excluded.amount
                """).update());
    }

    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> figureFoldTask(FigureFold job) {
            return Tasks.recurring("report-figures", FixedDelay.of(EVERY)).execute((instance, context) -> job.run());
        }
    }
}
