package id.pulih.plan;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Step;
import id.pulih.sop.Treatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A plan as it was made from the ratified decision: what the client is offered, in plain words.
 *
 * @param number 1 for the first; a changed plan is a new number
 * @param offeredOn null until the PK has explained it
 * @param agreed whether the client has accepted it, wholly or in part
 */
public record Plan(
        UUID id,
        UUID decisionId,
        int number,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate offeredOn,
        boolean agreed,
        int version,
        List<Item> items) {

    /**
     * One activity.
     *
     * @param partnerId null unless a partner of the office's list performs it
     * @param hours planned hours of all sessions together
     * @param accepted null until the client has answered
     */
    public record Item(
            UUID id,
            int position,
            Treatment treatment,
            NeedDomain domain,
            String goal,
            String activity,
            ActivityForm form,
            PerformerKind performer,
            UUID partnerId,
            String performerName,
            int sessions,
            BigDecimal hours,
            String place,
            UUID recommendationId,
            Boolean accepted) {

        /** "Pembimbing Kemasyarakatan" or the name of who else performs it. */
        public String performedBy() {
            return performerName.isBlank() ? performer.label() : performerName + " (" + performer.label() + ")";
        }
    }

    /** The last day as it stands: a pause or an extension that moves the clock of step j moves it too. */
    public LocalDate lastDay(CaseProgress progress, ZoneId zone) {
        var due = progress.at(Step.J).dueAt(); // 24:00 of a day, or within one after a pause
        if (due == null) return endsOn;
        var day = LocalDate.ofInstant(due.minusMillis(1), zone);
        return day.isAfter(endsOn) ? day : endsOn;
    }

    /** The items that the client has accepted. */
    public List<Item> acceptedItems() {
        return items.stream().filter(i -> Boolean.TRUE.equals(i.accepted())).toList();
    }
}
