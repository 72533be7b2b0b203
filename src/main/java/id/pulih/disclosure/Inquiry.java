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
 * @param dueOn the last day for an answer, by the setting and the calendar of now
 * @param settings how the office answers requests
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
        LocalDate dueOn,
        DisclosureSettings.Settings settings,
        @Nullable Answer answer) {

    /**
     * What the head has decided, and the letter that says so.
     *
     * @param byId the head who has decided
     * @param sheet the signed sheet from which somebody else has recorded it; null when the head did so himself
     * @param toldReason why the client was told, or not, other than the office has it; empty for nothing
     * @param confirmed what the head says to the sheet, for a request about no case; null until then
     * @param contested what is wrong with it
     */
    public record Answer(
            Outcome outcome,
            String basis,
            String basisCheckedBy,
            String given,
            String note,
            UUID letter,
            UUID byId,
            String by,
            Capacity capacity,
            LocalDate on,
            @Nullable UUID sheet,
            String recordedBy,
            boolean told,
            String toldReason,
            @Nullable Boolean confirmed,
            String contested) {}

    /** Whether the time for an answer is over without one. */
    public boolean late(LocalDate today) {
        return answer == null && dueOn.isBefore(today);
    }

    /** Whether it came as a letter; without one nothing may be given. */
    public boolean written() {
        return letterOn != null;
    }
}
