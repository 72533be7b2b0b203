package id.pulih.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sums of a plan: attendance in percent and hours done against planned (R68). */
public record Figures(
        int planned, int held, int attended, int excused, int missed, BigDecimal hoursPlanned, BigDecimal hoursDone) {

    /** The sums of these activities. */
    static Figures of(List<ItemLine> items) {
        var sum = new Figures(0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        for (var i : items) {
            sum = new Figures(
                    sum.planned + i.planned(),
                    sum.held + i.held(),
                    sum.attended + i.attended(),
                    sum.excused + i.excused(),
                    sum.missed + i.missed(),
                    sum.hoursPlanned.add(i.hoursPlanned()),
                    sum.hoursDone.add(i.hoursDone()));
        }
        return sum;
    }

    /** The share of the sessions held at which the client was present; null before the first one. */
    public @Nullable Integer percent() {
        return held == 0 ? null : Math.round(100f * attended / held);
    }

    /** Hadir 9 dari 12 sesi yang dilaksanakan (75%); 18 dari 24 jam. */
    public String sentence() {
        if (held == 0) return "Belum ada sesi yang dilaksanakan.";
        return "Hadir " + attended + " dari " + held + " sesi yang dilaksanakan (" + percent() + "%); "
                + number(hoursDone) + " dari " + number(hoursPlanned) + " jam yang direncanakan.";
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
