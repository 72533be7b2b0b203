package id.pulih.litmas.web;

import id.pulih.litmas.SourceOutcome;
import id.pulih.litmas.Sources;
import java.time.LocalDate;

/** What came of a source; the reason of a correction only where something stood before. */
public record SourceForm(
        int version, SourceOutcome outcome, LocalDate heldOn, String place, String result, String correction) {

    Sources.Finding finding() {
        return new Sources.Finding(outcome, heldOn, text(place), text(result), text(correction));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
