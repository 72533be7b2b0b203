package id.pulih.sop;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The working days of one office. */
public record OfficeCalendar(ZoneId zone, Set<LocalDate> closed) {

    boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day);
    }

    /** End of the n-th working day after the start; the start day is not counted. */
    Instant workingDays(LocalDate start, int n) {
        var day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (open(day)) left--;
        }
        return end(day);
    }

    /** 24:00 of the day in the office. */
    Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
