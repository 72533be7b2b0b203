package id.pulih.litmas;

import id.pulih.access.Capacity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of a case's Litmas with the acts upon it.
 *
 * @param notes what the section head wrote per section when returning it; empty otherwise
 * @param submitted when the officer handed it in, or null; likewise approved, returned, lock
 */
public record LitmasRound(
        UUID id,
        UUID caseId,
        int round,
        LitmasState state,
        String officerName,
        @Nullable Done submitted,
        @Nullable Done approved,
        @Nullable Done returned,
        Map<Section, String> notes,
        @Nullable Lock lock) {

    /** An act: on which day, by whom, in which capacity, and whether a clerk recorded it from the signed sheet. */
    public record Done(LocalDate on, UUID by, String byName, Capacity capacity, boolean fromSheet) {}

    /** The signature: register number, hash of the content, and the letter that holds the text. */
    public record Lock(String register, LocalDate on, String hash, boolean needsAftercare, UUID letterId) {}
}
