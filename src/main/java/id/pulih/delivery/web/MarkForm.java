package id.pulih.delivery.web;

import id.pulih.delivery.Attendance;
import id.pulih.delivery.AttendanceStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public record MarkForm(int version, Map<UUID, AttendanceStatus> status, Map<UUID, String> reason) {
    public MarkForm {
        status = status == null ? Map.of() : status;
        reason = reason == null ? Map.of() : reason;
    }

    List<Attendance.Mark> marks() {
        return status.entrySet().stream()
                .map(e -> new Attendance.Mark(e.getKey(), e.getValue(), reason.getOrDefault(e.getKey(), "")))
                .toList();
    }
}
