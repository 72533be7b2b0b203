package id.pulih.register;

import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Nightly: an import that nobody has confirmed for a fortnight ends, so that no file with names lies about. */
@Component
class Leftovers {

    private static final int DAYS = 14;

    private record Left(int officeId, UUID id) {}

    private final JobJdbc jobs;
    private final RequestTransaction transactions;
    private final ImportJobs imports;
    private final Clock clock;

    Leftovers(JobJdbc jobs, RequestTransaction transactions, ImportJobs imports, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
    }

    void run() {
        var since = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        var left = jobs.inTransaction(
                all -> all.sql("""
                select office_id, id from register_import
                 where stage in ('UPLOADED', 'CHECKING', 'CHECKED', 'TAKING') and uploaded_at < ? limit 1000
                """).param(since).query(Left.class).list());
        for (var one : left) {
            try {
                transactions.asJob(one.officeId(), () -> {
                    imports.clear(one.id(), "CANCELLED", "Dua minggu tidak dikukuhkan.");
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
