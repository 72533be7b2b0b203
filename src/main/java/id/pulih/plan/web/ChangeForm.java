package id.pulih.plan.web;

import id.pulih.plan.PlanDrafts;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan's items as the PK has rewritten them; each field is a map from the item to its value. */
public record ChangeForm(
        int version,
        LocalDate startsOn,
        Map<UUID, String> goal,
        Map<UUID, String> activity,
        Map<UUID, ActivityForm> form,
        Map<UUID, PerformerKind> performer,
        Map<UUID, UUID> partner,
        Map<UUID, String> performerName,
        Map<UUID, Integer> sessions,
        Map<UUID, BigDecimal> hours,
        Map<UUID, String> place) {

    List<PlanDrafts.Change> changes() {
        if (activity == null) return List.of();
        return activity.keySet().stream()
                .map(id -> new PlanDrafts.Change(
                        id,
                        in(goal, id),
                        in(activity, id),
                        in(form, id),
                        in(performer, id),
                        in(partner, id),
                        in(performerName, id),
                        in(sessions, id),
                        in(hours, id),
                        in(place, id)))
                .toList();
    }

    private static <T> @Nullable T in(Map<UUID, T> values, UUID id) {
        return values == null ? null : values.get(id);
    }
}
