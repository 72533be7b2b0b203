package id.pulih.register;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.document.PassingFiles;
import id.pulih.secret.Secrets;
import id.pulih.spreadsheet.Spreadsheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/**
 * The way of a register into Pulih (X12): a file is brought, its columns are told, a job checks every row, a person decides, and a
 * job takes all of it or nothing. One at a time in an office.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Imports {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final PassingFiles files;
    private final ImportJobs jobs;
    private final ImportList list;
    private final Audit audit;

    Imports(
            JdbcClient jdbc,
            Desk desk,
            Secrets secrets,
            PassingFiles files,
            ImportJobs jobs,
            ImportList list,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.files = files;
        this.jobs = jobs;
        this.list = list;
        this.audit = audit;
    }

    /** Brings a file: sealed on the disk, its columns looked at. When all its headings are known the check begins at once. */
    public UUID upload(@Nullable MultipartFile file, @Nullable LocalDate asOf) {
        new Problems()
                .require("asOf", asOf, "Tulis tanggal keadaan register ini.")
                .when(asOf != null && asOf.isAfter(desk.today()), "asOf", "Tanggal keadaan tidak boleh di masa depan.")
                .when(file == null || file.isEmpty(), "file", "Pilih berkas register.")
                .throwIfAny();
        var id = Ids.next();
        var seal = secrets.make(id);
        var kept = keep(java.util.Objects.requireNonNull(file));
        var manner = Spreadsheets.manner(() -> files.read(kept.name(), kept.key()));
        var head = Heading.of(manner, files.read(kept.name(), kept.key()));
        int done = jdbc.sql("""
                insert into register_import (office_id, id, stage, file_kind, file, file_key, as_of, headers, header_line, columns, encoding,
                                             uploaded_by, uploaded_at)
                select :office, :id, 'UPLOADED', :kind, :file, :key, :asOf, :headers, :line, :columns, :encoding, :staff, :now
                 where not exists (select from register_stand_card s where s.office_id = :office and s.as_of > :asOf)
                    on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("kind", manner.kind().name())
                .param("file", kept.name())
                .param("key", seal.closeBytes("register_import.file_key", id, kept.key()))
                .param("asOf", asOf)
                .param("headers", head.headers().toArray(String[]::new))
                .param("line", head.line())
                .param("columns", columns(head.headers()))
                .param("encoding", manner.encoding())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) {
            throw new RuleViolation(
                    "Masih ada pemasukan register yang belum selesai, atau register yang tersimpan lebih baru daripada tanggal ini.");
        }
        audit.add("WRITE", "register/import", id, List.of(), List.of());
        var one = list.of(id);
        if (one.columns().stream().filter(c -> !c.isEmpty()).count()
                        == one.headers().size()
                && lacking(one.columns()).isEmpty()) begin(id);
        return id;
    }

    private PassingFiles.Kept keep(MultipartFile file) {
        try (var content = file.getInputStream()) {
            var kept = files.write(content::transferTo);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) files.forget(kept.name());
                }
            });
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each heading means: as the office has told before, else as it most likely does; no meaning is given twice. */
    private String[] columns(List<String> headers) {
        var told = new HashMap<String, String>();
        jdbc.sql("select header, field from register_column where office_id = :office and header = any(:headers)")
                .param("office", desk.office())
                .param("headers", headers.stream().map(Field::bare).toArray(String[]::new))
                .query(r -> {
                    told.put(r.getString(1), r.getString(2));
                });
        var taken = new HashSet<String>();
        return headers.stream()
                .map(h -> told.getOrDefault(
                        Field.bare(h), Field.guess(h).map(Field::name).orElse("")))
                .map(f -> f.equals("NONE") || f.isEmpty() || taken.add(f) ? f : "")
                .toArray(String[]::new);
    }

    /** The person says what the columns mean; it is remembered for the office, and the check begins. */
    public void map(UUID id, List<String> columns) {
        var one = list.of(id);
        if (columns.size() != one.headers().size()) throw new RuleViolation("Tentukan arti setiap kolom.");
        var problems = new Problems();
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.isEmpty() || column.equals("NONE")) continue;
            var known = Arrays.stream(Field.values()).anyMatch(f -> f.name().equals(column));
            problems.when(!known || !seen.add(column), "column[" + i + "]", "Arti ini sudah dipakai kolom lain.");
        }
        lacking(columns).ifPresent(sentence -> problems.when(true, sentence));
        problems.throwIfAny();
        remember(one.headers(), columns);
        set(id, columns);
        begin(id);
    }

    private static Optional<String> lacking(List<String> columns) {
        if (!columns.contains(Field.NAME.name())) return Optional.of("Pilih kolom mana yang berisi nama.");
        if (!columns.contains(Field.NUMBER.name()) && !columns.contains(Field.NIK.name())) {
            return Optional.of(
                    "Pilih kolom nomor register atau NIK. Tanpa itu pembaruan berikutnya tidak mengenali orang yang sama.");
        }
        return Optional.empty();
    }

    private void remember(List<String> headers, List<String> columns) {
        var told = new HashMap<String, String>();
        for (int i = 0; i < headers.size(); i++) {
            told.put(Field.bare(headers.get(i)), columns.get(i).isEmpty() ? "NONE" : columns.get(i));
        }
        jdbc.sql("""
                insert into register_column (office_id, header, field)
                select :office, x.header, x.field from unnest(:headers, :fields) as x(header, field)
                    on conflict (office_id, header) do update set field = excluded.field
                """)
                .param("office", desk.office())
                .param("headers", told.keySet().toArray(String[]::new))
                .param("fields", told.values().toArray(String[]::new))
                .update();
    }

    private void set(UUID id, List<String> columns) {
        jdbc.sql("update register_import set columns = :columns where office_id = :office and id = :id")
                .param(
                        "columns",
                        columns.stream().map(c -> c.isEmpty() ? "NONE" : c).toArray(String[]::new))
                .param("office", desk.office())
                .param("id", id)
                .update();
    }

    private void begin(UUID id) {
        move(id, "CHECKING", "UPLOADED", "CHECKED");
        jobs.check(desk.office(), id);
    }

    private void move(UUID id, String to, String... from) {
        int done = jdbc.sql("""
                update register_import set stage = :to, done = 0, cancel_asked = false
                 where office_id = :office and id = :id and stage = any(:from)
                """)
                .param("to", to)
                .param("from", from)
                .param("office", desk.office())
                .param("id", id)
                .update();
        if (done == 0) throw new RuleViolation("Pemasukan ini sudah berjalan lebih jauh. Muat ulang halaman ini.");
        audit.add("WRITE", "register/import", id, List.of(), List.of());
    }

    /**
     * A person takes the register as it was checked; the job begins.
     *
     * @param withoutFaulty the rows with errors stay out
     * @param manyGone looked at: more than a fifth of the present register is missing
     */
    public void confirm(UUID id, boolean withoutFaulty, boolean manyGone) {
        var one = list.of(id);
        if (one.stage() != Import.Stage.CHECKED) throw new RuleViolation("Pemasukan ini belum siap dikukuhkan.");
        new Problems()
                .when(one.takeable() == 0, "Tidak ada baris yang dapat dimasukkan. Perbaiki berkasnya.")
                .when(undecided(id) > 0, "Masih ada baris yang menunggu keputusan: orang yang sama atau orang lain.")
                .when(
                        one.faulty() > 0 && !withoutFaulty,
                        "withoutFaulty",
                        "Ada baris yang salah. Perbaiki berkasnya, atau centang bahwa baris itu tidak ikut.")
                .when(
                        manyGone(one) && !manyGone,
                        "manyGone",
                        "Banyak klien tidak ada lagi di berkas ini. Pastikan berkasnya lengkap, lalu centang.")
                .throwIfAny();
        int done = jdbc.sql("""
                update register_import set stage = 'TAKING', done = 0, cancel_asked = false, confirmed_by = :staff
                 where office_id = :office and id = :id and stage = 'CHECKED'
                """)
                .param("staff", desk.staff())
                .param("office", desk.office())
                .param("id", id)
                .update();
        if (done == 0) throw new RuleViolation("Pemasukan ini sudah berjalan lebih jauh. Muat ulang halaman ini.");
        audit.add("WRITE", "register/import", id, List.of(), List.of("identity", "contact"));
        jobs.take(desk.office(), id);
    }

    /** Whether so many are missing that the file may not be the whole register. */
    public static boolean manyGone(Import one) {
        return one.gone() * 5 > one.gone() + one.changed() + one.unchanged();
    }

    private int undecided(UUID id) {
        return jdbc.sql("""
                select count(*) from register_row
                 where office_id = :office and import_id = :id and state = 'DOUBTFUL' and decision is null
                """)
                .param("office", desk.office())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Stops a running job at its next step, or ends a waiting import at once; what was staged goes. */
    public void cancel(UUID id) {
        var one = list.of(id);
        if (one.stage().over()) throw new RuleViolation("Pemasukan ini sudah selesai.");
        audit.add("WRITE", "register/import", id, List.of(), List.of());
        if (one.stage().working()) {
            jdbc.sql("update register_import set cancel_asked = true where office_id = :office and id = :id")
                    .param("office", desk.office())
                    .param("id", id)
                    .update();
        } else {
            jobs.clear(id, "CANCELLED", "");
        }
    }
}
