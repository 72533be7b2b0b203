package id.pulih.client;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pulih.access.Desk;
import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import id.pulih.secret.Secrets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nightly: reckons how names sound where that is not known, that is for everybody once the rules of sound have changed. */
@Component
class NightlySounds {

    private static final int AT_ONCE = 500;

    private record Unspoken(UUID id, String name, String alias, byte @Nullable [] mother) {}

    private final JobJdbc jobs;
    private final RequestTransaction transactions;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    NightlySounds(JobJdbc jobs, RequestTransaction transactions, JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    void run() throws Exception {
        var offices = jobs.inTransaction(all -> all.sql("select distinct office_id from client where spoken is null")
                .query(Integer.class)
                .list());
        for (int office : offices) {
            int done = AT_ONCE;
            while (done == AT_ONCE) done = transactions.asJob(office, this::some);
        }
    }

    /** The next few people; says how many. Three statements. */
    private int some() {
        var people = jdbc.sql("""
                select id, name, alias, mother from client where office_id = :office and spoken is null order by id limit :most for update
                """)
                .param("office", desk.office())
                .param("most", AT_ONCE)
                .query(Unspoken.class)
                .list();
        if (!people.isEmpty()) write(people);
        return people.size();
    }

    private void write(List<Unspoken> people) {
        var seals = secrets.of(people.stream().map(Unspoken::id).toList());
        var names = new byte[people.size()][];
        var mothers = new byte[people.size()][];
        for (int i = 0; i < names.length; i++) {
            var p = people.get(i);
            var seal = seals.get(p.id());
            var mother =
                    seal == null ? "" : seal.open("client.mother", p.id(), p.mother()); // erased: nothing left to sound
            names[i] = secrets.hash("sound", NameSound.of(p.name()));
            mothers[i] = mother.isBlank() ? null : secrets.hash("sound", NameSound.of(mother));
        }
        jdbc.sql("""
                update client c set spoken = x.spoken, name_sound = x.name_sound, mother_sound = x.mother_sound
                  from unnest(:ids, :spoken, :names, :mothers) as x(id, spoken, name_sound, mother_sound)
                 where c.office_id = :office and c.id = x.id
                """)
                .param("office", desk.office())
                .param("ids", people.stream().map(Unspoken::id).toArray(UUID[]::new))
                .param(
                        "spoken",
                        people.stream()
                                .map(p -> NameSound.spoken(p.name(), p.alias()))
                                .toArray(String[]::new))
                .param("names", names)
                .param("mothers", mothers)
                .update();
    }

    /** A quarter past midnight in the west of the country. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> nightlySoundsTask(NightlySounds job) {
            return Tasks.recurring("client-sounds", Schedules.daily(ZoneId.of("Asia/Jakarta"), LocalTime.of(0, 15)))
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
