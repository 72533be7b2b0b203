package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.CaseProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the facts of one case, one after the other, and notes what each does to the twelve steps. */
final class Walk {

    private final SopVersion sop;
    private final OfficeCalendar calendar;
    private final Map<Step, State> steps = new EnumMap<>(Step.class);
    private final Set<Fact> seen = EnumSet.noneOf(Fact.class);
    private @Nullable Fact exit;
    private @Nullable Instant pausedAt;
    private final Map<Step, LocalDate> told = new EnumMap<>(Step.class);
    private final List<CaseProgress.Stopped> stopped = new ArrayList<>();

    Walk(SopVersion sop, OfficeCalendar calendar) {
        this.sop = sop;
        this.calendar = calendar;
        for (var step : Step.values()) steps.put(step, State.waiting(1));
    }

    CaseProgress through(List<RecordedFact> facts) {
        if (!facts.isEmpty()) open(Step.A, facts.get(0));
        facts.forEach(this::take);
        return new CaseProgress(
                Collections.unmodifiableMap(steps),
                exit,
                pausedAt != null,
                Collections.unmodifiableSet(seen),
                sop.without(),
                List.copyOf(stopped));
    }

    private State at(Step step) {
        return Objects.requireNonNull(steps.get(step));
    }

    private void take(RecordedFact f) {
        var fact = f.fact();
        if (fact.step() != null) settle(fact.step(), f);
        if (f.dueOn() != null && fact.sets() != null) tell(fact.sets(), f.dueOn());
        if (fact.kind != Fact.Kind.AGAIN) seen.add(fact);
        switch (fact.kind) {
            case DONE -> finish(Objects.requireNonNull(fact.step()), f);
            case RESTART -> restart(Objects.requireNonNull(fact.step()), f);
            case AGAIN -> again(Objects.requireNonNull(fact.back()), f);
            case PAUSE -> pausedAt = pausedAt == null ? f.recordedAt() : pausedAt;
            case GO_ON -> goOn(f);
            case EXIT -> exit = fact;
            case NOTE -> {}
        }
    }

    /** Closes the step if nothing lacks any more, and opens those that waited for it. */
    private void finish(Step step, RecordedFact f) {
        var now = at(step);
        boolean whole =
                sop.doneWhen(step).stream().allMatch(group -> group.stream().anyMatch(seen::contains));
        if (now.mark() == Mark.DONE || !whole) return;
        close(step, f);
    }

    private void close(Step step, RecordedFact f) {
        stop(step, f);
        steps.put(step, at(step).done(f.decidedOn()));
        for (var next : Step.values()) {
            if (next.after().contains(step) && next.after().stream().allMatch(s -> at(s).mark() == Mark.DONE))
                open(next, f);
        }
    }

    private void stop(Step step, RecordedFact f) {
        var now = at(step);
        if (now.mark() == Mark.OPEN)
            stopped.add(new CaseProgress.Stopped(
                    step, now.round(), Objects.requireNonNull(now.openSince()), f.decidedOn()));
    }

    /**
     * A fact of a step that still waits: when it was recorded, the draft left out an act of the step before that it now has. What
     * was admitted then stands, so the step before counts as done.
     */
    private void settle(Step step, RecordedFact f) {
        if (at(step).mark() != Mark.WAITING) return;
        for (var before : step.after()) {
            boolean addedOnly = at(before).mark() == Mark.OPEN
                    && sop.doneWhen(before).stream()
                            .filter(group -> group.stream().noneMatch(seen::contains))
                            .allMatch(SopVersion.OF_ADDED_ACTS::containsAll);
            if (addedOnly) close(before, f);
        }
    }

    /** The fact brings the last day with it; a pause that comes later shifts that day like any other. */
    private void tell(Step step, LocalDate day) {
        told.put(step, day);
        var now = at(step);
        if (now.mark() == Mark.OPEN) steps.put(step, now.due(calendar.end(day)));
    }

    private void restart(Step step, RecordedFact f) {
        if (at(step).mark() != Mark.OPEN) return;
        stop(step, f);
        open(step, f);
    }

    /** Back to a step: it and all later ones that had been opened lose their facts and go into their next round. */
    private void again(Step back, RecordedFact f) {
        for (var step : Step.values()) {
            if (step.compareTo(back) < 0) continue;
            var was = at(step);
            steps.put(step, State.waiting(was.mark() == Mark.WAITING ? was.round() : was.round() + 1));
            seen.removeIf(fact -> fact.step() == step);
            told.remove(step);
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
        int round = at(step).round();
        var clock = sop.clock(step, round);
        var due = told.containsKey(step) ? calendar.end(told.get(step)) : clock == null ? null : clock.due(f, calendar);
        steps.put(step, new State(Mark.OPEN, f.decidedOn(), due, null, round));
    }
}
