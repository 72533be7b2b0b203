package id.pulih.delivery;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.Treatment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attendance sheet (daftar hadir) of a session.
 *
 * @param version of the session, for the next form
 * @param marked whether an outcome was recorded
 * @param settled whether the ten minutes are over in which entries may be changed without a reason
 * @param undoable whether the newest entries may still be taken back
 */
public record SessionSheet(
        UUID sessionId,
        String title,
        Treatment treatment,
        ActivityForm form,
        OffsetDateTime startsAt,
        int minutes,
        String place,
        String performedBy,
        int version,
        boolean marked,
        boolean settled,
        boolean undoable,
        List<Row> rows) {

    /**
     * One invited client and what counts now.
     *
     * @param status null until recorded
     */
    public record Row(
            UUID caseId,
            String clientName,
            AttendanceStatus status,
            Integer minutes,
            Barrier barrier,
            String reason,
            String note,
            Map<ResultField, String> result) {

        /** Whether this mark would change nothing. */
        boolean same(Mark m) {
            return status == m.status()
                    && barrier == m.barrierOrUnknown()
                    && reason.equals(m.reason())
                    && note.equals(m.note())
                    && Results.write(result).equals(Results.write(m.results()))
                    && (m.minutes() == null || m.minutes().equals(minutes));
        }
    }

    /**
     * What is recorded of one client.
     *
     * @param note null when the form does not ask for it: what stands is kept; so with the result
     */
    public record Mark(
            UUID caseId,
            AttendanceStatus status,
            @Nullable Integer minutes,
            @Nullable Barrier barrier,
            String reason,
            @Nullable String note,
            @Nullable Map<ResultField, String> result) {

        /** What was filled in of the result; empty when the form does not ask for it. */
        Map<ResultField, String> results() {
            return result == null ? Map.of() : result;
        }

        /** The mark with what its form did not ask for, as it stands. */
        Mark over(Row row) {
            return new Mark(
                    caseId,
                    status,
                    minutes,
                    barrier,
                    reason,
                    note == null ? row.note() : note,
                    result == null ? row.result() : result);
        }

        /** An absence whose barrier nobody could name is "unknown"; who came met none. */
        @Nullable
        Barrier barrierOrUnknown() {
            if (status != AttendanceStatus.ABSENT) return null;
            return barrier == null ? Barrier.UNKNOWN : barrier;
        }
    }

    /** How many came. */
    public long attended() {
        return rows.stream()
                .filter(r -> r.status() != null && r.status().attended())
                .count();
    }
}
