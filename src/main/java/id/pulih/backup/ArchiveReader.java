package id.pulih.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an archive from its beginning to its end, and refuses it unless every part is there and is what was written. */
final class ArchiveReader {

    /**
     * What an archive says of itself before its rows.
     *
     * @param schema the version of the tables, as Flyway names it
     * @param columns of each table, as COPY names them
     */
    record Head(Instant at, String schema, Map<String, String> columns) {}

    /** What an archive says of itself at its end: rows of each table, values of the sequences, number of files. */
    record Sums(Map<String, Long> rows, Map<String, Long> sequences, int files) {

        long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Takes the parts as they come. Whoever only wants to know whether the archive is whole takes nothing. */
    interface Taker {
        default void head(Head head) {}

        /** The rows of a table, as COPY wrote them; gives how many it has taken, or -1 where it did not count. */
        default long table(String name, InputStream rows) throws IOException, SQLException {
            return -1;
        }

        default void file(String name, InputStream content) throws IOException {}
    }

    private final Path archive;
    private final Taker taker;
    private final Properties found = new Properties();

    private ArchiveReader(Path archive, Taker taker) {
        this.archive = archive;
        this.taker = taker;
    }

    /**
     * Reads all of it.
     *
     * @throws Unusable if it is damaged, cut, sealed with another key, or of a newer Pulih; the taker may have taken a part by then
     */
    static Sums read(Path archive, ArchiveKey key, Taker taker) throws IOException, SQLException {
        try (var raw = new BufferedInputStream(Files.newInputStream(archive), 1 << 20);
                var opened = new Honest(key.open(raw));
                var zip = new ZipInputStream(opened, StandardCharsets.UTF_8)) {
            var sums = new ArchiveReader(archive, taker).read(zip);
            opened.transferTo(OutputStream.nullOutputStream()); // to the very end: the cipher vouches for it
            return sums;
        } catch (Broken | ZipException | GeneralSecurityException e) {
            throw broken(archive, e);
        }
    }

    private Sums read(ZipInputStream zip) throws IOException, SQLException {
        int files = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (name.equals(ArchiveWriter.HEAD)) {
                taker.head(head(zip));
            } else if (name.startsWith(ArchiveWriter.TABLES)) {
                table(name.substring(ArchiveWriter.TABLES.length()), zip);
            } else if (name.startsWith(ArchiveWriter.FILES)) {
                taker.file(name.substring(ArchiveWriter.FILES.length()), unclosed(zip));
                files++;
            } else if (name.equals(ArchiveWriter.SUMS)) {
                return compared(load(zip), files, zip);
            }
        }
        throw broken(archive, null);
    }

    private void table(String name, InputStream rows) throws IOException, SQLException {
        var digest = ArchiveWriter.sha256();
        var counted = new DigestInputStream(unclosed(rows), digest);
        found.setProperty("rows." + name, "" + taker.table(name, counted));
        counted.transferTo(OutputStream.nullOutputStream());
        found.setProperty("sha256." + name, HexFormat.of().formatHex(digest.digest()));
    }

    private Sums compared(Properties written, int files, ZipInputStream zip) throws IOException {
        if (zip.getNextEntry() != null) throw broken(archive, null);
        var tables = written.stringPropertyNames().stream()
                .filter(n -> n.startsWith("rows."))
                .map(n -> n.substring(5))
                .collect(Collectors.toSet());
        var rows = new HashMap<String, Long>();
        for (var table : tables) {
            var taken = found.getProperty("rows." + table, "none");
            var whole = Objects.equals(found.getProperty("sha256." + table), written.getProperty("sha256." + table));
            if (!whole || !taken.equals("-1") && !taken.equals(written.getProperty("rows." + table)))
                throw broken(archive, null);
            rows.put(table, Long.valueOf(written.getProperty("rows." + table)));
        }
        if (files != Integer.parseInt(written.getProperty("files"))) throw broken(archive, null);
        var sequences = new HashMap<String, Long>();
        for (var name : written.stringPropertyNames()) {
            if (name.startsWith("sequence.")) sequences.put(name.substring(9), Long.valueOf(written.getProperty(name)));
        }
        return new Sums(Map.copyOf(rows), Map.copyOf(sequences), files);
    }

    private Head head(InputStream from) throws IOException {
        var written = load(from);
        if (!("" + ArchiveWriter.FORMAT).equals(written.getProperty("format"))) {
            throw new Unusable("Arsip " + archive + " dibuat oleh Pulih yang lebih baru; pasang versi itu dahulu.");
        }
        var columns = new HashMap<String, String>();
        for (var name : written.stringPropertyNames()) {
            if (name.startsWith("columns.")) columns.put(name.substring(8), written.getProperty(name));
        }
        return new Head(Instant.parse(written.getProperty("at")), written.getProperty("schema"), Map.copyOf(columns));
    }

    private static Properties load(InputStream from) throws IOException {
        var properties = new Properties();
        properties.load(unclosed(from));
        return properties;
    }

    private static Unusable broken(Path archive, @Nullable Throwable cause) {
        return new Unusable(
                "Arsip " + archive + " rusak, terpotong, atau dibuat dengan kunci lain; tidak ada yang dipulihkan.",
                cause);
    }

    private static InputStream unclosed(InputStream from) {
        return new FilterInputStream(from) {
            @Override
            public void close() {}
        };
    }

    /** What the cipher complains of, apart from what the disk does. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super(cause);
        }
    }

    private static final class Honest extends FilterInputStream {
        Honest(InputStream opened) {
            super(opened);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new Broken(e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (IOException e) {
                throw new Broken(e);
            }
        }
    }
}
