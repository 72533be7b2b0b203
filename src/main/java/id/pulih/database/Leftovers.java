package id.pulih.database;

import id.pulih.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Processes of a server whose application was killed, or that was killed itself. We hold the folder's lock, so whatever
 * still runs from it is ours to end.
 */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftovers() {}

    /** Returns when no process of the folder runs any more; takes away the pid file, whose number may be another's by now. */
    static void end(Path binaries, Path cluster) throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var old = running(binaries); !old.isEmpty(); old = running(binaries)) {
            if (System.nanoTime() > until) {
                throw new StartRefused("Server basis data yang lama (proses "
                        + old.get(0).pid() + ") belum juga berhenti; hentikan proses itu, lalu jalankan Pulih lagi.");
            }
            stop(old, pidFile);
            Thread.sleep(100);
        }
        Files.deleteIfExists(pidFile);
    }

    private static List<ProcessHandle> running(Path binaries) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info()
                        .command()
                        .filter(c -> c.startsWith(binaries + "/"))
                        .isPresent())
                .toList();
    }

    private static void stop(List<ProcessHandle> old, Path pidFile) throws IOException, InterruptedException {
        var first = Files.exists(pidFile)
                ? Files.readAllLines(pidFile).stream().findFirst().orElse("")
                : "";
        if (old.stream().anyMatch(p -> first.equals("" + p.pid()))) {
            Commands.works(List.of("kill", "-INT", first)); // the server itself: fast shutdown, its children follow
        } else {
            old.forEach(ProcessHandle::destroy); // children that have not noticed their parent's death yet
        }
    }
}
