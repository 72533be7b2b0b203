package id.pulih.litmas;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recommended activity (R35): what every later plan item comes from.
 *
 * @param hours planned hours of all sessions together
 * @param performerName a partner's or an officer's name, or empty while it is not known
 */
public record Recommendation(
        @Nullable UUID id,
        Treatment treatment,
        NeedDomain domain,
        String goal,
        String activity,
        ActivityForm form,
        int sessions,
        @Nullable BigDecimal hours,
        PerformerKind performer,
        String performerName,
        String place,
        int months,
        int version) {}
