package id.pulih.evaluation;

import id.pulih.casefile.Casefile;
import id.pulih.delivery.Progress;
import id.pulih.plan.Plan;
import id.pulih.plan.Plans;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plan as it runs: its period, and each activity with its sessions and hours so far. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PlanFigures {

    /** The plan and its lines; both empty before there is one. */
    record Running(Optional<Plan> plan, List<ItemLine> items) {}

    private final Plans plans;
    private final Progress progress;

    PlanFigures(Plans plans, Progress progress) {
        this.plans = plans;
        this.progress = progress;
    }

    /** The activities that the client has accepted; three statements. The caller has opened the case and logs the reading. */
    Running of(Casefile.Header header) {
        var plan = plans.current(header);
        if (plan.isEmpty()) return new Running(plan, List.of());
        var standing = progress.of(header.id());
        return new Running(
                plan,
                plan.get().acceptedItems().stream()
                        .map(i -> {
                            var count = standing.of(i.id());
                            return new ItemLine(
                                    i.id(),
                                    i.treatment().label(),
                                    i.domain().label(),
                                    i.goal(),
                                    i.activity(),
                                    Math.max(i.sessions(), count.planned()),
                                    count.held(),
                                    count.attended(),
                                    count.excused(),
                                    count.missed(),
                                    i.hours(),
                                    count.hours());
                        })
                        .toList());
    }
}
