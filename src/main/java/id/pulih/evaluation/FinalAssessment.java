package id.pulih.evaluation;

import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The final assessment (R69): how the programme was carried out, and what came of it, kept apart.
 *
 * @param process of the whole
 * @param result of the whole
 * @param shown the treatments that the client lets the closing letter name; may be none
 */
public record FinalAssessment(
        UUID id,
        int round,
        Carried process,
        Judgement result,
        Face clientFace,
        Face familyFace,
        Set<Treatment> shown,
        Content content,
        LocalDate madeOn,
        String madeBy) {

    /**
     * What is sealed of it.
     *
     * @param carried the process of each activity
     * @param judgements the result of each activity
     * @param processText how it was carried out: what helped, what stood in the way
     * @param resultText what has changed, measured by the goals
     */
    public record Content(
            Map<UUID, Carried> carried,
            Map<UUID, Judgement> judgements,
            String processText,
            String resultText,
            String clientComment,
            String familyComment) {}
}
