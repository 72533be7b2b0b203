package id.pulih.intake;

import id.pulih.office.Calendars;
import id.pulih.office.OfficeCalendar;
import id.pulih.sop.SopVersion;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reckons the promised days from the clocks of the SOP that was in force on receipt, however late the tanda terima is printed. */
@Component
class PromiseClocks {

    /** Working days from b to a written answer, the first draft of the SOP (formats.md 1.5, row c). */
    private static final int ANSWER_DAYS = 5;

    private final SopVersions sops;
    private final Calendars calendars;

    PromiseClocks(SopVersions sops, Calendars calendars) {
        this.sops = sops;
        this.calendars = calendars;
    }

    /** The days promised for an application received on that day. */
    Promises from(LocalDate receivedOn) {
        var calendar = calendars.current();
        var sop = sops.inForceOn(receivedOn);
        var readBy = after(sop, Step.C, after(sop, Step.B, receivedOn, calendar), calendar);
        var officerBy = after(sop, Step.D, readBy, calendar);
        var atLeast = calendar.plusWorkingDays(receivedOn, ANSWER_DAYS);
        return new Promises(
                readBy,
                atLeast.isAfter(readBy) ? atLeast : readBy,
                officerBy,
                calendar.plusWorkingDays(officerBy, sop.settings().firstCallDays()));
    }

    private static LocalDate after(SopVersion sop, Step step, LocalDate from, OfficeCalendar calendar) {
        var clock = sop.clocks().get(step);
        if (clock == null) return from;
        return switch (clock.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, clock.amount());
            case CALENDAR_DAYS -> from.plusDays(clock.amount());
            case MONTHS -> from.plusMonths(clock.amount());
            case HOURS -> from.plusDays((clock.amount() + 23) / 24);
            case NEXT_TPP_SESSION -> from;
        };
    }
}
