package id.pulih.letter;

import java.util.List;

/**
 * A letter in a list.
 *
 * @param signedBy the names under it
 */
public record LetterCard(LetterHead head, String subject, List<String> signedBy) {

    /** Its place as a PDF. */
    public String href() {
        return page() + ".pdf";
    }

    /** Its page: both outputs, and what came back. */
    public String page() {
        return "/surat/" + head.id();
    }
}
