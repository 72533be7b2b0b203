package id.pulih.delivery;

import id.pulih.office.OfficeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a series: the same weekday every so many weeks; a day on which the office is closed moves to the next working day. */
final class Series {

    /** One day of the series, and the day on which it is really held. */
    record Day(LocalDate meant, LocalDate held) {
        boolean moved() {
            return !meant.equals(held);
        }
    }

    private Series() {}

    static List<Day> days(LocalDate first, int everyWeeks, int count, OfficeCalendar calendar, boolean alsoClosedDays) {
        var days = new ArrayList<Day>();
        for (int i = 0; i < count; i++) {
            var meant = first.plusWeeks((long) i * everyWeeks);
            var held = meant;
            while (!alsoClosedDays && !calendar.open(held)) held = held.plusDays(1);
            days.add(new Day(meant, held));
        }
        return days;
    }
}
