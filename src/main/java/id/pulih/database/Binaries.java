package id.pulih.database;

import id.pulih.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, packed in a jar of the class path; unpacked once for each version of them. */
final class Binaries {
    private Binaries() {}

    /** Folder with bin/, lib/ and share/ of the server. */
    static Path unpackInto(Path all) throws IOException {
        var home = home(all);
        if (Files.exists(home)) return home;
        DataFolder.deleteAll(all); // an older version, or an unpacking that was cut short
        var unfinished = all.resolve("unfinished");
        makeFolder(unfinished);
        try (var in = packed().openStream()) {
            unpack(in, unfinished);
        }
        return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean areUnpacked(Path all) throws IOException {
        return Files.exists(home(all));
    }

    /** Named by the checksum of the packed programs. */
    private static Path home(Path all) throws IOException {
        var packed = (JarURLConnection) packed().openConnection();
        return all.resolve(Long.toHexString(packed.getJarEntry().getCrc()));
    }

    private static URL packed() {
        var name =
                switch (System.getProperty("os.arch")) {
                    case "amd64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64" -> "/postgres-linux-arm_64.txz";
                    default -> "";
                };
        var found = name.isEmpty() ? null : Binaries.class.getResource(name);
        if (found == null) {
            throw new StartRefused("Basis data bawaan tidak tersedia untuk jenis prosesor "
                    + System.getProperty("os.arch") + "; pasang PostgreSQL 16 sampai 18 sendiri dan sebutkan alamatnya "
                    + "pada spring.datasource.url (lihat docs/operations.md).");
        }
        return found;
    }

    static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, into);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = inside(into, into.resolve(entry.getName()));
        if (entry.isDirectory()) {
            makeFolder(target);
            return;
        }
        makeFolder(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            inside(into, target.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, Path target) throws IOException {
        if (!target.normalize().startsWith(folder)) throw new IOException("entry outside of the archive: " + target);
        return target.normalize();
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
