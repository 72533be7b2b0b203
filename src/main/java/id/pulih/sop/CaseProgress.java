package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a case stands, worked out from its facts and from nothing else. */
public record CaseProgress(Map<Step, State> steps, Fact exit, boolean paused, Set<Fact> seen) {

    public enum Mark {
        WAITING,
        OPEN,
        DONE
    }

    /** Of a step: since when open, until when due, done when, and in which round (2 = returned once). */
    public record State(Mark mark, LocalDate openSince, Instant dueAt, LocalDate doneOn, int round) {}

    /** The facts in the order in which they were recorded. */
    public static CaseProgress of(SopVersion sop, OfficeCalendar calendar, List<RecordedFact> facts) {
        return new Fold(sop, calendar).all(facts);
    }

    /** Whether the procedure admits the fact now: its step is open, the case neither left nor paused. */
    public boolean admits(Fact fact) {
        if (exit != null) return false;
        if (fact.letter == '*' || fact.kind == Fact.Kind.EXIT && fact.step() == null) return true;
        if (fact.kind == Fact.Kind.AGAIN) return steps.get(fact.step()).mark() != Mark.WAITING;
        return !paused && steps.get(fact.step()).mark() == Mark.OPEN;
    }

    /** The step shown as the present one: the earliest open, or the last when all is done. */
    public Step present() {
        return steps.entrySet().stream()
                .filter(e -> e.getValue().mark() == Mark.OPEN)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Step.L);
    }

    /** Whether all twelve steps are done. */
    public boolean finished() {
        return steps.values().stream().allMatch(s -> s.mark() == Mark.DONE);
    }

    /** When the present step must be done; null without a clock or after the end. */
    public Instant due() {
        var now = steps.get(present());
        return exit != null || now.mark() != Mark.OPEN ? null : now.dueAt();
    }

    /** Whether the fact counts in the present round of its step. */
    public boolean has(Fact fact) {
        return seen.contains(fact);
    }

    /** What still lacks to finish the step: one group is one thing, done by any of its facts. */
    public List<Set<Fact>> lacking(Step step) {
        if (steps.get(step).mark() != Mark.OPEN) return List.of();
        return step.doneWhen.stream()
                .filter(group -> group.stream().noneMatch(seen::contains))
                .toList();
    }

    private static final class Fold {
        private final SopVersion sop;
        private final OfficeCalendar calendar;
        private final Map<Step, State> steps = new EnumMap<>(Step.class);
        private final Map<Step, Set<Fact>> seen = new EnumMap<>(Step.class);
        private Fact exit;
        private Instant pausedAt;

        Fold(SopVersion sop, OfficeCalendar calendar) {
            this.sop = sop;
            this.calendar = calendar;
            for (var step : Step.values()) empty(step, 1);
        }

        CaseProgress all(List<RecordedFact> facts) {
            if (!facts.isEmpty()) open(Step.A, facts.get(0), 1);
            facts.forEach(this::take);
            var all = EnumSet.noneOf(Fact.class);
            seen.values().forEach(all::addAll);
            return new CaseProgress(steps, exit, pausedAt != null, all);
        }

        private void take(RecordedFact f) {
            switch (f.fact().kind) {
                case NOTE -> {}
                case EXIT -> exit = f.fact();
                case PAUSE -> pausedAt = pausedAt == null ? f.recordedAt() : pausedAt;
                case GO_ON -> goOn(f);
                case RESTART ->
                    open(f.fact().step(), f, steps.get(f.fact().step()).round());
                case AGAIN -> again(f);
                case DONE -> count(f);
            }
        }

        private void count(RecordedFact f) {
            var step = f.fact().step();
            seen.get(step).add(f.fact());
            var now = steps.get(step);
            if (now.mark() == Mark.DONE
                    || !step.doneWhen.stream().allMatch(group -> group.stream().anyMatch(seen.get(step)::contains)))
                return;
            steps.put(step, new State(Mark.DONE, now.openSince(), now.dueAt(), f.decidedOn(), now.round()));
            for (var next : Step.values()) {
                if (next.after().contains(step)
                        && next.after().stream().allMatch(s -> steps.get(s).mark() == Mark.DONE))
                    open(next, f, steps.get(next).round());
            }
        }

        private void again(RecordedFact f) {
            var back = f.fact().step();
            for (var step : Step.values()) {
                if (step.ordinal() >= back.ordinal())
                    empty(step, steps.get(step).round() + (steps.get(step).mark() == Mark.WAITING ? 0 : 1));
            }
            open(back, f, steps.get(back).round());
        }

        private void goOn(RecordedFact f) {
            if (pausedAt == null) return;
            var stood = Duration.between(pausedAt, f.recordedAt());
            steps.replaceAll((step, s) -> s.mark() == Mark.OPEN && s.dueAt() != null
                    ? new State(s.mark(), s.openSince(), s.dueAt().plus(stood), null, s.round())
                    : s);
            pausedAt = null;
        }

        private void empty(Step step, int round) {
            steps.put(step, new State(Mark.WAITING, null, null, null, round));
            seen.put(step, EnumSet.noneOf(Fact.class));
        }

        private void open(Step step, RecordedFact f, int round) {
            var duty = sop.clocks().get(step);
            var due = duty == null
                    ? null
                    : switch (duty.unit()) {
                        case WORKING_DAYS -> calendar.end(calendar.plusWorkingDays(f.decidedOn(), duty.amount()));
                        case CALENDAR_DAYS -> calendar.end(f.decidedOn().plusDays(duty.amount()));
                        case HOURS -> f.recordedAt().plus(Duration.ofHours(duty.amount()));
                        case NEXT_TPP_SESSION -> null;
                    };
            steps.put(step, new State(Mark.OPEN, f.decidedOn(), due, null, round));
        }
    }
}
