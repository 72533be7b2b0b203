package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.CaseProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the facts of one case, one after the other, and notes what each does to the twelve steps. */
final class Walk {

    private final SopVersion sop;
    private final OfficeCalendar calendar;
    private final Map<Step, State> steps = new EnumMap<>(Step.class);
    private final Set<Fact> seen = EnumSet.noneOf(Fact.class);
    private Fact exit;
    private Instant pausedAt;

    Walk(SopVersion sop, OfficeCalendar calendar) {
        this.sop = sop;
        this.calendar = calendar;
        for (var step : Step.values()) steps.put(step, State.waiting(1));
    }

    CaseProgress through(List<RecordedFact> facts) {
        if (!facts.isEmpty()) open(Step.A, facts.get(0));
        facts.forEach(this::take);
        return new CaseProgress(
                Collections.unmodifiableMap(steps), exit, pausedAt != null, Collections.unmodifiableSet(seen));
    }

    private void take(RecordedFact f) {
        var fact = f.fact();
        if (fact.kind != Fact.Kind.AGAIN) seen.add(fact);
        switch (fact.kind) {
            case DONE -> finish(fact.step(), f);
            case RESTART -> restart(fact.step(), f);
            case AGAIN -> again(fact.back(), f);
            case PAUSE -> pausedAt = pausedAt == null ? f.recordedAt() : pausedAt;
            case GO_ON -> goOn(f);
            case EXIT -> exit = fact;
            case NOTE -> {}
        }
    }

    /** Closes the step if nothing lacks any more, and opens those that waited for it. */
    private void finish(Step step, RecordedFact f) {
        var now = steps.get(step);
        boolean whole = step.doneWhen.stream().allMatch(group -> group.stream().anyMatch(seen::contains));
        if (now.mark() == Mark.DONE || !whole) return;
        steps.put(step, now.done(f.decidedOn()));
        for (var next : Step.values()) {
            if (next.after().contains(step)
                    && next.after().stream().allMatch(s -> steps.get(s).mark() == Mark.DONE)) open(next, f);
        }
    }

    private void restart(Step step, RecordedFact f) {
        if (steps.get(step).mark() == Mark.OPEN) open(step, f);
    }

    /** Back to a step: it and all later ones that had been opened lose their facts and go into their next round. */
    private void again(Step back, RecordedFact f) {
        for (var step : Step.values()) {
            if (step.compareTo(back) < 0) continue;
            var was = steps.get(step);
            steps.put(step, State.waiting(was.mark() == Mark.WAITING ? was.round() : was.round() + 1));
            seen.removeIf(fact -> fact.step() == step);
        }
        open(back, f);
    }

    /** The clocks run on: every open due date moves by the length of the pause. */
    private void goOn(RecordedFact f) {
        if (pausedAt == null) return;
        var pause = Duration.between(pausedAt, f.recordedAt());
        steps.replaceAll((step, s) ->
                s.mark() == Mark.OPEN && s.dueAt() != null ? s.due(s.dueAt().plus(pause)) : s);
        pausedAt = null;
    }

    private void open(Step step, RecordedFact f) {
        int round = steps.get(step).round();
        var clock = sop.clock(step, round);
        var due = clock == null ? null : clock.due(f, calendar);
        steps.put(step, new State(Mark.OPEN, f.decidedOn(), due, null, round));
    }
}
