package id.pulih.delivery;

import id.pulih.office.OfficeCalendar;
import id.pulih.sop.SopSettings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which act follows how many absences in a row (E3). Excused, cancelled and free days are passed over; coming resets it. */
final class Ladder {

    /** The act and the day until which it should be done. */
    record Next(ActKind kind, LocalDate dueOn) {}

    private static final int VISIT_DAYS = 5;

    private Ladder() {}

    /** How many sessions in a row were missed, counted from the newest. */
    static int missedInARow(List<AttendanceStatus> newestFirst) {
        int missed = 0;
        for (var status : newestFirst) {
            if (status.attended()) break;
            if (status == AttendanceStatus.ABSENT) missed++;
        }
        return missed;
    }

    /** Null when nothing was missed since the client last came. */
    static @Nullable Next next(int missed, LocalDate today, OfficeCalendar calendar, SopSettings settings) {
        if (missed == 0) return null;
        int days = missed < 3 ? settings.missContactDays() : VISIT_DAYS;
        return new Next(kind(missed), calendar.plusWorkingDays(today, days));
    }

    private static ActKind kind(int missed) {
        return switch (missed) {
            case 1 -> ActKind.CONTACT;
            case 2 -> ActKind.CONTACT_FAMILY;
            case 3 -> ActKind.HOME_VISIT;
            default -> ActKind.SECTION_HEAD;
        };
    }
}
