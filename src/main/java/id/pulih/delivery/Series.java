package id.pulih.delivery;

import id.pulih.office.OfficeCalendar;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /** How many were made and which of them moved. */
    static String sentence(List<Day> days) {
        var moved = days.stream()
                .filter(Day::moved)
                .map(d -> Words.shortDate(d.meant()) + " ke " + Words.shortDate(d.held()))
                .collect(Collectors.joining(", "));
        return days.size() + " pertemuan dijadwalkan."
                + (moved.isEmpty() ? "" : " Digeser karena hari libur: " + moved + ".");
    }
}
