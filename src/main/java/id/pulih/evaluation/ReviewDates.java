package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the next review is due (R67): so many months after the start or after the last review. The last one falls before the end
 * of the programme; at the end stands the final assessment.
 */
public final class ReviewDates {

    private ReviewDates() {}

    /** The next date, or null when none falls before the end any more. */
    public static @Nullable LocalDate next(
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, int months, List<Review> reviews) {
        if (startsOn == null) return null;
        var from = reviews.stream()
                .filter(Review::confirmed)
                .map(Review::heldOn)
                .max(Comparator.naturalOrder())
                .orElse(startsOn);
        var due = from.plusMonths(months);
        return endsOn != null && !due.isBefore(endsOn) ? null : due;
    }
}
