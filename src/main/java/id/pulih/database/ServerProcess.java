package id.pulih.database;

import id.pulih.StartRefused;
import id.pulih.StorageFull;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of the server, from its start until it ends. */
final class ServerProcess {
    private static final Duration START = Duration.ofMinutes(5); // after a crash the log is replayed first

    /**
     * Leads a session of its own, so that Ctrl-C in the terminal does not reach the server, and holds the application's
     * pipe: when that closes, by stop() or because the application was killed, the server is told to shut down.
     */
    private static final String LIFELINE = """
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            trap '' INT HUP TERM
            (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & watch=$!
            wait $server; status=$?
            kill -KILL $watch 2>/dev/null
            exit $status
            """;

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=128MB",
            "max_connections=60",
            "logging_collector=off",
            "log_checkpoints=off",
            "log_error_verbosity=terse", // the detail of an error holds values of the row
            "log_min_error_statement=panic");

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns when the server accepts connections; refused when it ends before that. */
    static ServerProcess start(Path home, Path cluster, RunAs runAs, int port, Path log)
            throws IOException, InterruptedException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        DataFolder.writePrivately(log, "");
        var command = new ArrayList<>(List.of("setsid", "--", "sh", "-c", LIFELINE, "sh"));
        command.addAll(runAs.command(server(home, cluster, port)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var server = new ServerProcess(process, port);
        server.awaitReady(cluster.resolve("postmaster.pid"), log);
        return server;
    }

    private static List<String> server(Path home, Path cluster, int port) {
        var command = new ArrayList<>(List.of(home + "/bin/postgres", "-D", cluster.toString(), "-p", "" + port));
        SETTINGS.forEach(s -> command.addAll(List.of("-c", s)));
        return command;
    }

    private void awaitReady(Path pidFile, Path log) throws IOException, InterruptedException {
        var until = System.nanoTime() + START.toNanos();
        while (!isReady(pidFile)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                stop();
                throw refused(log);
            }
            Thread.sleep(10);
        }
    }

    private boolean isReady(Path pidFile) throws IOException {
        try {
            var lines = Files.readAllLines(pidFile); // 4: port, 8: status
            return lines.size() >= 8
                    && lines.get(3).strip().equals("" + port)
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private static StartRefused refused(Path log) throws IOException {
        if (StorageFull.is(Files.readString(log))) return StorageFull.at(log.getParent(), null);
        return new StartRefused("Server basis data tidak dapat dijalankan; rinciannya ada di " + log + ".");
    }

    int port() {
        return port;
    }

    /** Completed when the server has ended, for whatever reason. */
    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    /** Orderly and fast: open transactions are rolled back, everything committed is on the disk. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
