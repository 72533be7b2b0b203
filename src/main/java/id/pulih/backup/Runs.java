package id.pulih.backup;

import id.pulih.database.Ids;
import id.pulih.database.JobJdbc;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down how backups, drills and checks went. */
@Component
class Runs {

    /** What a run came to; a run without faults went well. */
    record Outcome(
            List<String> faults, String file, long bytes, int tables, long rows, int files, boolean secondPlace) {

        static Outcome of(List<String> faults) {
            return new Outcome(faults, "", 0, 0, 0, 0, false);
        }
    }

    interface Work {
        Outcome run() throws Exception;
    }

    private final JobJdbc jobs;
    private final Clock clock;

    Runs(JobJdbc jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Does the work between two entries; what it throws is a fault in the sentence that is given, and is thrown on. */
    Outcome keep(RunKind kind, String failed, Work work) throws Exception {
        var id = Ids.next();
        begin(id, kind);
        try {
            var outcome = work.run();
            end(id, outcome);
            return outcome;
        } catch (Exception e) {
            end(id, Outcome.of(List.of(e instanceof Unusable ? String.valueOf(e.getMessage()) : failed)));
            throw e;
        }
    }

    private void begin(UUID id, RunKind kind) {
        jobs.inTransaction(all -> all.sql("insert into backup_run (id, kind, begun_at) values (?, ?, ?)")
                .param(id)
                .param(kind.name())
                .param(now())
                .update());
    }

    /** The end, and the trace in the trail of the installation; runs older than a year go. */
    private void end(UUID id, Outcome o) {
        jobs.inTransaction(all -> {
            all.sql("""
                    update backup_run set ended_at = :now, faults = :faults, file = :file, bytes = :bytes, tables = :tables,
                           table_rows = :rows, files = :files, second_place = :second where id = :id
                    """)
                    .param("now", now())
                    .param("faults", o.faults.toArray(String[]::new))
                    .param("file", o.file)
                    .param("bytes", o.bytes)
                    .param("tables", o.tables)
                    .param("rows", o.rows)
                    .param("files", o.files)
                    .param("second", o.secondPlace)
                    .param("id", id)
                    .update();
            all.sql("""
                    insert into audit_entry (office_id, at, job, what, page, subject_id)
                    select 0, :now, lower(kind), case when faults = '{}' then 'WRITE' else 'FAULT' end, 'backup', id
                      from backup_run where id = :id
                    """).param("now", now()).param("id", id).update();
            return all.sql("delete from backup_run where begun_at < :old")
                    .param("old", now().minusYears(1))
                    .update();
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
