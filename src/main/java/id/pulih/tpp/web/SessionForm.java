package id.pulih.tpp.web;

import id.pulih.tpp.SessionKind;
import id.pulih.tpp.TppSessions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** What was typed for a new session. */
public record SessionForm(
        SessionKind kind,
        LocalDate heldOn,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        UUID chairId,
        UUID secretaryId) {
    TppSessions.Plan plan() {
        return new TppSessions.Plan(kind, heldOn, startsAt, endsAt, place, chairId, secretaryId);
    }
}
