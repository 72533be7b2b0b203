package id.pulih.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far the activities of a case are: what evaluation and report reckon with (R67, R69).
 *
 * @param items by plan item; BESIDE holds extra support beside the plan
 * @param conclusions of the items that were finished or stopped
 * @param lastContact the newest day on which the client was reached or came; null when never
 * @param slots everything behind the figures, in the order of time
 */
public record Standing(
        Map<UUID, Count> items,
        Count total,
        Map<UUID, Conclusion> conclusions,
        LocalDate lastContact,
        List<Slot> slots) {

    /**
     * Sessions of one item. Cancelled by the office counts in no other column: it is not the client's.
     *
     * @param planned on the schedule, without those taken back
     * @param held took place
     */
    public record Count(int planned, int held, int attended, int excused, int missed, int cancelled, int minutes) {

        static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0);

        /** Real hours, one decimal. */
        public BigDecimal hours() {
            return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        }

        Count plus(Slot s) {
            var status = s.status();
            if (s.ended() && status == null) return this;
            boolean attended = status != null && status.attended();
            return new Count(
                    planned + 1,
                    held + (status != null && status.held() ? 1 : 0),
                    this.attended + (attended ? 1 : 0),
                    excused + (status == AttendanceStatus.EXCUSED ? 1 : 0),
                    missed + (status == AttendanceStatus.ABSENT ? 1 : 0),
                    cancelled + (status != null && !status.held() ? 1 : 0),
                    minutes + (attended ? s.realMinutes() == null ? s.minutes() : s.realMinutes() : 0));
        }
    }

    /** How an item came to its end. */
    public record Conclusion(UUID id, boolean stopped, LocalDate on, byte[] sealedReason) {}

    /** The figures of one item; all nought when nothing was planned for it. */
    public Count of(UUID itemId) {
        return items.getOrDefault(itemId, Count.NONE);
    }

    static Standing of(List<Slot> slots, Map<UUID, Conclusion> conclusions, LocalDate lastContact) {
        var items = new LinkedHashMap<UUID, Count>();
        var total = Count.NONE;
        for (var slot : slots) {
            items.merge(slot.itemId() == null ? BESIDE : slot.itemId(), Count.NONE.plus(slot), (a, b) -> a.plus(slot));
            total = total.plus(slot);
        }
        return new Standing(items, total, conclusions, lastContact, slots);
    }

    /** The key of what is done beside the plan. */
    public static final UUID BESIDE = new UUID(0, 0);
}
