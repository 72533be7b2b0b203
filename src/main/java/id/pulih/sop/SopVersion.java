package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the steps as the head signed them into force; number 0 is the draft (RANCANGAN) that serves until then. */
public record SopVersion(int number, Map<Step, Duty> clocks, SopSettings settings) {

    /** What only an act that the paper does not name brings about: of h+ and of l+. */
    static final Set<Fact> OF_ADDED_ACTS = Set.of(Fact.PROGRAMME_RATIFIED, Fact.CLOSING_LETTER_ISSUED);

    /** The rules for this client: of a child the Litmas may have a clock of its own. */
    public SopVersion forClient(boolean child) {
        if (!child || settings.childLitmasDays() == null) return this;
        var own = new EnumMap<Step, Duty>(Step.class);
        own.putAll(clocks);
        own.put(Step.F, new Duty(settings.childLitmasDays(), Unit.WORKING_DAYS));
        return new SopVersion(number, own, settings);
    }

    /** The facts that never come under this version, because the office has left their act out. */
    Set<Fact> without() {
        var without = EnumSet.noneOf(Fact.class);
        if (!settings.headRatifies()) without.add(Fact.PROGRAMME_RATIFIED);
        if (!settings.closingLetter()) without.add(Fact.CLOSING_LETTER_ISSUED);
        return without;
    }

    /** What finishes the step under this version: one fact of each group. */
    List<Set<Fact>> doneWhen(Step step) {
        var without = without();
        return step.doneWhen.stream()
                .filter(group -> !without.containsAll(group))
                .toList();
    }

    /** The clock of a step in this round: a Litmas that comes back has the shorter time of a repair. Null without a clock. */
    @Nullable
    Duty clock(Step step, int round) {
        return step == Step.F && round > 1 ? new Duty(settings.repairDays(), Unit.WORKING_DAYS) : clocks.get(step);
    }

    /** Whether this is the draft, under which no paper may claim an SOP number. */
    public boolean draft() {
        return number == 0;
    }

    /** In what a clock counts. */
    public enum Unit {
        WORKING_DAYS("hari kerja"),
        HOURS("jam"),
        CALENDAR_DAYS("hari kalender"),
        MONTHS("bulan"),
        NEXT_TPP_SESSION("sidang TPP berikutnya");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** The name on screen and paper. */
        public String label() {
            return label;
        }
    }

    /** How long a step may stand open, from the day it opens. */
    public record Duty(int amount, Unit unit) {

        /**
         * When a step is due that this fact has opened. The start day is not counted and the due day ends at 24:00 in the
         * office; hours run through holidays. Null for the next TPP session: its day comes with TPP_SCHEDULED.
         */
        @Nullable
        Instant due(RecordedFact opening, OfficeCalendar calendar) {
            return switch (unit) {
                case WORKING_DAYS -> calendar.end(calendar.plusWorkingDays(opening.decidedOn(), amount));
                case CALENDAR_DAYS -> calendar.end(opening.decidedOn().plusDays(amount));
                case MONTHS -> calendar.end(opening.decidedOn().plusMonths(amount));
                case HOURS -> opening.recordedAt().plus(Duration.ofHours(amount));
                case NEXT_TPP_SESSION -> null;
            };
        }

        /** Two clocks of the same unit, one after the other. */
        Duty plus(Duty next) {
            if (next.unit != unit) throw new IllegalArgumentException(this + " + " + next);
            return new Duty(amount + next.amount, unit);
        }

        /** The clock in words: 2 hari kerja. */
        public String label() {
            return unit == Unit.NEXT_TPP_SESSION ? unit.label() : amount + " " + unit.label();
        }
    }
}
