package id.pulih.litmas;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The newest locked Litmas of a case, as the TPP sees it.
 *
 * @param number its register number
 */
public record LitmasCard(
        UUID id,
        int round,
        String number,
        LocalDate lockedOn,
        UUID letterId,
        boolean needsAftercare,
        String officerName) {}
