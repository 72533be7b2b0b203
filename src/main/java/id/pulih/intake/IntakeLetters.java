package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.casefile.Act;
import id.pulih.casefile.Casefile.Header;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signers;
import id.pulih.office.StaffDirectory.StaffCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters of steps b and c: what is to be completed, lembar disposisi, the reasoned answer, the forwarding letter. */
@Component
class IntakeLetters {

    private final Letters letters;
    private final Signers signers;
    private final OfficeProfile profile;
    private final Desk desk;

    IntakeLetters(Letters letters, Signers signers, OfficeProfile profile, Desk desk) {
        this.letters = letters;
        this.signers = signers;
        this.profile = profile;
        this.desk = desk;
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

    /** One lembar disposisi for several applications, which its annexe names. */
    UUID dispositions(List<SharedDispositions.Line> lines, Decision decision, StaffCard official, Act act) {
        return letters.issue(new Draft(
                        LetterKind.DISPOSITION,
                        null,
                        null,
                        "Disposisi atas " + lines.size() + " permohonan",
                        List.of(),
                        List.of(signers.forHead(act.by(), act.on())),
                        List.of(),
                        "intake/letter/dispositions.jte",
                        Map.of("lines", lines, "decision", decision, "official", official))
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

    /** What the applicant is asked to bring, and until when (R13). */
    UUID completeness(Header header, Application application, Set<Paper> lacking, String note, LocalDate until) {
        return toApplicant(
                LetterKind.COMPLETENESS,
                "Kelengkapan permohonan nomor agenda ",
                header,
                application,
                "intake/letter/completeness.jte",
                Map.of("application", application, "lacking", List.copyOf(lacking), "note", note, "until", until));
    }

    /** The answer to a request in another kind of case, with the service that fits (R13). */
    UUID redirection(Header header, Application application, String note) {
        return toApplicant(
                LetterKind.REDIRECTION,
                "Jawaban atas permohonan nomor agenda ",
                header,
                application,
                "intake/letter/redirection.jte",
                Map.of("application", application, "note", note));
    }

    private UUID toApplicant(
            LetterKind kind,
            String subject,
            Header header,
            Application application,
            String template,
            Map<String, Object> model) {
        return letters.issue(new Draft(
                kind,
                header.id(),
                header.owner(),
                subject + agenda(application),
                addressee(application),
                List.of(signers.forHead(null, desk.today())),
                List.of(),
                template,
                model));
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
