package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Neutral;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of an accepted plan: the undertaking and the guidance card. */
@Component
class PlanPapers {

    private static final String EMERGENCY =
            "Bila nyawa terancam: hubungi 119 (ambulans) atau datang ke IGD rumah sakit terdekat.";

    private final Letters letters;
    private final Signers signers;
    private final OfficeProfile profile;
    private final Desk desk;

    PlanPapers(Letters letters, Signers signers, OfficeProfile profile, Desk desk) {
        this.letters = letters;
        this.signers = signers;
        this.profile = profile;
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

    /** The card carries no word of the case: it may lie on any table. */
    UUID card(Casefile.Header header, Plan plan) {
        return letters.issue(new Draft(
                LetterKind.GUIDANCE_CARD,
                header.id(),
                header.owner(),
                "Kartu jadwal",
                List.of(),
                List.of(),
                List.of(),
                "plan/letter/card.jte",
                Map.of(
                        "client",
                        header.name(),
                        "officer",
                        desk.name(),
                        "phone",
                        profile.current().clientPhone(),
                        "emergency",
                        Neutral.or(profile.current().emergency(), EMERGENCY),
                        "plan",
                        plan)));
    }
}
