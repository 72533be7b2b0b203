package id.pulih.intake;

import id.pulih.screening.Screenings.Wanted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of the desk before anybody types: nothing, or what the office knows of a client who said that he wants
 * to apply. The client is then the applicant, never the PK who spoke with him; reason and wishes are the client's own words.
 */
public record Prefill(
        String applicantKind,
        String category,
        String name,
        @Nullable LocalDate birthOn,
        String sex,
        String telephone,
        String street,
        String channel,
        String lastPlace,
        @Nullable LocalDate endsOn) {

    static final Prefill NOTHING = new Prefill("", "", "", null, "", "", "", "", "", null);

    static Prefill of(Wanted wanted) {
        var person = wanted.person();
        var card = person.card();
        return new Prefill(
                ApplicantKind.CLIENT.name(),
                SubjectCategory.APPLICATION.name(),
                card.name(),
                card.birthOn(),
                card.sex() == null ? "" : card.sex(),
                person.telephone(),
                person.street(),
                person.channel() == null ? "" : person.channel().name(),
                wanted.lastPlace(),
                wanted.endsOn());
    }

    /** Whether somebody's request is opened. */
    public boolean given() {
        return !name.isEmpty();
    }
}
