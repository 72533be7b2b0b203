package id.pulih.sop;

import id.pulih.sop.SopVersion.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the finished steps of an office took, beside what its SOP asks. */
public record Reached(Map<Step, Took> times) {

    /**
     * The times of one step.
     *
     * @param count how many times it has been finished; of k, how many reviews were held in time or late
     * @param workingDays the median in working days, the start day not counted
     * @param days the median in calendar days
     */
    public record Took(long count, double workingDays, double days) {}

    /** In words, for the row that carries the clock of its step; null where none runs, and for an added act, which has no own. */
    public @Nullable String of(SopRow row, SopVersion rules) {
        var clock = rules.clocks().get(row.step());
        if (clock == null || row.added()) return null;
        var took = times.get(row.step());
        if (took == null) return "Tercapai: - (belum ada yang selesai)";
        boolean working = clock.unit() == Unit.WORKING_DAYS || clock.unit() == Unit.NEXT_TPP_SESSION;
        return "Tercapai: " + number(working ? took.workingDays : took.days) + (working ? " hari kerja" : " hari")
                + " (median dari " + took.count + " yang selesai)";
    }

    /** A median falls on a whole or a half day. */
    private static String number(double days) {
        long halves = Math.round(days * 2);
        return halves / 2 + (halves % 2 == 0 ? "" : ",5");
    }
}
