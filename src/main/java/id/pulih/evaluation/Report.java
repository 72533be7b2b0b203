package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The final report in its newest round.
 *
 * @param id of the report handed in; null while it is only being written
 * @param version of the text
 * @param former the head's reason for returning the round before; empty in the first
 */
public record Report(
        UUID id,
        UUID textId,
        int round,
        int version,
        ReportContent content,
        String savedBy,
        LocalDate submittedOn,
        UUID submittedBy,
        @Nullable Check check,
        @Nullable Answer answer,
        String former) {

    /** The section head's look at it. */
    public record Check(boolean agreed, String note, LocalDate on, UUID by, String byName, String capacity) {}

    /** The head's answer. */
    public record Answer(
            boolean accepted, String reason, LocalDate on, String byName, boolean fromSheet, UUID letterId) {}

    /** Where it stands. */
    public ReportState state() {
        if (id == null) return ReportState.DRAFT;
        if (answer != null) return answer.accepted() ? ReportState.ACCEPTED : ReportState.RETURNED;
        return check == null ? ReportState.SUBMITTED : ReportState.CHECKED;
    }
}
