package id.pulih.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of an assessment: raw answers, the lines computed or copied from them, the evidence, and why it was corrected.
 *
 * @param ever ASSIST question 1: codes of the substances ever used
 * @param answers ASSIST questions 2 to 7 by "SUBSTANCE.QUESTION"
 * @param injected ASSIST question 8; null if not asked
 * @param controlled whether the past three months were spent in a controlled environment (detention, inpatient care)
 * @param reason why this part corrects the one before; empty for the first
 */
public record Content(
        List<String> ever,
        Map<String, AssistAnswer> answers,
        @Nullable AssistAnswer injected,
        @Nullable InjectingPattern pattern,
        @Nullable Boolean controlled,
        List<Line> lines,
        String evidence,
        String reason) {

    /** One score with its band, as the instrument words it; a score of null has not been answered in full. */
    public record Line(
            String code,
            String label,
            @Nullable Integer score,
            @Nullable Band band,
            String bandLabel) {}

    /** Lines without answers: a ruler or a copied result. */
    static Content of(List<Line> lines, String evidence, String reason) {
        return new Content(List.of(), Map.of(), null, null, null, lines, evidence, reason);
    }

    /** The highest band of all lines; null where none has one. */
    @Nullable
    Band highest() {
        return lines.stream()
                .map(Line::band)
                .filter(b -> b != null)
                .max(Band::compareTo)
                .orElse(null);
    }
}
