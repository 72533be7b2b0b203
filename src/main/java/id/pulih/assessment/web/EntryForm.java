package id.pulih.assessment.web;

import id.pulih.assessment.Band;
import id.pulih.assessment.Entries;
import java.time.LocalDate;
import java.util.Map;

/** Scores and bands by the code of their line. */
public record EntryForm(
        int version,
        LocalDate takenOn,
        Map<String, String> score,
        Map<String, Band> band,
        String evidence,
        String reason) {

    Entries.Entry entry() {
        return new Entries.Entry(
                takenOn,
                score == null ? Map.of() : score,
                band == null ? Map.of() : band,
                evidence == null ? "" : evidence,
                reason == null ? "" : reason);
    }
}
