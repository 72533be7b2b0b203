package id.pulih.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Restores the newest archive into a scratch folder and asks there what is asked of the live data: a backup that was never
 * restored is a hope. Nothing of it stays.
 */
@Component
class Drill {

    private final Backups backups;
    private final Runs runs;
    private final Path scratch;
    private final Path keys;

    Drill(
            Backups backups,
            Runs runs,
            @Value("${pulih.backup-dir:backup}") Path folder,
            @Value("${pulih.keys-dir:keys}") Path keys) {
        this.backups = backups;
        this.runs = runs;
        this.scratch = folder.toAbsolutePath().resolve("uji");
        this.keys = keys.toAbsolutePath();
    }

    void hold() throws Exception {
        runs.keep(RunKind.DRILL, "Uji pemulihan gagal; rinciannya ada di catatan server.", () -> {
            var archive = backups.newest().orElseThrow(() -> new Unusable("Belum ada cadangan untuk diuji."));
            FileSystemUtils.deleteRecursively(scratch); // of a drill that was cut short
            try {
                return restored(archive);
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        });
    }

    private Runs.Outcome restored(Path archive) throws Exception {
        var data = scratch.resolve("data");
        var restored = Restore.into(new Restore.Place(data, data.resolve("files"), keys), archive);
        try (var server = restored.server();
                var all = DriverManager.getConnection(server.jdbcUrl(), "pulih_job", server.password())) {
            all.setAutoCommit(false);
            var faults = new ArrayList<>(Invariants.broken(all, data.resolve("files")));
            if (restored.sums().rows().getOrDefault("office", 0L) == 0)
                faults.add("Cadangan tidak memuat satu kantor pun.");
            return new Runs.Outcome(
                    List.copyOf(faults),
                    archive.getFileName().toString(),
                    Files.size(archive),
                    restored.sums().rows().size(),
                    restored.sums().allRows(),
                    restored.sums().files(),
                    false);
        }
    }
}
