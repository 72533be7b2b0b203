package id.pulih.litmas;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.math.BigDecimal;

/**
 * A draft activity of the catalogue (R65): the officer copies it into a recommendation and adapts it.
 *
 * @param number its place in the catalogue, from 1
 */
public record ActivityTemplate(
        int number,
        Treatment treatment,
        NeedDomain domain,
        String title,
        String goal,
        String activity,
        ActivityForm form,
        int sessions,
        BigDecimal hours,
        PerformerKind performer,
        int months) {

    /** A recommendation that begins with what the catalogue says. */
    public Recommendation draft() {
        return new Recommendation(
                null,
                treatment,
                domain,
                goal,
                title + ": " + activity,
                form,
                sessions,
                hours,
                performer,
                "",
                "",
                months,
                0);
    }
}
