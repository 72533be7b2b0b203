package id.pulih.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The client's word on the assessment, as recorded at the desk; the newest counts. A refusal needs no reason (R30).
 *
 * @param assent a child's own word beside the guardian's; null for an adult
 * @param document the scan of the signed paper; null where the paper lies in the file
 */
public record Consent(
        UUID id,
        boolean given,
        Set<ConsentPoint> points,
        SigningManner manner,
        LocalDate signedOn,
        @Nullable Boolean assent,
        People people,
        String note,
        @Nullable UUID document,
        @Nullable String recordedBy,
        @Nullable OffsetDateTime recordedAt) {

    Consent with(@Nullable UUID scan) {
        return new Consent(id, given, points, manner, signedOn, assent, people, note, scan, recordedBy, recordedAt);
    }

    /** The word of an adult: the form shows no guardian and no assent then, so whatever is sent for them is left aside. */
    Consent ofAdult() {
        var alone = new People("", "", people.witness(), people.companion(), people.interpreter());
        return new Consent(id, given, points, manner, signedOn, null, alone, note, document, recordedBy, recordedAt);
    }

    /** Who stood beside the client; empty where nobody did. */
    public record People(
            String guardian, String guardianRelation, String witness, String companion, String interpreter) {}
}
