package id.pulih.sop;

import java.util.Map;

/** The rules of the steps as the head signed them into force. */
public record SopVersion(int number, Map<Step, Duty> clocks) {

    public enum Unit {
        WORKING_DAYS,
        HOURS,
        CALENDAR_DAYS,
        NEXT_TPP_SESSION
    }

    /** How long a step may stand open, from the day it opens. */
    public record Duty(int amount, Unit unit) {}
}
