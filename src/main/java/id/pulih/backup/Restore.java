package id.pulih.backup;

import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.MasterKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/**
 * Brings an archive back into an empty installation: the tables in the version that the archive has, all rows in one transaction,
 * then the later migrations. Whatever goes wrong leaves nothing behind.
 */
final class Restore {

    /** What must not hold again: a code may have been withdrawn since, and whoever had it would have it once more. */
    private static final List<String> VOID = List.of(
            "update client_code set ended_at = now(), code = null where ended_at is null",
            "update account set role_version = role_version + 1");

    /** The folders of an installation. */
    record Place(Path data, Path files, Path keys) {}

    /** What was brought back, with the server that now holds it still running. */
    record Restored(ArchiveReader.Head head, ArchiveReader.Sums sums, EmbeddedPostgres server) {}

    private final Path archive;
    private final Place place;
    private final ArchiveKey key;

    private Restore(Path archive, Place place) throws IOException, GeneralSecurityException {
        this.archive = archive;
        this.place = place;
        key = ArchiveKey.existing(place.keys);
    }

    /**
     * Restores; the caller closes the server.
     *
     * @throws Unusable if the archive cannot be used or the place is not empty
     */
    static Restored into(Place place, Path archive) throws Exception {
        if (!Files.isReadable(archive)) throw new Unusable("Arsip " + archive + " tidak ada atau tidak dapat dibaca.");
        if (Files.exists(place.data) || Files.exists(place.files)) {
            throw new Unusable("Folder " + (Files.exists(place.data) ? place.data : place.files)
                    + " sudah ada; arsip hanya dipulihkan ke instalasi yang kosong. Pindahkan dahulu folder itu.");
        }
        var restore = new Restore(archive, place);
        ArchiveReader.read(archive, restore.key, new ArchiveReader.Taker() {}); // whole, before anything is begun
        try {
            return restore.run();
        } catch (Throwable e) {
            FileSystemUtils.deleteRecursively(place.data);
            FileSystemUtils.deleteRecursively(place.files);
            throw e;
        }
    }

    private Restored run() throws Exception {
        var server = EmbeddedPostgres.start(place.data);
        try {
            Files.createDirectories(place.files);
            try (var admin = DriverManager.getConnection(server.jdbcUrl(), "pulih", server.password())) {
                var loading = new Loading(server, admin);
                var sums = ArchiveReader.read(archive, key, loading);
                loading.finish(sums);
                migrate(server, null);
                run(admin, "analyze");
                return new Restored(loading.head(), sums, server);
            }
        } catch (Throwable e) {
            server.close();
            throw e;
        }
    }

    private static void migrate(EmbeddedPostgres server, @Nullable String version) {
        var flyway = Flyway.configure().dataSource(server.jdbcUrl(), "pulih_owner", server.password());
        if (version != null) flyway.target(version);
        flyway.load().migrate();
    }

    /** Takes the parts of the archive into the new server. */
    private final class Loading implements ArchiveReader.Taker {
        private final EmbeddedPostgres server;
        private final Connection admin;
        private ArchiveReader.@Nullable Head head;

        Loading(EmbeddedPostgres server, Connection admin) {
            this.server = server;
            this.admin = admin;
        }

        ArchiveReader.Head head() {
            if (head == null) throw new Unusable("Arsip " + archive + " tidak berkepala.");
            return head;
        }

        @Override
        public void head(ArchiveReader.Head read) {
            head = read;
            migrate(server, read.schema());
            try {
                admin.setAutoCommit(false);
                run(admin, "set local session_replication_role = replica"); // the rows fit one another already
                run(admin, "truncate " + String.join(", ", read.columns().keySet()) + " cascade");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long table(String name, InputStream rows) throws IOException, SQLException {
            var columns = head().columns().get(name);
            return admin.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + columns + ") from stdin", rows);
        }

        @Override
        public void file(String name, InputStream content) throws IOException {
            var target = place.files.resolve(name).normalize();
            if (!target.startsWith(place.files))
                throw new Unusable("Arsip " + archive + " menyebut berkas di luar foldernya.");
            Files.createDirectories(target.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(target, owner);
            try (var out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                var digest = ArchiveWriter.sha256();
                content.transferTo(new DigestOutputStream(out, digest));
                if (!target.getFileName().toString().equals(HexFormat.of().formatHex(digest.digest()))) {
                    throw new Unusable(
                            "Berkas " + name + " dalam arsip " + archive + " tidak lagi seperti saat disimpan.");
                }
            }
        }

        void finish(ArchiveReader.Sums sums) throws SQLException, IOException {
            for (var sequence : sums.sequences().entrySet()) {
                run(admin, "select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            for (var sql : VOID) run(admin, sql);
            requireMasterKey();
            admin.commit();
            admin.setAutoCommit(true);
        }

        private void requireMasterKey() throws SQLException, IOException {
            try (var statement = admin.createStatement();
                    var found = statement.executeQuery("select office_id, owner_id, wrapped from data_key limit 20")) {
                while (found.next()) {
                    if (!MasterKey.opens(
                            place.keys, found.getInt(1), found.getObject(2, UUID.class), found.getBytes(3))) {
                        throw new Unusable("Kunci induk di " + place.keys
                                + " bukan kunci data dalam arsip ini; kembalikan dahulu folder kunci yang lama.");
                    }
                }
            }
        }
    }

    private static void run(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }
}
