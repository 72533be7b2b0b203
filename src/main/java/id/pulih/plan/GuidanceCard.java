package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterArchive;
import id.pulih.letter.LetterCard;
import id.pulih.letter.LetterHead;
import id.pulih.letter.LetterKind;
import id.pulih.letter.LetterState;
import id.pulih.letter.Letters;
import id.pulih.letter.Papers;
import id.pulih.office.Neutral;
import id.pulih.office.OfficeProfile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * The guidance card (R51): code, PK, telephone and next dates on a sheet that is folded twice. It carries no word of the case: it
 * may lie on any table.
 */
@Component
public class GuidanceCard {

    /** How many dates the card has room for, those to be written by hand included. */
    public static final int ROWS = 12;

    private static final String TEMPLATE = "plan/letter/card.jte";
    private static final String EMERGENCY =
            "Bila nyawa terancam: hubungi 119 (ambulans) atau datang ke IGD rumah sakit terdekat.";

    private final Letters letters;
    private final LetterArchive archive;
    private final Papers papers;
    private final OfficeProfile profile;
    private final Desk desk;

    GuidanceCard(Letters letters, LetterArchive archive, Papers papers, OfficeProfile profile, Desk desk) {
        this.letters = letters;
        this.archive = archive;
        this.papers = papers;
        this.profile = profile;
        this.desk = desk;
    }

    /** Issued with the agreement, before any meeting is planned: its dates are written by hand. */
    UUID issue(Casefile.Header header, Plan plan) {
        return letters.issue(new Draft(
                LetterKind.GUIDANCE_CARD,
                header.id(),
                header.owner(),
                "Kartu jadwal",
                List.of(),
                List.of(),
                List.of(),
                TEMPLATE,
                model(header, plan, plan.endsOn(), desk.name(), List.of())));
    }

    /**
     * The same card once more, with the next dates printed on it and the code under which it was issued.
     *
     * @param lastDay of the programme as it stands now
     * @param next the meetings ahead in their order; what the card has no room for is left out
     */
    public View again(Casefile.Header header, Plan plan, LocalDate lastDay, String officer, List<LocalDateTime> next) {
        var model =
                model(header, plan, lastDay, officer, next.stream().limit(ROWS).toList());
        model.put("title", LetterKind.GUIDANCE_CARD.label());
        model.put("letterCode", code(header.id()));
        return papers.neutral("kartu-jadwal", TEMPLATE, model);
    }

    private String code(UUID caseId) {
        return archive.of(caseId).stream()
                .map(LetterCard::head)
                .filter(h -> h.kind() == LetterKind.GUIDANCE_CARD && h.state() == LetterState.ISSUED)
                .findFirst()
                .map(LetterHead::code)
                .orElse("");
    }

    private Map<String, Object> model(
            Casefile.Header header, Plan plan, LocalDate lastDay, String officer, List<LocalDateTime> next) {
        var model = new HashMap<String, Object>();
        model.put("client", header.name());
        model.put("officer", officer);
        model.put("phone", profile.current().clientPhone());
        model.put("emergency", Neutral.or(profile.current().emergency(), EMERGENCY));
        model.put("startsOn", plan.startsOn());
        model.put("lastDay", lastDay);
        model.put("next", next);
        return model;
    }
}
