package id.pulih.tpp.web;

import id.pulih.tpp.Seats;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The attendance list of a session: every member present or not, with the reason of absence. */
public record AttendForm(int version, Map<UUID, Boolean> present, Map<UUID, String> reason) {
    List<Seats.Mark> marks() {
        if (present == null) return List.of();
        return present.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> new Seats.Mark(
                        e.getKey(), e.getValue(), reason == null ? "" : reason.getOrDefault(e.getKey(), "")))
                .toList();
    }
}
