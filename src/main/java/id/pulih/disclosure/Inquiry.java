package id.pulih.disclosure;

import id.pulih.access.Capacity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for data, opened.
 *
 * @param letterOn null, as letterNumber is empty, for a request by word of mouth
 * @param caseId null where no case was named
 * @param owner whose key seals the texts
 * @param subject about whom, in the words of the asker
 * @param document the letter as it was brought; null for none
 * @param answer null until the head has decided
 */
public record Inquiry(
        UUID id,
        AskerKind kind,
        String asker,
        String spokesman,
        String letterNumber,
        @Nullable LocalDate letterOn,
        LocalDate receivedOn,
        @Nullable UUID caseId,
        UUID owner,
        String subject,
        String asked,
        @Nullable UUID document,
        String recordedBy,
        OffsetDateTime recordedAt,
        @Nullable Answer answer) {

    /** What the head has decided, and the letter that says so. */
    public record Answer(
            Outcome outcome,
            String basis,
            String basisCheckedBy,
            String given,
            String note,
            UUID letter,
            String by,
            Capacity capacity,
            LocalDate on) {}

    /** Whether it came as a letter; without one nothing may be given. */
    public boolean written() {
        return letterOn != null;
    }
}
