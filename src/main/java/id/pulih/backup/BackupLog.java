package id.pulih.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How backups, drills and checks of this installation went, for its administrator. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BackupLog {

    private static final Duration LONGEST = Duration.ofHours(6),
            BACKUP_OLD = Duration.ofDays(2),
            DRILL_OLD = Duration.ofDays(7);

    /**
     * One run.
     *
     * @param endedAt null while it goes on, or where Pulih ended before it
     * @param faults why it did not go well, as sentences; empty where it did
     */
    public record Run(
            RunKind kind,
            OffsetDateTime begunAt,
            @Nullable OffsetDateTime endedAt,
            List<String> faults,
            String file,
            long bytes,
            long rows,
            int files,
            boolean secondPlace) {

        /** Whether it has ended without a fault. */
        public boolean good() {
            return endedAt != null && faults.isEmpty();
        }
    }

    /**
     * The newest runs, first those that began last.
     *
     * @param runs at most forty
     * @param warnings what the administrator should see to, as sentences
     */
    public record State(List<Run> runs, List<String> warnings, OffsetDateTime now) {

        /** The newest run of this kind that went well. */
        public Optional<Run> newest(RunKind kind) {
            return runs.stream().filter(r -> r.kind == kind && r.good()).findFirst();
        }

        /** Whether one is going on now; one that a stop of Pulih has cut short is not. */
        public boolean busy() {
            return runs.stream().anyMatch(this::goesOn);
        }

        /** Whether this run still goes on. */
        public boolean goesOn(Run run) {
            return run.endedAt == null && run.begunAt.isAfter(now.minus(LONGEST));
        }
    }

    private final JdbcClient jdbc;
    private final Backups backups;
    private final Clock clock;

    BackupLog(JdbcClient jdbc, Backups backups, Clock clock) {
        this.jdbc = jdbc;
        this.backups = backups;
        this.clock = clock;
    }

    /** One statement. */
    public State state() {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var runs = jdbc.sql("""
                select kind, begun_at, ended_at, faults, file, bytes, table_rows, files, second_place
                  from backup_run order by begun_at desc, id desc limit 40
                """)
                .query((r, i) -> new Run(
                        RunKind.valueOf(r.getString(1)),
                        r.getObject(2, OffsetDateTime.class),
                        r.getObject(3, OffsetDateTime.class),
                        List.of((String[]) r.getArray(4).getArray()),
                        r.getString(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getInt(8),
                        r.getBoolean(9)))
                .list();
        return new State(runs, warnings(runs, now), now);
    }

    private List<String> warnings(List<Run> runs, OffsetDateTime now) {
        var warnings = new LinkedHashSet<String>(); // the drill and the live data may say the same
        Predicate<Run> saved =
                r -> r.kind == RunKind.BACKUP && !r.file.isEmpty() && r.begunAt.isAfter(now.minus(BACKUP_OLD));
        if (runs.stream().noneMatch(saved)) {
            warnings.add("Belum ada cadangan dari dua hari terakhir.");
        }
        Predicate<Run> tried = r -> r.kind == RunKind.DRILL && r.good() && r.begunAt.isAfter(now.minus(DRILL_OLD));
        if (runs.stream().noneMatch(tried)) {
            warnings.add("Dalam tujuh hari terakhir belum ada uji pemulihan yang berhasil.");
        }
        if (!backups.hasSecondPlace()) {
            warnings.add("Cadangan hanya ada di komputer ini; tempat kedua belum ditentukan.");
        }
        for (var kind : RunKind.values()) {
            runs.stream()
                    .filter(r -> r.kind == kind && r.endedAt != null)
                    .findFirst()
                    .ifPresent(r -> warnings.addAll(r.faults));
        }
        return List.copyOf(warnings);
    }
}
