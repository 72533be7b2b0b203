package id.pulih.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The programs of PostgreSQL for the tests that begin a data folder: to unpack them costs five seconds of a processor each time. */
public final class LentPrograms {

    private static final Path OWN = Path.of("target", "test-data-" + System.getProperty("fork", "1"), "bin");

    private LentPrograms() {}

    /** Lays them into a data folder that is to begin; gives the folder. */
    public static synchronized Path into(Path dataFolder) {
        try {
            var programs = Binaries.unpackInto(OWN);
            copy(programs, Files.createDirectories(dataFolder.resolve("bin")).resolve(programs.getFileName()));
            return dataFolder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) return;
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                Files.copy(
                        one,
                        to.resolve(from.relativize(one)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
