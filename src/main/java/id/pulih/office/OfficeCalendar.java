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

    /** 24:00 of the day in the office. */
    public Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
