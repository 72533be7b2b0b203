package id.pulih.backup;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When backup, drill and check happen: every night in this order, and at once where somebody asks for it. */
@Component
public class Nights {

    private static final String NOW = "backup-now";

    private final ObjectProvider<SchedulerClient> scheduler; // made after the tasks, which need this module
    private final Clock clock;

    Nights(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Lets everything of a night happen as soon as this transaction has committed; asked twice, it happens once at a time. */
    public void now() {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(NOW, "now"), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (scheduler.getObject() instanceof Scheduler here) here.triggerCheckForDueExecutions();
            }
        });
    }

    /** An hour and a half after midnight in the west of the country, when the other jobs of the night are over. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> backupNightlyTask(Night night) {
            return Tasks.recurring("backup-nightly", Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(1, 30)))
                    .execute((instance, context) -> night.run());
        }

        @Bean
        OneTimeTask<Void> backupNowTask(Night night) {
            return Tasks.oneTime(NOW).execute((instance, context) -> night.run());
        }
    }
}
