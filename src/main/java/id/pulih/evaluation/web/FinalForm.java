package id.pulih.evaluation.web;

import id.pulih.evaluation.Carried;
import id.pulih.evaluation.Face;
import id.pulih.evaluation.FinalAssessment;
import id.pulih.evaluation.FinalAssessments;
import id.pulih.evaluation.Judgement;
import id.pulih.sop.Treatment;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The final assessment, process and result apart. */
public record FinalForm(
        Map<UUID, Carried> carried,
        Map<UUID, Judgement> judgements,
        Carried process,
        String processText,
        Judgement result,
        String resultText,
        Face clientFace,
        String clientComment,
        Face familyFace,
        String familyComment,
        Set<Treatment> shown) {

    FinalAssessments.Entry entry() {
        return new FinalAssessments.Entry(
                new FinalAssessment.Content(
                        ReviewForm.chosen(carried),
                        ReviewForm.chosen(judgements),
                        processText,
                        resultText,
                        clientComment,
                        familyComment),
                process,
                result,
                clientFace,
                familyFace,
                shown == null ? Set.of() : shown);
    }
}
