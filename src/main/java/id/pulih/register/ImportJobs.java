package id.pulih.register;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pulih.access.Desk;
import id.pulih.document.PassingFiles;
import id.pulih.secret.Secrets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets the jobs of an import going once the request has committed, and clears away what an import leaves. */
@Component
class ImportJobs {

    private static final String CHECK = "register-check";
    private static final String TAKE = "register-take";

    private final ObjectProvider<SchedulerClient> scheduler; // made after the tasks, which need this module
    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final PassingFiles files;
    private final Clock clock;

    ImportJobs(
            ObjectProvider<SchedulerClient> scheduler,
            JdbcClient jdbc,
            Desk desk,
            Secrets secrets,
            PassingFiles files,
            Clock clock) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.files = files;
        this.clock = clock;
    }

    void check(int office, UUID id) {
        start(CHECK, office, id);
    }

    void take(int office, UUID id) {
        start(TAKE, office, id);
    }

    /** Scheduled with the request's own transaction, and looked for as soon as that has committed. */
    private void start(String task, int office, UUID id) {
        var instance = office + ":" + id + ":" + UUID.randomUUID();
        scheduler.getObject().schedule(new TaskInstance<>(task, instance), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (scheduler.getObject() instanceof Scheduler here) here.triggerCheckForDueExecutions();
            }
        });
    }

    /** Ends an import: its staged rows, its file and its key go; its figures stay. Within a transaction of its office. */
    void clear(UUID id, String stage, String problem) {
        jdbc.sql("delete from register_row where office_id = ? and import_id = ?")
                .param(desk.office())
                .param(id)
                .update();
        jdbc.sql("delete from register_fault where office_id = ? and import_id = ?")
                .param(desk.office())
                .param(id)
                .update();
        secrets.erase(id);
        jdbc.sql("""
                with before as (select file from register_import where office_id = :office and id = :id)
                update register_import i set stage = :stage, problem = :problem, file = null, file_key = null, finished_at = :now
                  from before where i.office_id = :office and i.id = :id returning before.file
                """)
                .param("stage", stage)
                .param("problem", problem)
                .param("now", desk.moment())
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> java.util.Optional.ofNullable(r.getString(1)))
                .optional()
                .flatMap(file -> file)
                .ifPresent(this::forget);
    }

    private void forget(String file) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forget(file);
            }
        });
    }

    /** The jobs, and nightly the end of what nobody has confirmed for a fortnight. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        OneTimeTask<Void> registerCheckTask(CheckJob job) {
            return Tasks.oneTime(CHECK).execute((instance, context) -> {
                var ref = instance.getId().split(":");
                job.run(Integer.parseInt(ref[0]), UUID.fromString(ref[1]));
            });
        }

        @Bean
        OneTimeTask<Void> registerTakeTask(TakeJob job) {
            return Tasks.oneTime(TAKE).execute((instance, context) -> {
                var ref = instance.getId().split(":");
                job.run(Integer.parseInt(ref[0]), UUID.fromString(ref[1]));
            });
        }

        @Bean
        RecurringTask<Void> registerLeftoversTask(Leftovers job) {
            return Tasks.recurring(
                            "register-leftovers", Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(0, 45)))
                    .execute((instance, context) -> job.run());
        }
    }
}
