package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A periodic review as it stands.
 *
 * @param dueOn the date for which it was held; null for one held beside the dates
 * @param answer null while it waits for the section head
 */
public record Review(
        UUID id,
        int number,
        LocalDate dueOn,
        LocalDate heldOn,
        ReviewDecision decision,
        Face clientFace,
        ReviewContent content,
        UUID submitter,
        String submittedBy,
        Answer answer) {

    /** The section head's answer; from a sheet when a clerk has recorded it. */
    public record Answer(boolean accepted, String note, LocalDate on, String by, boolean fromSheet, UUID letterId) {}

    /** Whether the section head has yet to look at it. */
    public boolean waits() {
        return answer == null;
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
        return waits() ? "Menunggu kepala seksi" : answer.accepted() ? "Dikukuhkan" : "Dikembalikan";
    }
}
