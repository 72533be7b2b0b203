package id.pulih.delivery;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's place in a session.
 *
 * @param itemId null for extra support beside the plan
 * @param minutes planned length
 * @param ended whether the place was taken back before the session (case left, session cancelled)
 * @param status null until the outcome is recorded
 * @param realMinutes as recorded; null until then
 * @param madeAt when it was put on the schedule
 */
public record Slot(
        UUID sessionId,
        UUID itemId,
        String title,
        Treatment treatment,
        ActivityForm form,
        OffsetDateTime startsAt,
        int minutes,
        String place,
        PerformerKind performer,
        String performerName,
        boolean ended,
        @Nullable AttendanceStatus status,
        Integer realMinutes,
        @Nullable Barrier barrier,
        OffsetDateTime madeAt) {

    /** Whether the making of its series may still be taken back. */
    public boolean undoableAt(OffsetDateTime now) {
        return !ended && status == null && madeAt != null && madeAt.isAfter(now.minus(AttendanceRows.UNDO));
    }

    /** Who carries it out, in words. */
    public String performedBy() {
        return performerName.isBlank() ? performer.label() : performerName;
    }

    /** Whether it has begun and nobody has recorded what came of it. */
    public boolean openAt(OffsetDateTime now) {
        return !ended && status == null && !startsAt.isAfter(now);
    }

    /** Whether it lies ahead. */
    public boolean aheadAt(OffsetDateTime now) {
        return !ended && status == null && startsAt.isAfter(now);
    }

    /** Whether the two would need the client at the same time. */
    boolean overlaps(OffsetDateTime at, int length) {
        return !ended && startsAt.isBefore(at.plusMinutes(length)) && at.isBefore(startsAt.plusMinutes(minutes));
    }
}
