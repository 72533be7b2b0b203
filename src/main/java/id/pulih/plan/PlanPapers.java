package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of an accepted plan: what the client signs. */
@Component
class PlanPapers {

    private final Letters letters;
    private final Signers signers;
    private final Desk desk;

    PlanPapers(Letters letters, Signers signers, Desk desk) {
        this.letters = letters;
        this.signers = signers;
        this.desk = desk;
    }

    /** What the client signs: the activities accepted, and what was said about follow-up (R51). */
    UUID undertaking(Casefile.Header header, Plan plan, PlanAnswers.Entry e) {
        var blocks = new ArrayList<Signer>();
        if (header.child()) blocks.add(signers.party("Orang tua/wali", e.guardian()));
        if (e.witness() != null && !e.witness().isBlank()) blocks.add(signers.party("Saksi", e.witness()));
        blocks.add(signers.own(desk.staff()));
        blocks.add(signers.party("Yang menyatakan", header.name()));
        var model = new HashMap<String, Object>();
        model.put("client", header.name());
        model.put("plan", plan);
        model.put(
                "items",
                plan.items().stream().filter(i -> e.items().contains(i.id())).toList());
        model.put("followUp", e.followUp());
        model.put("channel", Objects.requireNonNull(e.channel()).label());
        model.put("child", header.child());
        return letters.issue(new Draft(
                        LetterKind.UNDERTAKING,
                        header.id(),
                        header.owner(),
                        "Kesanggupan mengikuti bimbingan tambahan",
                        List.of(),
                        blocks,
                        List.of(),
                        "plan/letter/undertaking.jte",
                        model)
                .withDate(e.on()));
    }
}
