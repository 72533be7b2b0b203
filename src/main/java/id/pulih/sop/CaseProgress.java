package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, worked out from its facts and from nothing else (ground.md 6).
 *
 * @param steps the state of each of the twelve steps
 * @param exit the fact by which the case left the procedure; null while it runs or when it has been finished
 * @param paused whether the clocks stand still
 * @param seen the facts that stand in the present round of their step, and those that belong to no step
 * @param without the facts that never come, because the SOP version leaves their act out
 * @param stopped the clocks that have run to their end, in that order; what comes later never changes them
 */
public record CaseProgress(
        Map<Step, State> steps,
        @Nullable Fact exit,
        boolean paused,
        Set<Fact> seen,
        Set<Fact> without,
        List<Stopped> stopped) {

    /** A clock that has been stopped because its step was done, or the review held. */
    public record Stopped(Step step, int round, LocalDate openedOn, LocalDate stoppedOn) {}

    /** How far a step is. */
    public enum Mark {
        WAITING,
        OPEN,
        DONE
    }

    /** Of a step: since when open, until when due (null without a clock), done when, and in which round (2 = returned once). */
    public record State(
            Mark mark,
            @Nullable LocalDate openSince,
            @Nullable Instant dueAt,
            @Nullable LocalDate doneOn,
            int round) {

        /** The state of a step that has never opened, or that was emptied by a return. */
        static State waiting(int round) {
            return new State(Mark.WAITING, null, null, null, round);
        }

        State done(LocalDate on) {
            return new State(Mark.DONE, openSince, dueAt, on, round);
        }

        State due(Instant at) {
            return new State(mark, openSince, at, doneOn, round);
        }
    }

    /** How far this step is. */
    public State at(Step step) {
        return Objects.requireNonNull(steps.get(step));
    }

    /** The state after these facts, given in the order in which they were recorded. */
    public static CaseProgress of(SopVersion sop, OfficeCalendar calendar, List<RecordedFact> facts) {
        return new Walk(sop, calendar).through(facts);
    }

    /**
     * Whether the procedure admits the fact now. Nothing comes after an exit or after the last step. A case that stands still is not
     * paused again. What belongs to no step may come at any time else; everything else only while its step is open and the clocks
     * run.
     */
    public boolean admits(Fact fact) {
        if (closed() || without.contains(fact)) return false;
        if (fact.kind == Fact.Kind.GO_ON) return paused;
        if (fact == Fact.SUSPENDED) return !paused;
        if (fact == Fact.TRANSFER_ACCEPTED) return has(Fact.TRANSFER_ASKED);
        return fact.step() == null || !paused && at(fact.step()).mark() == Mark.OPEN;
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

    /** Whether nothing more can be recorded: finished, or left. */
    public boolean closed() {
        return exit != null || finished();
    }

    /** When the present step must be done; null without a clock or after the end. */
    public @Nullable Instant due() {
        var now = at(present());
        return exit != null || now.mark() != Mark.OPEN ? null : now.dueAt();
    }

    /** Whether the fact stands in the present round of its step. */
    public boolean has(Fact fact) {
        return seen.contains(fact);
    }

    /** What still lacks to finish the step: one group is one thing, done by any of its facts. */
    public List<Set<Fact>> lacking(Step step) {
        if (at(step).mark() != Mark.OPEN) return List.of();
        return step.doneWhen.stream()
                .filter(group -> !without.containsAll(group) && group.stream().noneMatch(seen::contains))
                .toList();
    }
}
