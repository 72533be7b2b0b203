package id.pulih.database;

import id.pulih.StartRefused;
import id.pulih.StorageFull;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The server's own files, made by initdb: complete, or not there at all. */
final class Cluster {
    private static final String MAJOR = "18"; // the folder bears it: PostgreSQL reads no files of another major version

    private Cluster() {}

    static Path in(DataFolder folder) {
        return folder.path("pg" + MAJOR);
    }

    /** Makes the files on the first start; later it only sees to their owner. */
    static void prepare(DataFolder folder, Path home, RunAs runAs) throws IOException, InterruptedException {
        var cluster = in(folder);
        if (runAs.isAnotherUser()) letIn(folder, home, runAs);
        if (!Files.exists(cluster)) create(folder, home, runAs);
        runAs.own(cluster);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------")); // else it does not start
    }

    private static void letIn(DataFolder folder, Path home, RunAs runAs) throws IOException, InterruptedException {
        folder.letPass();
        if (!Commands.works(runAs.command(List.of("test", "-r", home + "/bin/postgres")))) {
            throw new StartRefused("Server basis data tidak boleh berjalan sebagai root, dan pengguna lain tidak dapat "
                    + "mencapai folder " + home + "; jalankan Pulih sebagai pengguna biasa, atau pilih folder lain "
                    + "dengan --pulih.data-dir.");
        }
    }

    private static void create(DataFolder folder, Path home, RunAs runAs) throws IOException, InterruptedException {
        var unfinished = folder.path("pg" + MAJOR + ".new");
        var password = folder.path("initdb.password");
        DataFolder.deleteAll(unfinished); // of a start that was cut short
        Files.deleteIfExists(password);
        Files.createDirectory(unfinished);
        DataFolder.writePrivately(password, folder.secret());
        try {
            runAs.own(unfinished);
            runAs.own(password);
            // builtin locale: names sort alike on every machine; initdb syncs what it wrote
            var done = Commands.run(runAs.command(List.of(
                    home + "/bin/initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    Roles.ADMIN,
                    "--pwfile=" + password,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions")));
            if (done.status() != 0) throw refused(folder, done.output());
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, in(folder), StandardCopyOption.ATOMIC_MOVE);
        try (var parent = FileChannel.open(folder.path("."), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    private static StartRefused refused(DataFolder folder, String output) throws IOException {
        if (StorageFull.is(output)) return StorageFull.at(folder.path("."), null);
        Files.deleteIfExists(folder.path("server.log"));
        DataFolder.writePrivately(folder.path("server.log"), output);
        return new StartRefused(
                "Basis data baru tidak dapat dibuat; rinciannya ada di " + folder.path("server.log") + ".");
    }
}
