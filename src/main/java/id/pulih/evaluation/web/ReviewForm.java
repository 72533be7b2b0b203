package id.pulih.evaluation.web;

import id.pulih.evaluation.Area;
import id.pulih.evaluation.Face;
import id.pulih.evaluation.Judgement;
import id.pulih.evaluation.ReviewDecision;
import id.pulih.evaluation.Reviews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A new or corrected review, as the PK fills it in. */
public record ReviewForm(
        int version,
        LocalDate heldOn,
        Map<UUID, Judgement> judgements,
        Map<Area, String> changes,
        Face clientFace,
        String comment,
        ReviewDecision decision,
        String reason,
        String correction) {

    Reviews.Entry entry() {
        return new Reviews.Entry(
                heldOn,
                chosen(judgements),
                changes == null ? Map.of() : changes,
                clientFace,
                comment,
                decision,
                reason);
    }

    /** What was chosen, without the choices left open. */
    static <E> Map<UUID, E> chosen(Map<UUID, E> all) {
        var chosen = new HashMap<UUID, E>();
        if (all != null)
            all.forEach((id, e) -> {
                if (e != null) chosen.put(id, e);
            });
        return chosen;
    }
}
