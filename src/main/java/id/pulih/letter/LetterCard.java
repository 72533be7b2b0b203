package id.pulih.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A letter in a list.
 *
 * @param number empty when the kind has none
 * @param signedBy the names under it
 */
public record LetterCard(
        UUID id,
        UUID caseId,
        LetterKind kind,
        String number,
        LocalDate on,
        String subject,
        LetterState state,
        List<String> signedBy) {

    /** Its place as a PDF. */
    public String href() {
        return "/surat/" + id + ".pdf";
    }
}
