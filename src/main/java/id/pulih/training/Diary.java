package id.pulih.training;

import id.pulih.access.RequestTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final RequestTransaction transactions;
    private final Instant now;
    private final PriorityQueue<Page> pages =
            new PriorityQueue<>(Comparator.comparing(Page::at).thenComparing(Page::order));
    private Instant moment;
    private int order;

    Diary(RequestTransaction transactions, Instant now) {
        this.transactions = transactions;
        this.now = now;
        this.moment = now;
    }

    /** Writes a beat into a day, at an hour of work; a beat in the future is left out. */
    void on(LocalDate day, int hour, int minute, Beat beat) {
        var at = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        if (at.isBefore(now)) pages.add(new Page(at, order++, beat));
    }

    /** Writes a beat so many working days (Monday to Friday) after the present one. */
    void after(int workingDays, int hour, int minute, Beat beat) {
        var day = today();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() < 6) left--;
        }
        on(day, hour, minute, beat);
    }

    /** The day of the beat that is being told. */
    LocalDate today() {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Whether the beat lies in the last ten days, where some things are simply not done yet. */
    boolean recent() {
        return today().isAfter(LocalDate.ofInstant(now, ZONE).minusDays(10));
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

    /** The same for an act without an answer. */
    void acts(Cast.Person who, Beat work) throws Exception {
        act(who, () -> {
            work.happen();
            return null;
        });
    }
}
