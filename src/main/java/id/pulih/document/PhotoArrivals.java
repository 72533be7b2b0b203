package id.pulih.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import id.pulih.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The door of {@link PhotoDrops} for the telephone: it has no account and sees nothing but whether its code still holds. */
@Service
public class PhotoArrivals {

    private final JdbcClient jdbc;
    private final RequestTransaction transactions;
    private final Secrets secrets;
    private final Desk desk;
    private final Clock clock;

    PhotoArrivals(JdbcClient jdbc, RequestTransaction transactions, Secrets secrets, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.secrets = secrets;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether photos may still be brought with this code. */
    public boolean open(String token) {
        return office(token).isPresent();
    }

    /**
     * Lays the photos down, once; they are joined before the transaction begins.
     *
     * @return false when the code has been used or its time is over
     * @throws RuleViolation when there is no photo among the files, or one that cannot be read
     */
    public boolean lay(String token, List<MultipartFile> files) throws Exception {
        var office = office(token);
        if (office.isEmpty()) return false;
        var chosen = files.stream().filter(f -> !f.isEmpty()).toList();
        if (chosen.isEmpty()) throw RuleViolation.at("photos", "Pilih atau ambil fotonya.");
        var paper = PhotoUploads.one("photos", chosen).getBytes();
        if (MediaKind.of(paper).orElse(null) != MediaKind.PDF)
            throw RuleViolation.at("photos", "Berkas ini bukan foto. Foto lembarnya, lalu kirim.");
        return transactions.asJob(office.get(), () -> keep(token, paper));
    }

    private boolean keep(String token, byte[] paper) {
        var id = jdbc.sql("select id from photo_drop where office_id = ? and token_hash = ?")
                .param(desk.office())
                .param(PhotoDrops.hash(token))
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                update photo_drop set arrived_at = :now, photos = :photos
                 where office_id = :office and id = :id and arrived_at is null and expires_at > :now
                """)
                        .param("now", desk.moment())
                        .param("photos", secrets.of(secrets.officeOwner()).closeBytes("photo_drop.photos", id, paper))
                        .param("office", desk.office())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Optional<Integer> office(String token) {
        return jdbc.sql("select photo_drop_office(?, ?)")
                .param(PhotoDrops.hash(token))
                .param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** What is over is deleted, with the photos that nobody has used. */
    @Configuration(proxyBeanMethods = false)
    static class Plan {

        @Bean
        RecurringTask<Void> photoDropsTask(JobJdbc jobs, Clock clock) {
            return Tasks.recurring("document-photo-drops", Schedules.fixedDelay(Duration.ofMinutes(10)))
                    .execute((instance, context) ->
                            jobs.inTransaction(all -> all.sql("delete from photo_drop where expires_at < ?")
                                    .param(OffsetDateTime.now(clock))
                                    .update()));
        }
    }
}
