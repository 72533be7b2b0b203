package id.pulih.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity with its sealed parts opened; whoever asks for it writes the audit row.
 *
 * @param nikLast4 the last four digits, or empty: the whole number is never shown beside the birth date
 * @param foreignPaper of a foreigner; null for none on record
 * @param foreignLast4 the last four signs of its number, or empty
 * @param occupation null as long as nobody has asked
 * @param version of the row, for a correction
 */
public record Person(
        UUID id,
        ClientCard card,
        String birthPlace,
        String nikLast4,
        @Nullable NikAbsence nikAbsent,
        @Nullable ForeignPaper foreignPaper,
        String foreignLast4,
        String telephone,
        @Nullable ContactChannel channel,
        String street,
        String mother,
        @Nullable Occupation occupation,
        int version) {

    /** The NIK as a page shows it beside other things: berakhir 0001; empty for none on record. */
    public String nik() {
        return nikLast4.isEmpty() ? "" : "berakhir " + nikLast4;
    }

    /** The paper of a foreigner as a page shows it: KITAS berakhir 4567; empty for none. */
    public String foreign() {
        return foreignPaper == null ? "" : foreignPaper.label() + " berakhir " + foreignLast4;
    }
}
