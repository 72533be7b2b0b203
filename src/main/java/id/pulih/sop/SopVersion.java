package id.pulih.sop;

import id.pulih.office.OfficeCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The rules of the steps as the head signed them into force; number 0 is the draft (RANCANGAN) that serves until then. */
public record SopVersion(int number, Map<Step, Duty> clocks, SopSettings settings) {

    /** The clock of a step in this round: a Litmas that comes back has the shorter time of a repair. Null without a clock. */
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
         * office; hours run through holidays. Null for the next TPP session, whose date the docket gives.
         */
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
