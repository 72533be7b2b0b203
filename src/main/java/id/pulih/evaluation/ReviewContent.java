package id.pulih.evaluation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a review.
 *
 * @param items the activities with their figures on that day
 * @param judgements by plan item
 * @param reassessment lines of scores, first and newest
 * @param changes what has changed at work, home and in the family
 * @param comment what the client says himself
 * @param reason why this decision
 */
public record ReviewContent(
        List<ItemLine> items,
        Map<UUID, Judgement> judgements,
        List<String> reassessment,
        Map<Area, String> changes,
        String comment,
        String reason) {

    /** The judgement of one activity; null where none was given. */
    public @Nullable Judgement of(ItemLine item) {
        return judgements.get(item.itemId());
    }

    long count(Judgement judgement) {
        return judgements.values().stream().filter(j -> j == judgement).count();
    }
}
