package id.pulih.letter;

import id.pulih.office.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper about to be issued. Most callers use the short constructor and, where needed, one of the {@code with} methods.
 *
 * @param caseId null for papers of the office
 * @param owner whose key seals it: the client, before b the application's case; null for papers without any person
 * @param subject "Hal" of a letter, TENTANG of a decree; in lists it stands for the paper. Initials or a register number, no name
 * @param addressee the lines after "Yth."; empty for none
 * @param signers one to many blocks, side by side; the highest last (at the right)
 * @param copies Tembusan
 * @param template the body, "tpp/letter/minutes.jte"; besides the model it may take {@code String letterNumber}, {@code LocalDate letterDate} and {@code String letterCode}
 * @param on the date of the letter; null is today
 * @param title another title than that of the kind; null for that
 * @param attachment "Lampiran", "1 (satu) berkas"; empty for none
 * @param number a number that another register gave (SRIKANDI, the agenda); null lets the kind decide
 */
public record Draft(
        LetterKind kind,
        @Nullable UUID caseId,
        @Nullable UUID owner,
        String subject,
        List<String> addressee,
        List<Signer> signers,
        List<String> copies,
        String template,
        Map<String, Object> model,
        @Nullable LocalDate on,
        @Nullable String title,
        String attachment,
        @Nullable String number) {

    public Draft(
            LetterKind kind,
            @Nullable UUID caseId,
            @Nullable UUID owner,
            String subject,
            List<String> addressee,
            List<Signer> signers,
            List<String> copies,
            String template,
            Map<String, Object> model) {
        this(kind, caseId, owner, subject, addressee, signers, copies, template, model, null, null, "", null);
    }

    /** Dated on another day than today, such as the day of a signed sheet. */
    public Draft withDate(LocalDate day) {
        return with(day, title, attachment, number);
    }

    /** Under another title: "Berita Acara Sidang Tim Pengamat Pemasyarakatan". */
    public Draft withTitle(String words) {
        return with(on, words, attachment, number);
    }

    /** With annexes: "1 (satu) berkas". */
    public Draft withAttachment(String words) {
        return with(on, title, words, number);
    }

    /** Under a number that was given elsewhere. */
    public Draft withNumber(String given) {
        return with(on, title, attachment, given);
    }

    private Draft with(@Nullable LocalDate on, @Nullable String title, String attachment, @Nullable String number) {
        return new Draft(
                kind,
                caseId,
                owner,
                subject,
                addressee,
                signers,
                copies,
                template,
                model,
                on,
                title,
                attachment,
                number);
    }
}
