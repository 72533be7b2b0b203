package id.pulih.intake;

import id.pulih.access.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head's disposition (c), as it was signed.
 *
 * @param reason null unless refused
 * @param officialId the named official; null unless accepted
 */
public record Disposition(
        UUID id,
        UUID caseId,
        DispositionOutcome outcome,
        @Nullable RefusalReason reason,
        String text,
        List<Instruction> instructions,
        @Nullable Urgency urgency,
        UUID officialId,
        String officialName,
        LocalDate dueOn,
        String forwardedTo,
        String decidedBy,
        LocalDate decidedOn,
        Capacity capacity,
        String recordedBy) {

    /** Whether somebody else typed what the head had signed on paper. */
    public boolean fromPaper() {
        return !decidedBy.equals(recordedBy);
    }
}
