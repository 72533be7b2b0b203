package id.pulih.litmas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One source of a case with all that was ever recorded about it, newest first.
 *
 * @param key the last part of its address: the slug of its kind, or the id of the added item
 */
public record Source(String key, SourceKind kind, @Nullable UUID itemId, String label, List<Entry> history) {

    /**
     * One entry as it was written.
     *
     * @param result the result, or the reason why there is none
     * @param correction why an earlier entry was corrected; empty for a first one
     */
    public record Entry(
            UUID id,
            int number,
            SourceOutcome outcome,
            LocalDate heldOn,
            String place,
            String result,
            String correction,
            String recordedBy,
            OffsetDateTime recordedAt,
            boolean undone) {

        /** Light entries can be taken back for ten minutes; later they are corrected with a reason. */
        public boolean undoableAt(Instant now) {
            return !undone && !now.isAfter(recordedAt.toInstant().plus(Sources.UNDO));
        }
    }

    /** The entry that counts, or null. */
    public @Nullable Entry current() {
        return history.stream().filter(e -> !e.undone()).findFirst().orElse(null);
    }

    /** How many entries there are: two writers cannot both write the next. */
    public int version() {
        return history.isEmpty() ? 0 : history.get(0).number();
    }
}
