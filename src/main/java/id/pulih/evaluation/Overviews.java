package id.pulih.evaluation;

import id.pulih.access.Desk;
import id.pulih.casefile.CaseHead;
import id.pulih.plan.Plan;
import id.pulih.plan.Plans;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of steps k and l. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Overviews {

    /**
     * The page.
     *
     * @param earlier versions that were corrected or taken back
     * @param dueOn the next review, or null when none falls before the end
     * @param reviewing whether a review may be written now
     * @param running whether the programme itself still runs
     */
    public record Overview(
            Standing standing,
            Standing.@Nullable Next next,
            List<Review> reviews,
            List<Review> earlier,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate dueOn,
            int months,
            boolean reviewing,
            boolean running) {}

    private final Standings standings;
    private final ReviewReader reader;
    private final Reviews reviews;
    private final Plans plans;
    private final Desk desk;

    Overviews(Standings standings, ReviewReader reader, Reviews reviews, Plans plans, Desk desk) {
        this.standings = standings;
        this.reader = reader;
        this.reviews = reviews;
        this.plans = plans;
        this.desk = desk;
    }

    /** For whoever reads the case; at most four statements. */
    public Overview of(CaseHead head) {
        var header = head.header();
        return overview(head, reader.every(header), plans.current(header).orElse(null));
    }

    /** For the clerk: where things stand, nothing written; one statement. */
    public Overview forClerk(CaseHead head) {
        return overview(head, List.of(), null);
    }

    private Overview overview(CaseHead head, List<Review> every, @Nullable Plan plan) {
        var all = every.stream().filter(Review::counts).toList();
        var standing = standings.of(head.header().id());
        var progress = head.progress();
        var since = progress.at(Step.K).openSince();
        var starts = plan == null ? since : plan.startsOn();
        var ends = plan == null ? null : plan.lastDay(progress, desk.zone());
        boolean open = progress.exit() == null && progress.at(Step.K).mark() == Mark.OPEN;
        int months = reviews.months(head.header());
        return new Overview(
                standing,
                standing.next(progress),
                all,
                every.stream().filter(r -> !r.counts()).toList(),
                starts,
                ends,
                open ? ReviewDates.next(starts, ends, months, all) : null,
                months,
                open && !standing.reviewWaits(),
                progress.exit() == null && progress.at(Step.J).mark() == Mark.OPEN);
    }
}
