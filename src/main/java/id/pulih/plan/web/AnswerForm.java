package id.pulih.plan.web;

import id.pulih.client.ContactChannel;
import id.pulih.plan.Answer;
import id.pulih.plan.Explained;
import id.pulih.plan.PlanAnswers;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;

/** The client's answer as the PK writes it down beside him. */
public record AnswerForm(
        int version,
        Answer answer,
        LocalDate on,
        String reason,
        Set<UUID> items,
        Set<Explained> explained,
        Boolean followUp,
        ContactChannel channel,
        String guardian,
        Boolean guardianAgrees,
        Boolean assent,
        String witness,
        MultipartFile signed) {
    PlanAnswers.Entry entry() {
        return new PlanAnswers.Entry(
                version,
                answer,
                on,
                reason,
                items == null ? Set.of() : items,
                explained == null ? Set.of() : explained,
                followUp,
                channel,
                guardian,
                guardianAgrees,
                assent,
                witness,
                signed);
    }
}
