package id.pulih.register;

import id.pulih.RuleViolation;
import id.pulih.access.RequestTransaction;
import id.pulih.database.JobJdbc;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What both jobs of an import share: their progress, which everybody sees at once, and how they end when they do not succeed. */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    /** Somebody has asked to stop. */
    static final class Cancelled extends RuntimeException {}

    private final RequestTransaction transactions;
    private final JobJdbc jobs;
    private final ImportJobs imports;

    ImportWork(RequestTransaction transactions, JobJdbc jobs, ImportJobs imports) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.imports = imports;
    }

    /** Runs the work; a sentence or the fact that it failed stands at the import afterwards, and nothing half done. */
    void run(int office, UUID id, Callable<?> work) {
        try {
            work.call();
        } catch (Cancelled stop) {
            end(office, id, "CANCELLED", "");
        } catch (RuleViolation wrong) {
            var sentence = wrong.fields().values().stream().findFirst().orElse(wrong.getMessage());
            end(office, id, "FAILED", sentence);
        } catch (Exception | OutOfMemoryError e) {
            log.error("register import {} of office {} failed", id, office, e);
            end(
                    office,
                    id,
                    "FAILED",
                    "Pemasukan gagal karena kesalahan program; tidak ada yang berubah. Nomor rujukan: " + id);
        }
    }

    private void end(int office, UUID id, String stage, String problem) {
        inOffice(office, () -> {
            imports.clear(id, stage, problem);
            return null;
        });
    }

    <T> T inOffice(int office, Callable<T> work) {
        try {
            return transactions.asJob(office, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes how many rows are done, in a transaction of its own, and stops the work when somebody has asked for it. */
    void progress(int office, UUID id, int done) {
        var stop = jobs.inTransaction(all -> all.sql("""
                update register_import set done = :done where office_id = :office and id = :id returning cancel_asked
                """)
                .param("done", done)
                .param("office", office)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true));
        if (stop) throw new Cancelled();
    }
}
