package id.pulih.sop;

import java.util.Map;

/** The rules of the steps as the head signed them into force; number 0 is the draft (RANCANGAN) that serves until then. */
public record SopVersion(int number, Map<Step, Duty> clocks, SopSettings settings) {

    public enum Unit {
        WORKING_DAYS,
        HOURS,
        CALENDAR_DAYS,
        NEXT_TPP_SESSION
    }

    /** How long a step may stand open, from the day it opens. */
    public record Duty(int amount, Unit unit) {}
}
