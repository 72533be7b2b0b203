package id.pulih.evaluation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A periodic review as it stands.
 *
 * @param version counted from 1; a later one corrects or rewrites the earlier
 * @param correction why it replaced the version before; empty for a first one
 * @param superseded null for the version that counts
 * @param dueOn the date for which it was held; null for one held beside the dates
 * @param answer null while it waits for the section head
 */
public record Review(
        UUID id,
        int number,
        int version,
        String correction,
        @Nullable Superseded superseded,
        LocalDate dueOn,
        LocalDate heldOn,
        ReviewDecision decision,
        Face clientFace,
        ReviewContent content,
        UUID submitter,
        String submittedBy,
        OffsetDateTime submittedAt,
        @Nullable Answer answer) {

    /** How long it may be taken back without a reason. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** How a version ended that counts no more. */
    public enum Superseded {
        UNDONE("diurungkan"),
        CORRECTED("diganti perbaikan");

        private final String label;

        Superseded(String label) {
            this.label = label;
        }

        /** The words on screen. */
        public String label() {
            return label;
        }
    }

    /** The section head's answer; from a sheet when a clerk has recorded it. */
    public record Answer(boolean accepted, String note, LocalDate on, String by, boolean fromSheet, UUID letterId) {}

    /** Whether the section head has yet to look at it. */
    public boolean waits() {
        return answer == null && superseded == null;
    }

    /** Whether it counts, and is not an earlier version. */
    boolean counts() {
        return superseded == null;
    }

    /** Whether it may still be taken back without a reason. */
    public boolean undoableAt(OffsetDateTime now) {
        return waits() && submittedAt.isAfter(now.minus(UNDO));
    }

    /** Whether it counts: held and confirmed. */
    public boolean confirmed() {
        return answer != null && answer.accepted();
    }

    /** The sums on that day. */
    public Figures figures() {
        return Figures.of(content.items());
    }

    /** Where it stands, in words. */
    public String state() {
        if (superseded != null) return "Isian lama, " + superseded.label();
        return answer == null ? "Menunggu kepala seksi" : answer.accepted() ? "Dikukuhkan" : "Dikembalikan";
    }
}
