package id.pulih.delivery.web;

import id.pulih.Problems;
import id.pulih.delivery.AttendanceStatus;
import id.pulih.delivery.Barrier;
import id.pulih.delivery.SessionSheet.Mark;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group's attendance: one status a person, one length for all. */
public record MarkForm(
        int version,
        Map<UUID, AttendanceStatus> status,
        Map<UUID, Barrier> barrier,
        Map<UUID, String> reason,
        String minutes,
        String correction) {

    List<Mark> marks() {
        if (status == null) return List.of();
        var problems = new Problems();
        var length = Numbers.read(problems, "minutes", minutes);
        problems.throwIfAny();
        return status.entrySet().stream()
                .map(e -> new Mark(
                        e.getKey(),
                        e.getValue(),
                        length,
                        barrier == null ? null : barrier.get(e.getKey()),
                        reason == null ? "" : reason.getOrDefault(e.getKey(), ""),
                        null,
                        null))
                .toList();
    }

    String why() {
        return correction == null ? "" : correction;
    }
}
