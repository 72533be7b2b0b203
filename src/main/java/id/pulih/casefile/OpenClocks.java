package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.office.CalendarChanged;
import id.pulih.office.Calendars;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.RulesChanged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the open clocks of the acting office anew when its calendar or the rules of its SOP have changed (X6). A case page works
 * its dates out from the facts each time; the lists read them from the case, so they are put right here. The time that a finished
 * step took is kept as it was.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class OpenClocks {

    private final FactRows rows;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    OpenClocks(FactRows rows, Calendars calendars, ApplicationEventPublisher events, Desk desk) {
        this.rows = rows;
        this.calendars = calendars;
        this.events = events;
        this.desk = desk;
    }

    @EventListener
    void on(CalendarChanged changed) {
        reckon();
    }

    @EventListener
    void on(RulesChanged changed) {
        reckon().forEach((id, state) -> {
            if (state.progress().finished()) events.publishEvent(new CaseFinished(desk.office(), id));
        });
    }

    /** All cases that have not ended; two statements. One that is being acted upon right now has been reckoned by that act. */
    Map<UUID, FactRows.After> reckon() {
        var calendar = calendars.current();
        var after = new LinkedHashMap<UUID, FactRows.After>();
        rows.lockOpen().forEach((id, known) -> {
            if (known.facts().isEmpty()) return;
            var progress = CaseProgress.of(known.sop(), calendar, known.facts());
            after.put(id, new FactRows.After(known.facts().size(), progress, List.of()));
        });
        if (!after.isEmpty()) rows.rewrite(after);
        return after;
    }
}
