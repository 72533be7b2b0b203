package id.pulih.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Nightly: reckons the open clocks of every office anew. A list of holidays that came with a new version of Pulih, or a day set on
 * another node in the very minute of an act, reaches the lists at the latest by the next morning.
 */
@Component
class NightlyClocks {

    private final JobJdbc jobs;
    private final RequestTransaction transactions;
    private final OpenClocks clocks;

    NightlyClocks(JobJdbc jobs, RequestTransaction transactions, OpenClocks clocks) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.clocks = clocks;
    }

    void run() throws Exception {
        var offices = jobs.inTransaction(all ->
                all.sql("select office_id from office").query(Integer.class).list());
        for (int office : offices) {
            transactions.asJob(office, () -> {
                clocks.reckon();
                return null;
            });
        }
    }

    /** Half past midnight in the west of the country, before the job that ends programmes whose period is over. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> nightlyClocksTask(NightlyClocks job) {
            return Tasks.recurring("casefile-clocks", Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(0, 30)))
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
