package id.pulih.office;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the acting office (X6): the national days shipped with the product, and what the office sets itself. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Calendars {

    /** A day that the office set or imported: off, or working although the shipped list says off. */
    public record LocalDay(UUID id, LocalDate day, String name, DayKind kind, String decree, int version) {}

    /** A day of the list that comes with the product. */
    public record Shipped(String name, DayKind kind, String decree) {}

    /** The calendar, and the years for which the office has imported national days itself. */
    private record Known(OfficeCalendar calendar, Set<Integer> years) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final SortedMap<LocalDate, Shipped> national = shipped();
    private final ByOffice<Known> known = new ByOffice<>();

    Calendars(JdbcClient jdbc, Desk desk, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.events = events;
    }

    /** The calendar of the office of the running transaction; mostly without a statement. */
    public OfficeCalendar current() {
        return known().calendar();
    }

    private Known known() {
        return known.get(desk.office(), () -> {
            var closed = new HashSet<>(national.keySet());
            var years = new HashSet<Integer>();
            for (var local : localDays(LocalDate.EPOCH)) {
                if (local.kind().closed()) closed.add(local.day());
                else closed.remove(local.day());
                if (local.kind() == DayKind.NATIONAL) years.add(local.day().getYear());
            }
            return new Known(new OfficeCalendar(desk.zone(), Set.copyOf(closed)), years);
        });
    }

    /** What to say when the list of national days is missing for this year, or from October on for the next; else empty. */
    public String warning(LocalDate today) {
        if (lacks(today.getYear())) return sentence(today.getYear());
        boolean late = today.getMonthValue() >= Month.OCTOBER.getValue();
        return late && lacks(today.getYear() + 1) ? sentence(today.getYear() + 1) : "";
    }

    /** The national days and days of joint leave of a year with their names. */
    public SortedMap<LocalDate, Shipped> national(int year) {
        return national.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private boolean lacks(int year) {
        return national(year).isEmpty() && !known().years().contains(year);
    }

    private static String sentence(int year) {
        return "Daftar hari libur nasional tahun " + year
                + " belum ada. Batas waktu di tahun itu dihitung tanpa hari libur sampai hari liburnya ditambahkan.";
    }

    /** The days that the office set, from this day on; one statement. */
    public List<LocalDay> localDays(LocalDate from) {
        return jdbc.sql("""
                select id, day, name, kind, decree, version from office_closed_day where office_id = ? and day >= ? order by day limit 3000
                """)
                .param(desk.office())
                .param(from)
                .query(LocalDay.class)
                .list();
    }

    /** Sets one day; every open clock is reckoned anew with it, those that have run to their end stay. */
    public void set(LocalDate day, String name, DayKind kind, String decree) {
        int done = jdbc.sql("""
                insert into office_closed_day (office_id, id, day, name, kind, decree, closed, set_by, set_at)
                values (:office, :id, :day, :name, :kind, :decree, :closed, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("day", day)
                .param("name", name)
                .param("kind", kind.name())
                .param("decree", decree)
                .param("closed", kind.closed())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("day", "Tanggal ini sudah ada dalam daftar kantor.");
        audit.add("WRITE", "office/calendar", null, List.of(), List.of("office"));
        changed();
    }

    /**
     * Takes a whole list of days, each new or in the place of what the office had for that day; the same file again changes
     * nothing. Days that the shipped list has already are left out. Three statements.
     *
     * @return how many days have changed
     * @throws RuleViolation if a row cannot be read; then none is taken
     */
    public int take(byte[] file) {
        var rows = CalendarFile.read(file, desk.today()).stream()
                .filter(r -> !r.kind().closed() || !national.containsKey(r.day()))
                .toList();
        int done = jdbc.sql("""
                insert into office_closed_day as d (office_id, id, day, name, kind, decree, closed, set_by, set_at)
                select :office, x.id, x.day, x.name, x.kind, x.decree, x.kind <> 'WORKDAY', :staff, :now
                  from unnest(:ids, cast(:days as date[]), :names, :kinds, :decrees) as x(id, day, name, kind, decree)
                    on conflict (office_id, day) do update
                   set name = excluded.name, kind = excluded.kind, decree = excluded.decree, closed = excluded.closed,
                       set_by = excluded.set_by, set_at = excluded.set_at, version = d.version + 1
                 where (d.name, d.kind, d.decree) is distinct from (excluded.name, excluded.kind, excluded.decree)
                """)
                .param("office", desk.office())
                .param("ids", rows.stream().map(r -> Ids.next()).toArray(UUID[]::new))
                .param("days", rows.stream().map(r -> r.day().toString()).toArray(String[]::new))
                .param("names", rows.stream().map(CalendarFile.Row::name).toArray(String[]::new))
                .param("kinds", rows.stream().map(r -> r.kind().name()).toArray(String[]::new))
                .param("decrees", rows.stream().map(CalendarFile.Row::decree).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "office/calendar", null, List.of(), List.of("office"));
        if (done > 0) changed();
        return done;
    }

    /** What a day is to be called, what it is, and on what it rests (empty for nothing). */
    public record Rewriting(String name, DayKind kind, String decree) {}

    /**
     * Rewrites a day of the office's own list; the clocks are reckoned anew where it has become another kind of day. What was typed
     * is read after the day was found.
     */
    public void rewrite(UUID id, int version, Supplier<Rewriting> typed) {
        var was = jdbc.sql("select kind from office_closed_day where office_id = ? and id = ?")
                .param(desk.office())
                .param(id)
                .query(DayKind.class)
                .optional()
                .orElseThrow(NotFound::new);
        var day = typed.get();
        int done = jdbc.sql("""
                update office_closed_day
                   set name = :name, kind = :kind, decree = :decree, closed = :closed, set_by = :staff, set_at = :now, version = version + 1
                 where office_id = :office and id = :id and version = :version
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("version", version)
                .param("name", day.name())
                .param("kind", day.kind().name())
                .param("decree", day.decree())
                .param("closed", day.kind().closed())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "office/calendar", id, List.of(), List.of("office"));
        if (was != day.kind()) changed();
    }

    /** Takes a day out of the office's own list. */
    public void unset(UUID id) {
        int gone = jdbc.sql("delete from office_closed_day where office_id = ? and id = ?")
                .param(desk.office())
                .param(id)
                .update();
        if (gone == 0) throw new NotFound();
        audit.add("WRITE", "office/calendar", id, List.of(), List.of("office"));
        changed();
    }

    private void changed() {
        known.changed(desk.office());
        events.publishEvent(new CalendarChanged(desk.office()));
    }

    /** The national days and days of joint leave that come with the product, each with its decree. */
    static SortedMap<LocalDate, Shipped> shipped() {
        try {
            var file = new ClassPathResource("data/holidays.csv").getContentAsByteArray();
            var days = new TreeMap<LocalDate, Shipped>();
            for (var row : CalendarFile.read(file, LocalDate.EPOCH)) {
                days.put(row.day(), new Shipped(row.name(), row.kind(), row.decree()));
            }
            return Collections.unmodifiableSortedMap(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
