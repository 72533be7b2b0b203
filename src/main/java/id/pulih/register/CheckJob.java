package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.client.LookAlikes;
import id.pulih.document.PassingFiles;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.spreadsheet.Cell;
import id.pulih.spreadsheet.Spreadsheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks a file row by row and stages it, a few hundred rows at a time: what is wrong in words, what is new, changed or as before,
 * and who may be somebody already known. Nothing of the register changes.
 */
@Component
class CheckJob {

    private static final int AT_ONCE = 500;
    private static final int MOST_LINES = 200_000; // many times the clients of the largest register

    private final ImportWork work;
    private final PassingFiles files;
    private final Secrets secrets;
    private final Staging staging;
    private final LookAlikes lookAlikes;
    private final JdbcClient jdbc;
    private final Desk desk;

    CheckJob(
            ImportWork work,
            PassingFiles files,
            Secrets secrets,
            Staging staging,
            LookAlikes lookAlikes,
            JdbcClient jdbc,
            Desk desk) {
        this.work = work;
        this.files = files;
        this.secrets = secrets;
        this.staging = staging;
        this.lookAlikes = lookAlikes;
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What the job must know of its import. */
    private record Task(
            String fileKind,
            String file,
            byte[] fileKey,
            String encoding,
            int headerLine,
            String[] columns,
            Seal seal,
            RegisterDates dates) {}

    void run(int office, UUID id) {
        work.run(office, id, () -> {
            var task = work.inOffice(office, () -> task(id));
            if (task != null) check(office, id, task);
            return null;
        });
    }

    private @Nullable Task task(UUID id) {
        staging.empty(id);
        return jdbc.sql("""
                select file_kind, file, file_key, encoding, header_line, columns from register_import
                 where office_id = :office and id = :id and stage = 'CHECKING'
                """)
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> {
                    var seal = secrets.of(id);
                    return new Task(
                            r.getString(1),
                            r.getString(2),
                            seal.openBytes("register_import.file_key", id, r.getBytes(3)),
                            r.getString(4),
                            r.getInt(5),
                            (String[]) r.getArray(6).getArray(),
                            seal,
                            new RegisterDates(desk.today()));
                })
                .optional()
                .orElse(null);
    }

    private void check(int office, UUID id, Task task) {
        var manner = new Spreadsheets.Manner(Spreadsheets.Kind.valueOf(task.fileKind()), task.encoding());
        var columns = new ArrayList<@Nullable Field>();
        for (var column : task.columns())
            columns.add(column.isEmpty() || column.equals("NONE") ? null : Field.valueOf(column));
        var batch = new ArrayList<Staged>();
        var count = new int[1];
        try (var file = files.read(task.file(), task.fileKey())) {
            Spreadsheets.read(manner, file, (line, cells) -> {
                if (line <= task.headerLine() || cells.stream().allMatch(Cell::empty)) return true;
                if (++count[0] > MOST_LINES) {
                    throw Spreadsheets.refused("Berkas ini lebih dari 200.000 baris. Pecah berkasnya.");
                }
                batch.add(Staged.of(Reading.of(columns, cells, line, task.dates()), line));
                if (batch.size() == AT_ONCE) stage(office, id, task, batch, count[0]);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage(office, id, task, batch, count[0]);
        work.inOffice(office, () -> {
            staging.finish(id, columns);
            return null;
        });
    }

    private void stage(int office, UUID id, Task task, List<Staged> batch, int done) {
        if (!batch.isEmpty()) {
            work.inOffice(office, () -> {
                compare(batch);
                staging.add(id, batch, task.seal());
                return null;
            });
        }
        batch.clear();
        work.progress(office, id, done);
    }

    /** Which rows the register has already, and which of the others look like somebody who is known. */
    private void compare(List<Staged> batch) {
        for (var row : batch) {
            row.keyHash = secrets.hash("register", row.entry.key());
            row.fingerprint = secrets.hash("register", row.entry.written());
            for (var field : Staged.OF_ONE_PERSON) {
                var number = row.entry.get(field);
                if (!number.isEmpty())
                    row.hashes.put(field, secrets.hash(field == Field.NIK ? "nik" : "foreign", number));
            }
        }
        var known = staging.known(batch);
        var fresh = new ArrayList<Staged>();
        for (var row : batch) {
            if (row.state.equals("FAULTY")) continue;
            var before = known.get(ByteBuffer.wrap(row.keyHash));
            if (before != null) row.compareWith(before);
            else fresh.add(row);
        }
        if (!fresh.isEmpty()) doubt(fresh);
    }

    private void doubt(List<Staged> fresh) {
        var alike = lookAlikes.ofMany(fresh.stream()
                .map(r -> new LookAlikes.Sought(
                        r.entry.get(Field.NAME),
                        r.entry.get(Field.ALIAS),
                        r.entry.date(Field.BIRTH_ON),
                        r.entry.get(Field.NIK),
                        r.entry.foreignNumber(),
                        r.entry.get(Field.MOTHER)))
                .toList());
        alike.forEach((n, found) -> fresh.get(n).doubt(found));
    }
}
