package id.pulih.backup;

import id.pulih.web.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * {@code --pulih.restore=ARCHIVE}: restores into the empty folders that the settings name, says what came back, and ends. Pulih
 * itself is started afterwards as always.
 */
class RestoreCommand implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        var archive = settings.getProperty("pulih.restore");
        if (archive == null) return;
        if (settings.containsProperty("spring.datasource.url")) {
            throw new Unusable("Pemulihan mengisi basis data bawaan; jalankan tanpa spring.datasource.url "
                    + "(lihat docs/operations.md).");
        }
        try {
            var restored = Restore.into(place(settings), Path.of(archive).toAbsolutePath());
            restored.server().close();
            System.out.println("Pulih: arsip " + Words.dateTime(restored.head().at(), ZoneId.of("Asia/Jakarta"))
                    + " dipulihkan: "
                    + restored.sums().rows().getOrDefault("office", 0L) + " kantor, "
                    + restored.sums().allRows() + " baris, " + restored.sums().files()
                    + " berkas. Semua orang masuk kembali dengan kata sandinya; kode klien dibuat baru. "
                    + "Jalankan Pulih seperti biasa.");
        } catch (Unusable e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        System.exit(0);
    }

    private static Restore.Place place(Environment settings) {
        var data = Path.of(settings.getProperty("pulih.data-dir", "data")).toAbsolutePath();
        return new Restore.Place(
                data,
                Path.of(settings.getProperty(
                                "pulih.files-dir", data.resolve("files").toString()))
                        .toAbsolutePath(),
                Path.of(settings.getProperty("pulih.keys-dir", "keys")).toAbsolutePath());
    }
}
