package id.pulih.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One contact as it stands: the day of the event apart from the moment of entry (R55).
 *
 * @param rootId names the contact through its corrections
 * @param number 1 for the first entry, one more for each correction
 * @param correction why this entry replaced the one before; empty for the first
 */
public record ContactNote(
        UUID id,
        UUID rootId,
        int number,
        Channel channel,
        LocalDate on,
        boolean reached,
        Words words,
        String correction,
        String recordedBy,
        OffsetDateTime recordedAt,
        boolean undone) {

    /** The five questions that officers know from the office's check-in (domain 2.6), each optional, and a free note. */
    public record Words(
            String state, String activity, String surroundings, String obstacle, String intention, String note) {

        /** Whether anything was written at all. */
        boolean empty() {
            return (state + activity + surroundings + obstacle + intention + note).isBlank();
        }
    }

    /** How many days after the event it was entered; nought on the same day. */
    public long daysLate(ZoneId zone) {
        return ChronoUnit.DAYS.between(on, recordedAt.atZoneSameInstant(zone).toLocalDate());
    }

    /** Whether it may still be taken back. */
    public boolean undoableAt(OffsetDateTime now) {
        return !undone && recordedAt.isAfter(now.minus(AttendanceRows.UNDO));
    }
}
