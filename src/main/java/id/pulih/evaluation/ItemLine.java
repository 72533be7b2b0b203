package id.pulih.evaluation;

import java.math.BigDecimal;
import java.util.UUID;

/** One activity of the plan with what came of it, frozen into a review or report. Sessions cancelled by the office do not count. */
public record ItemLine(
        UUID itemId,
        String treatment,
        String domain,
        String goal,
        String activity,
        int planned,
        int held,
        int attended,
        int excused,
        int missed,
        BigDecimal hoursPlanned,
        BigDecimal hoursDone) {

    /** 12 dari 16 sesi. */
    public String sessions() {
        return attended + " dari " + planned + " sesi";
    }

    /** 8,5 dari 12 jam. */
    public String hours() {
        return Figures.number(hoursDone) + " dari " + Figures.number(hoursPlanned) + " jam";
    }
}
