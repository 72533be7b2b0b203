package id.pulih.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identity with its sealed parts opened; whoever asks for it writes the audit row.
 *
 * @param nikLast4 the last four digits, or empty: the whole number is never shown beside the birth date
 * @param occupation null as long as nobody has asked
 * @param version of the row, for a correction
 */
public record Person(
        UUID id,
        ClientCard card,
        String birthPlace,
        String nikLast4,
        @Nullable NikAbsence nikAbsent,
        String telephone,
        @Nullable ContactChannel channel,
        String street,
        String mother,
        @Nullable Occupation occupation,
        int version) {}
