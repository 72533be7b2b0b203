package id.pulih.backup;

import id.pulih.database.JobJdbc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the live data every night whether they fit together, and the folder of files whether every file is there. */
@Component
class Invariants {

    private final JobJdbc jobs;
    private final Runs runs;
    private final Path files;

    Invariants(JobJdbc jobs, Runs runs, @Value("${pulih.files-dir:${pulih.data-dir:data}/files}") Path files) {
        this.jobs = jobs;
        this.runs = runs;
        this.files = files.toAbsolutePath();
    }

    void check() throws Exception {
        runs.keep(
                RunKind.CHECK,
                "Pemeriksaan data tidak selesai; rinciannya ada di catatan server.",
                () -> Runs.Outcome.of(jobs.snapshot(all -> broken(all, files))));
    }

    /** What does not hold, each as a sentence with its count; empty where all holds. */
    static List<String> broken(Connection all, Path files) throws SQLException {
        var broken = new ArrayList<String>();
        try (var statement = all.createStatement()) {
            for (var invariant : Invariant.values()) {
                try (var found = statement.executeQuery(invariant.broken)) {
                    found.next();
                    if (found.getLong(1) > 0)
                        broken.add(invariant.sentence + ": " + found.getLong(1) + " tidak sesuai.");
                }
            }
            long missing = missing(all, files);
            if (missing > 0) broken.add("Tiap dokumen ada berkasnya: " + missing + " tidak sesuai.");
        }
        return broken;
    }

    private static long missing(Connection all, Path files) throws SQLException {
        long missing = 0;
        try (var statement = all.createStatement()) {
            statement.setFetchSize(10_000);
            try (var found = statement.executeQuery("select file from document")) {
                while (found.next()) {
                    var name = found.getString(1);
                    if (!Files.exists(files.resolve(name.substring(0, 2)).resolve(name))) missing++;
                }
            }
        }
        return missing;
    }
}
