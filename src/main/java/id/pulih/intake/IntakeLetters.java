package id.pulih.intake;

import id.pulih.casefile.Act;
import id.pulih.casefile.Casefile.Header;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signers;
import id.pulih.office.StaffDirectory.StaffCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The papers of step c: lembar disposisi, the reasoned answer, the forwarding letter. */
@Component
class IntakeLetters {

    private final Letters letters;
    private final Signers signers;
    private final OfficeProfile profile;

    IntakeLetters(Letters letters, Signers signers, OfficeProfile profile) {
        this.letters = letters;
        this.signers = signers;
        this.profile = profile;
    }

    /** The lembar disposisi that names the official (R17); its number is that of the agenda. */
    UUID disposition(Header header, Application application, Decision decision, StaffCard official, Act act) {
        return letters.issue(new Draft(
                        LetterKind.DISPOSITION,
                        header.id(),
                        header.owner(),
                        "Disposisi atas permohonan nomor agenda " + agenda(application),
                        List.of(),
                        List.of(signers.forHead(act.by(), act.on())),
                        List.of(),
                        "intake/letter/disposition.jte",
                        Map.of("sheet", DispositionSheet.signed(application, decision, official)))
                .withDate(act.on()));
    }

    /** The reasoned answer of the head, or the letter that hands the application to another office (R18). */
    UUID answer(Header header, Application application, Decision decision, Act act) {
        var forwarded = decision.outcome() == DispositionOutcome.FORWARDED;
        return letters.issue(new Draft(
                        forwarded ? LetterKind.FORWARDING : LetterKind.REFUSAL,
                        header.id(),
                        header.owner(),
                        (forwarded ? "Pelimpahan permohonan nomor agenda " : "Jawaban atas permohonan nomor agenda ")
                                + agenda(application),
                        forwarded ? List.of("Kepala " + decision.forwardedTo()) : addressee(application),
                        List.of(signers.forHead(act.by(), act.on())),
                        forwarded ? List.of(application.applicantName()) : List.of(),
                        forwarded ? "intake/letter/forwarding.jte" : "intake/letter/refusal.jte",
                        Map.of(
                                "application",
                                application,
                                "decision",
                                decision,
                                "office",
                                profile.current().longName()))
                .withDate(act.on()));
    }

    private static List<String> addressee(Application application) {
        var lines = new ArrayList<String>();
        if (application.applicantKind() == ApplicantKind.INSTITUTION) {
            lines.add("Pimpinan " + application.institutionName());
            lines.add("u.p. " + application.applicantName());
        } else {
            lines.add(application.applicantName());
        }
        var street = application.applicantKind() == ApplicantKind.CLIENT
                ? application.subject().street()
                : application.applicantStreet();
        if (!street.isEmpty()) lines.add(street);
        return lines;
    }

    private static String agenda(Application application) {
        return application.receipt() == null ? "-" : application.receipt().agenda();
    }
}
