package id.pulih.database;

import id.pulih.StartRefused;
import id.pulih.StorageFull;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of the embedded server: ours alone while the lock is held, closed to other users of the machine. */
final class DataFolder implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final long NEEDED_AT_FIRST = 400L << 20, NEEDED_LATER = 64L << 20; // bytes

    // Closing any channel of a file gives up all locks that this process has on it: never open it twice.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path base;
    private final FileChannel channel;

    private DataFolder(Path base, FileChannel channel) {
        this.base = base;
        this.channel = channel;
    }

    /** Makes the folder if need be and takes its lock; refused when another Pulih holds it or it cannot be written. */
    static DataFolder open(Path dir) throws IOException {
        var base = dir.toAbsolutePath().normalize();
        if (!isSupported()) {
            throw new StartRefused(
                    "Basis data bawaan hanya tersedia untuk Linux; pasang PostgreSQL 16 sampai 18 sendiri "
                            + "dan sebutkan alamatnya pada spring.datasource.url (lihat docs/operations.md).");
        }
        try {
            Files.createDirectories(base);
            base = base.toRealPath();
            Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(base, locked(base));
        } catch (IOException e) {
            if (StorageFull.is(e)) throw StorageFull.at(base, e);
            throw new StartRefused(
                    "Folder data " + base + " tidak dapat ditulisi oleh pengguna "
                            + System.getProperty("user.name") + "; perbaiki hak aksesnya atau pilih folder lain dengan "
                            + "--pulih.data-dir.",
                    e);
        }
    }

    private static boolean isSupported() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static FileChannel locked(Path base) throws IOException {
        if (!HELD.add(base)) throw inUse(base);
        if (!Files.exists(base.resolve("lock"))) writePrivately(base.resolve("lock"), "");
        var channel = FileChannel.open(base.resolve("lock"), StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(base);
            throw inUse(base);
        }
        return channel;
    }

    private static StartRefused inUse(Path base) {
        return new StartRefused("Folder data " + base + " sedang dipakai Pulih lain yang masih berjalan; hentikan "
                + "dahulu yang itu, atau pilih folder lain dengan --pulih.data-dir.");
    }

    Path path(String name) {
        return base.resolve(name);
    }

    /** Lets another user of the machine pass through to the server's own folders, without listing this one. */
    void letPass() throws IOException {
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Refuses before anything is half written; afterwards the server keeps its own watch. */
    void requireSpace(boolean first) {
        var free = base.toFile().getUsableSpace(); // asks the folder itself: in a chroot no file store is known for it
        if (free < (first ? NEEDED_AT_FIRST : NEEDED_LATER)) throw StorageFull.at(base, null);
    }

    /** The password of the database roles, drawn once. */
    String secret() throws IOException {
        var file = path("secret");
        if (!Files.exists(file)) draw(file);
        Files.setPosixFilePermissions(file, OWNER_ONLY); // a restored copy may have come without
        return Files.readString(file).trim();
    }

    private void draw(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var unfinished = path("secret.new");
        Files.deleteIfExists(unfinished);
        writePrivately(unfinished, HexFormat.of().formatHex(bytes));
        Files.move(unfinished, file);
    }

    /** Writes a new file that only its owner may read, and waits until it is on the disk. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(base);
    }
}
