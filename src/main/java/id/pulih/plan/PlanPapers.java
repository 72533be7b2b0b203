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
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of an accepted plan: the undertaking and the guidance card. */
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
        blocks.add(signers.own(desk.staff()));
        blocks.add(signers.party("Yang menyatakan", header.name()));
        var model = new HashMap<String, Object>();
        model.put("client", header.name());
        model.put("plan", plan);
        model.put(
                "items",
                plan.items().stream().filter(i -> e.items().contains(i.id())).toList());
        model.put("followUp", e.followUp());
        model.put("channel", e.channel().label());
        model.put("witness", e.witness() == null ? "" : e.witness());
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

    /** The card carries no word of the case: it may lie on any table. */
    UUID card(Casefile.Header header, Plan plan) {
        return letters.issue(new Draft(
                LetterKind.GUIDANCE_CARD,
                header.id(),
                header.owner(),
                "Kartu bimbingan",
                List.of(),
                List.of(),
                List.of(),
                "plan/letter/card.jte",
                Map.of("client", header.name(), "officer", desk.name(), "plan", plan)));
    }
}
