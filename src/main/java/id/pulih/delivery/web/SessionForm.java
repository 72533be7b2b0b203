package id.pulih.delivery.web;

import id.pulih.Problems;
import id.pulih.delivery.Groups;
import id.pulih.delivery.NewSession;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/** One session or a series as it is typed; the last four fields belong to a group alone. */
public record SessionForm(
        LocalDate on,
        LocalTime at,
        String minutes,
        String count,
        String everyWeeks,
        Boolean alsoClosedDays,
        String place,
        PerformerKind performer,
        UUID partnerId,
        String performerName,
        Boolean despite,
        String title,
        Treatment treatment,
        String capacity,
        Set<UUID> items) {

    NewSession session() {
        var problems = new Problems();
        var session = new NewSession(
                on,
                at,
                Numbers.read(problems, "minutes", minutes),
                Numbers.read(problems, "count", count),
                Numbers.read(problems, "everyWeeks", everyWeeks),
                Boolean.TRUE.equals(alsoClosedDays),
                place,
                performer,
                partnerId,
                performerName,
                Boolean.TRUE.equals(despite));
        problems.throwIfAny();
        return session;
    }

    Groups.Entry group() {
        var problems = new Problems();
        var most = Numbers.read(problems, "capacity", capacity);
        problems.throwIfAny();
        return new Groups.Entry(title, treatment, most, items == null ? Set.of() : items, session());
    }
}
