package id.pulih.office;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The working days of one office: Monday to Friday without national, joint-leave and local days (X6). */
public record OfficeCalendar(ZoneId zone, Set<LocalDate> closed) {

    /** Whether the office works on that day. */
    public boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day);
    }

    /** The n-th working day after the start; the start day is not counted. */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        var day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (open(day)) left--;
        }
        return day;
    }

    /** How many working days lie after the first day, up to the last; 0 when both are the same. */
    public int workingDays(LocalDate first, LocalDate last) {
        return (int) first.plusDays(1)
                .datesUntil(last.isBefore(first) ? first.plusDays(1) : last.plusDays(1))
                .filter(this::open)
                .count();
    }

    /** 24:00 of the day in the office. */
    public Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
