package id.pulih.backup;

import id.pulih.database.JobJdbc;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the archive of everything, keeps it in two places, and lets the old ones go. */
@Component
public class Backups {

    private static final String NO_SECOND = "Tempat kedua tidak dapat ditulisi; cadangan hanya ada di satu tempat.";

    private final JobJdbc jobs;
    private final Runs runs;
    private final Clock clock;
    private final Path files;
    private final Path keys;
    private final Archives first;
    private final @Nullable Archives second;

    Backups(
            JobJdbc jobs,
            Runs runs,
            Clock clock,
            @Value("${pulih.files-dir:${pulih.data-dir:data}/files}") Path files,
            @Value("${pulih.keys-dir:keys}") Path keys,
            @Value("${pulih.backup-dir:backup}") Path first,
            @Value("${pulih.backup-second-dir:}") String second) {
        this.jobs = jobs;
        this.runs = runs;
        this.clock = clock;
        this.files = files.toAbsolutePath();
        this.keys = keys;
        this.first = new Archives(first);
        this.second = second.isBlank() ? null : new Archives(Path.of(second));
    }

    /** Whether a second place was named in the settings. */
    public boolean hasSecondPlace() {
        return second != null;
    }

    /** The newest archive of the first place. */
    Optional<Path> newest() throws IOException {
        return first.newest();
    }

    /** Makes one now. The statement of every table sees the same moment; the files come after the rows that name them. */
    void make() throws Exception {
        runs.keep(RunKind.BACKUP, "Cadangan tidak jadi dibuat; rinciannya ada di catatan server.", () -> {
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var written = first.add(at, unfinished -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
                    var sealed = ArchiveKey.make(keys).seal(out);
                    return jobs.snapshot(all -> ArchiveWriter.write(all, files, at, sealed));
                }
            });
            var archive = first.at(at);
            first.thin();
            var faults = new ArrayList<String>();
            boolean twice = copied(archive, faults);
            return new Runs.Outcome(
                    faults,
                    archive.getFileName().toString(),
                    Files.size(archive),
                    written.tables(),
                    written.rows(),
                    written.files(),
                    twice);
        });
    }

    private boolean copied(Path archive, ArrayList<String> faults) throws Exception {
        if (second == null) return false;
        try {
            second.take(archive);
            second.thin();
            return true;
        } catch (IOException e) {
            faults.add(NO_SECOND);
            return false;
        }
    }
}
