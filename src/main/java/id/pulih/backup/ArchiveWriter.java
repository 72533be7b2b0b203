package id.pulih.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes an archive: its head, every table of one snapshot, every stored file, and the sums by which a reader knows that all is
 * there. Left out is what must not come back: sessions, counts of strangers, one-use links, keys of forms, half-asked requests.
 */
final class ArchiveWriter {
    static final String HEAD = "kepala", TABLES = "tabel/", FILES = "berkas/", SUMS = "jumlah";
    static final int FORMAT = 1;

    static final Set<String> LEFT_OUT = Set.of(
            "backup_run",
            "flyway_schema_history",
            "form_key",
            "photo_drop",
            "public_count",
            "request_draft",
            "scheduled_tasks",
            "sign_in_attempt",
            "spring_session",
            "spring_session_attributes");

    /** What an archive holds. */
    record Written(int tables, long rows, int files) {}

    private final Connection snapshot;
    private final ZipOutputStream zip;
    private final Properties sums = new Properties();

    private ArchiveWriter(Connection snapshot, OutputStream sealed) {
        this.snapshot = snapshot;
        zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Writes everything and closes the stream.
     *
     * @param snapshot a transaction of the job role that sees one state of all offices
     * @throws IllegalStateException if a row that the owner of the tables sees is hidden from the job role
     */
    static Written write(Connection snapshot, Path files, Instant at, OutputStream sealed)
            throws SQLException, IOException {
        var writer = new ArchiveWriter(snapshot, sealed);
        try (writer.zip) {
            var tables = writer.tables();
            writer.head(tables, at);
            long rows = writer.rows(tables);
            writer.sequences();
            int kept = writer.files(files);
            writer.properties(SUMS, writer.sums);
            return new Written(tables.size(), rows, kept);
        }
    }

    /** The columns of each table, as COPY names them; numbers of transactions mean nothing to another server. */
    private Map<String, String> tables() throws SQLException {
        var tables = new LinkedHashMap<String, String>();
        try (var statement = snapshot.createStatement();
                var found = statement.executeQuery("""
                        select t.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum)
                          from pg_class t join pg_attribute a on a.attrelid = t.oid
                         where t.relkind in ('r', 'p') and not t.relispartition and t.relnamespace = 'public'::regnamespace
                           and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
                         group by t.relname order by t.relname
                        """)) {
            while (found.next()) {
                if (!LEFT_OUT.contains(found.getString(1))) tables.put(found.getString(1), found.getString(2));
            }
        }
        return tables;
    }

    private void head(Map<String, String> tables, Instant at) throws SQLException, IOException {
        var head = new Properties();
        head.setProperty("format", "" + FORMAT);
        head.setProperty("at", at.toString());
        head.setProperty("schema", one("select max(version::numeric)::text from flyway_schema_history where success"));
        tables.forEach((table, columns) -> head.setProperty("columns." + table, columns));
        properties(HEAD, head);
    }

    private long rows(Map<String, String> tables) throws SQLException, IOException {
        var expected = expected();
        var copy = snapshot.unwrap(PGConnection.class).getCopyAPI();
        long all = 0;
        for (var table : tables.entrySet()) {
            var name = table.getKey();
            zip.putNextEntry(new ZipEntry(TABLES + name));
            var digest = sha256();
            long rows = copy.copyOut(
                    "copy " + name + " (" + table.getValue() + ") to stdout",
                    new DigestOutputStream(unclosed(), digest));
            zip.closeEntry();
            if (rows != expected.getOrDefault(name, -1L)) {
                throw new IllegalStateException(
                        "table " + name + " gave " + rows + " rows of " + expected.get(name) + " to the job role");
            }
            sums.setProperty("rows." + name, "" + rows);
            sums.setProperty("sha256." + name, HexFormat.of().formatHex(digest.digest()));
            all += rows;
        }
        return all;
    }

    /** What the owner of the tables counts in the same snapshot: a wall that hides a row from the job role shows itself. */
    private Map<String, Long> expected() throws SQLException {
        var expected = new LinkedHashMap<String, Long>();
        try (var statement = snapshot.createStatement();
                var found = statement.executeQuery("select name, rows from expected_rows()")) {
            while (found.next()) expected.put(found.getString(1), found.getLong(2));
        }
        return expected;
    }

    private void sequences() throws SQLException {
        try (var statement = snapshot.createStatement();
                var found = statement.executeQuery("select name, value from expected_sequences()")) {
            while (found.next()) sums.setProperty("sequence." + found.getString(1), found.getString(2));
        }
    }

    /** The files as they lie there, sealed already; those of later rows do no harm, for each is named by its content. */
    private int files(Path folder) throws IOException {
        var count = 0;
        for (var file : listed(folder)) {
            zip.putNextEntry(new ZipEntry(FILES + folder.relativize(file)));
            Files.copy(file, zip);
            zip.closeEntry();
            count++;
        }
        sums.setProperty("files", "" + count);
        return count;
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    private void properties(String name, Properties properties) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        properties.store(unclosed(), null);
        zip.closeEntry();
    }

    private String one(String sql) throws SQLException {
        try (var statement = snapshot.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** The zip itself stays open where a part of it is done. */
    private OutputStream unclosed() {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
