package id.pulih.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the section head orders for many cases of one PK at once (R24, E10).
 *
 * @param to who takes over, or stands in
 * @param note what the one leaves to the other for all cases together
 * @param notes the same for single cases; may lack any of them
 * @param fromOn the day from which it holds, today or later
 * @param untilOn the last day of the surat tugas; of a substitution its last day
 */
public record Takeover(
        UUID from,
        UUID to,
        List<UUID> cases,
        ChangeGround ground,
        String note,
        Map<UUID, String> notes,
        LocalDate fromOn,
        LocalDate untilOn) {

    /** The common note and the one of this case, as the case keeps it. */
    String noteOf(UUID caseId) {
        var own = notes.getOrDefault(caseId, "");
        return note.isBlank() ? own : own.isBlank() ? note : note + "\n\n" + own;
    }
}
