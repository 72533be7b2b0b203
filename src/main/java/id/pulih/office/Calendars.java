package id.pulih.office;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
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

    /** A day that the office set: off, or working although the national list says off. */
    public record LocalDay(UUID id, LocalDate day, String name, boolean closed) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final SortedMap<LocalDate, String> national = read();
    private final ByOffice<OfficeCalendar> known = new ByOffice<>();

    Calendars(JdbcClient jdbc, Desk desk, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.events = events;
    }

    /** The calendar of the office of the running transaction; mostly without a statement. */
    public OfficeCalendar current() {
        return known.get(desk.office(), () -> {
            var closed = new HashSet<>(national.keySet());
            for (var local : localDays(LocalDate.EPOCH)) {
                if (local.closed()) closed.add(local.day());
                else closed.remove(local.day());
            }
            return new OfficeCalendar(desk.zone(), Set.copyOf(closed));
        });
    }

    /** What to say when the list of national days is missing for this year, or from October on for the next; else empty. */
    public String warning(LocalDate today) {
        if (lacks(today.getYear())) return sentence(today.getYear());
        boolean late = today.getMonthValue() >= Month.OCTOBER.getValue();
        return late && lacks(today.getYear() + 1) ? sentence(today.getYear() + 1) : "";
    }

    /** The national days and days of joint leave of a year with their names. */
    public SortedMap<LocalDate, String> national(int year) {
        return national.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private boolean lacks(int year) {
        return national(year).isEmpty();
    }

    private static String sentence(int year) {
        return "Daftar hari libur nasional tahun " + year
                + " belum ada. Batas waktu di tahun itu dihitung tanpa hari libur sampai hari liburnya ditambahkan.";
    }

    /** The days that the office set, from this day on; one statement. */
    public List<LocalDay> localDays(LocalDate from) {
        return jdbc.sql("""
                select id, day, name, closed from office_closed_day where office_id = ? and day >= ? order by day limit 400
                """)
                .param(desk.office())
                .param(from)
                .query(LocalDay.class)
                .list();
    }

    /** Sets one day; every open clock is reckoned anew with it, those that have run to their end stay. */
    public void set(LocalDate day, String name, boolean closed) {
        int done = jdbc.sql("""
                insert into office_closed_day (office_id, id, day, name, closed, set_by, set_at)
                values (:office, :id, :day, :name, :closed, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("day", day)
                .param("name", name)
                .param("closed", closed)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("day", "Tanggal ini sudah ada dalam daftar kantor.");
        audit.add("WRITE", "office/calendar", null, List.of(), List.of("office"));
        changed();
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

    private static SortedMap<LocalDate, String> read() {
        try {
            var days = new TreeMap<LocalDate, String>();
            new ClassPathResource("data/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells ->
                            days.merge(LocalDate.parse(cells[0]), cells[1], (one, other) -> one + "; " + other));
            return Collections.unmodifiableSortedMap(days);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
