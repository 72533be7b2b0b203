package id.pulih.delivery;

import id.pulih.sop.PerformerKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to make one session or a series.
 *
 * @param count how many; 1 for a single session
 * @param everyWeeks the distance in weeks
 * @param alsoClosedDays whether a weekend or holiday is meant, as a partner may hold it
 * @param despite make it although the client has something else at that hour
 */
public record NewSession(
        LocalDate on,
        LocalTime at,
        @Nullable Integer minutes,
        @Nullable Integer count,
        @Nullable Integer everyWeeks,
        boolean alsoClosedDays,
        String place,
        PerformerKind performer,
        @Nullable UUID partnerId,
        String performerName,
        boolean despite) {}
