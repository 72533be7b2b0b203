package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The final report as it is written: the data that were drawn when it was begun, and the PK's text by section.
 *
 * @param startsOn the period of the programme
 * @param endsOn its last day as it came to be
 * @param reviews the confirmed reviews, in a line each
 * @param followUp whether the client agreed to be asked afterwards (R71)
 */
public record ReportContent(
        String client,
        boolean child,
        LocalDate birthOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<ItemLine> items,
        Map<java.util.UUID, Carried> carried,
        Map<java.util.UUID, Judgement> judgements,
        List<String> reviews,
        List<String> reassessment,
        Carried process,
        Judgement result,
        Face clientFace,
        String clientComment,
        Face familyFace,
        String familyComment,
        boolean followUp,
        List<String> shown,
        Map<ReportSection, String> texts) {

    /** The sums of all activities. */
    public Figures figures() {
        return Figures.of(items);
    }

    /** The text of a section; empty where nothing was written. */
    public String text(ReportSection section) {
        return texts.getOrDefault(section, "");
    }

    ReportContent with(Map<ReportSection, String> written) {
        return new ReportContent(
                client,
                child,
                birthOn,
                startsOn,
                endsOn,
                items,
                carried,
                judgements,
                reviews,
                reassessment,
                process,
                result,
                clientFace,
                clientComment,
                familyFace,
                familyComment,
                followUp,
                shown,
                written);
    }
}
