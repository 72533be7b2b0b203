package id.pulih.database;

import id.pulih.StorageFull;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Pulih: durable, reachable from this machine only, with its data in one folder. It is
 * started with the application, stops with it, however that ends, and is started again when it dies on its own.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final RunAs runAs;
    private final Path home;
    private final String password;
    private final int port;
    private @Nullable ServerProcess server;
    private boolean closing;

    private EmbeddedPostgres(DataFolder folder) throws IOException, InterruptedException {
        this.folder = folder;
        runAs = RunAs.choose(Cluster.in(folder));
        if (RunAs.self() == RunAs.ROOT) {
            log.warn("Pulih berjalan sebagai root; sebaiknya buat pengguna biasa untuknya (lihat docs/operations.md).");
        }
        folder.requireSpace(!Binaries.areUnpacked(folder.path("bin")));
        password = folder.secret();
        home = Binaries.unpackInto(folder.path("bin"));
        Cluster.prepare(folder, home, runAs);
        port = ServerProcess.freePort();
    }

    /** Starts the server on the folder; refused with one sentence when that cannot be. */
    public static EmbeddedPostgres start(Path dir) throws IOException, InterruptedException, SQLException {
        var begun = System.nanoTime();
        var folder = DataFolder.open(dir);
        try {
            var started = new EmbeddedPostgres(folder);
            started.begin();
            log.info("Basis data siap dalam {} ms.", (System.nanoTime() - begun) / 1_000_000);
            return started;
        } catch (Throwable e) {
            folder.close();
            if (StorageFull.is(e)) throw StorageFull.at(dir, e);
            throw e;
        }
    }

    private synchronized void begin() throws SQLException, IOException, InterruptedException {
        server = run();
        try {
            Roles.prepare(adminUrl(), password);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private ServerProcess run() throws IOException, InterruptedException {
        Leftovers.end(folder.path("bin"), Cluster.in(folder));
        var started = ServerProcess.start(home, Cluster.in(folder), runAs, port, folder.path("server.log"));
        var unused = started.ended().thenRunAsync(this::revive); // revive tells of every failure by itself
        return started;
    }

    /** On the same port, which the pools know; what was committed is there again, the log is replayed first. */
    private synchronized void revive() {
        if (closing) return;
        log.error("Server basis data berhenti sendiri; dinyalakan kembali.");
        try {
            server = run();
            log.warn("Server basis data berjalan lagi.");
        } catch (IOException | InterruptedException | RuntimeException e) {
            log.error("Server basis data tidak dapat dinyalakan kembali; Pulih berhenti. {}", e.getMessage());
            new Thread(() -> System.exit(1)).start();
        }
    }

    /** The database of the application. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/pulih";
    }

    /** The database of the server's administrator. */
    public String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Of the roles pulih_owner, pulih_app and pulih_job. */
    public String password() {
        return password;
    }

    @Override
    public synchronized void close() throws IOException, InterruptedException {
        closing = true;
        if (server != null) server.stop();
        folder.close();
    }
}
