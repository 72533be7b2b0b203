package id.pulih.letter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a letter without opening its text.
 *
 * @param number empty while it has none
 * @param origin where the number came from
 * @param former the number that it was issued with, when another took its place; it is used no more
 * @param inserted whether its number stands between two others ("12a")
 * @param code the check code as it is printed
 * @param sentAt when it was handed to the national letter system; null if it was not
 * @param seal of the newest signed file; null while none came back
 */
public record LetterHead(
        UUID id,
        @Nullable UUID caseId,
        UUID ownerId,
        LetterKind kind,
        String number,
        NumberWay origin,
        @Nullable String former,
        boolean inserted,
        LocalDate on,
        Security security,
        Urgency urgency,
        String code,
        LetterState state,
        @Nullable OffsetDateTime sentAt,
        @Nullable String sentBy,
        @Nullable SealState seal) {

    /** The case for the audit trail; none for a paper of the office. */
    public List<UUID> cases() {
        return caseId == null ? List.of() : List.of(caseId);
    }

    public Signing signing() {
        if (seal != null) return seal == SealState.NONE ? Signing.INK : Signing.ELECTRONIC;
        return sentAt == null ? Signing.NOT_YET : Signing.SENT;
    }

    public NumberState numberState() {
        if (number.isEmpty()) return kind.numbered() ? NumberState.WAITING : NumberState.NONE;
        if (state == LetterState.REVOKED) return NumberState.CANCELLED;
        return signing() == Signing.SENT ? NumberState.TEMPORARY : NumberState.FIXED;
    }

    /** Whether its number may still be given: it has none, or SRIKANDI may give another with the signature. */
    public boolean numberOpen() {
        return numberState() == NumberState.WAITING || numberState() == NumberState.TEMPORARY;
    }

    /** Whether it may still get a number between two others: the office counts itself, and nobody has seen the letter signed. */
    public boolean insertable() {
        return kind.numbered()
                && kind != LetterKind.SOP_DECREE
                && state == LetterState.ISSUED
                && origin == NumberWay.OWN
                && !inserted
                && signing() == Signing.NOT_YET;
    }

    /** The number with all that must be known of it, in words. */
    public String numberWords() {
        var state = numberState();
        if (number.isEmpty()) return state.label();
        var words = new StringBuilder(number);
        if (state != NumberState.FIXED)
            words.append(" (").append(state.label().toLowerCase(Locale.ROOT)).append(')');
        if (origin != NumberWay.OWN && kind.numbered()) words.append(", ").append(origin.origin());
        if (inserted) words.append(", nomor sisipan");
        if (former != null) words.append("; nomor semula ").append(former).append(" dibatalkan");
        return words.toString();
    }
}
