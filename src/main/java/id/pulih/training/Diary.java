package id.pulih.training;

import id.pulih.access.RequestTransaction;
import id.pulih.office.OfficeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;

/**
 * The invented past of the office, told in the order of time, so that agenda and letter numbers rise with the days. Nothing is
 * told beyond the present moment: what would come later has simply not happened yet.
 */
final class Diary {

    /** Something that happens at a moment, and may write what follows into the diary. */
    interface Beat {
        void happen() throws Exception;
    }

    private record Page(Instant at, int order, Beat beat) {}

    private final RequestTransaction transactions;
    private final OfficeCalendar calendar;
    private final Instant now;
    private final PriorityQueue<Page> pages =
            new PriorityQueue<>(Comparator.comparing(Page::at).thenComparing(Page::order));
    private Instant moment;
    private int order;

    Diary(RequestTransaction transactions, OfficeCalendar calendar, Instant now) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.now = now;
        this.moment = now;
    }

    /** Writes a beat into a day; a beat in the future is left out. */
    void on(LocalDate day, int hour, int minute, Beat beat) {
        var at = day.atTime(LocalTime.of(hour, minute)).atZone(calendar.zone()).toInstant();
        if (at.isBefore(now)) pages.add(new Page(at, order++, beat));
    }

    /** Writes a beat so many working days after the present one. */
    void after(int workingDays, int hour, int minute, Beat beat) {
        on(calendar.plusWorkingDays(today(), workingDays), hour, minute, beat);
    }

    /** The day of the beat that is being told. */
    LocalDate today() {
        return LocalDate.ofInstant(moment, calendar.zone());
    }

    /** The day on which the training office is opened. */
    LocalDate present() {
        return LocalDate.ofInstant(now, calendar.zone());
    }

    /** The working day so many working days before the present day. */
    LocalDate back(int workingDays) {
        return before(present(), workingDays);
    }

    /** The working day so many working days before this one. */
    LocalDate before(LocalDate day, int workingDays) {
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (calendar.open(day)) left--;
        }
        return day;
    }

    /** The working day so many working days after the present day. */
    LocalDate ahead(int workingDays) {
        return calendar.plusWorkingDays(present(), workingDays);
    }

    /** This day, or the next one on which the office works. */
    LocalDate working(LocalDate day) {
        while (!calendar.open(day)) day = day.plusDays(1);
        return day;
    }

    /** The hours of a session as the clock of the office shows them. */
    LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(calendar.zone()).toLocalDateTime();
    }

    /** Tells everything up to now. */
    void tell() throws Exception {
        for (var page = pages.poll(); page != null; page = pages.poll()) {
            moment = page.at();
            page.beat().happen();
        }
    }

    /** One act of one person at the moment of the beat. */
    <T> T act(Cast.Person who, Callable<T> work) throws Exception {
        return transactions.as(who.in(), moment, work);
    }

    /** What somebody without an account does on the public page of the office, at the moment of the beat. */
    <T> T outside(int office, Callable<T> work) throws Exception {
        return transactions.asJob(office, moment, work);
    }

    /** The same for acts without an answer; what a person does at one sitting is one transaction. */
    void acts(Cast.Person who, Beat work) throws Exception {
        act(who, () -> {
            work.happen();
            return null;
        });
    }
}
