package id.pulih.training;

import id.pulih.tpp.SessionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sessions of the TPP, counted back from today: a routine one every second week, the latest eight working days ago; two
 * special ones since, of which the minutes of the second are not signed yet; and the next one, in four working days.
 *
 * @param days the days of the routine sessions, the latest first
 */
record HearingDays(List<LocalDate> days, LocalDate special, LocalDate unsigned) {

    private static final int LATEST = 8;
    private static final int MONTHS = 11;
    /** So many working days pass from the session to the client's yes, and some more to the start. */
    private static final int TO_START = 9;
    /** From the application to the locked Litmas, and the same when it is returned once. */
    private static final int TO_HEARING = 20;

    private static final int TO_HEARING_TWICE = 25;

    static HearingDays of(Diary diary) {
        var days = new ArrayList<LocalDate>();
        for (int weeks = 0; weeks < MONTHS * 4; weeks += 2) {
            var day = diary.working(diary.back(LATEST).minusWeeks(weeks));
            if (days.isEmpty() || day.isBefore(days.get(days.size() - 1))) days.add(day);
        }
        return new HearingDays(days, diary.back(4), diary.back(2));
    }

    /** The kind of the session of that day. */
    SessionKind kind(LocalDate day) {
        return day.equals(special) || day.equals(unsigned) ? SessionKind.SPECIAL : SessionKind.ROUTINE;
    }

    /** The days on which a case of this script is heard; none while it has not come so far. */
    List<LocalDate> of(Script script, Diary diary) {
        var heard = new ArrayList<LocalDate>();
        switch (script.rest()) {
            case MINUTES_UNSIGNED -> heard.add(unsigned);
            case UNRATIFIED -> heard.add(special);
            case NO_PLAN, OFFERED, CHANGE_ASKED, UNSCHEDULED -> heard.add(days.get(0));
            default -> {
                if (script.turn() == Turn.SENT_BACK_BY_HEAD) heard.add(days.get(0));
                var starts = starts(script, diary);
                if (starts != null) heard.add(latest(diary.before(starts, TO_START)));
            }
        }
        if (script.turn() == Turn.TPP_RETURNED || script.turn() == Turn.TPP_POSTPONED)
            heard.add(0, days.get(days.indexOf(heard.get(0)) + 1));
        return heard;
    }

    /** The day of the application: early enough for everything before the first hearing. */
    static LocalDate begins(Script script, List<LocalDate> heard, Diary diary) {
        if (heard.isEmpty()) return diary.back(script.begun());
        return diary.before(heard.get(0), script.turn() == Turn.LITMAS_RETURNED ? TO_HEARING_TWICE : TO_HEARING);
    }

    private LocalDate latest(LocalDate day) {
        return days.stream().filter(d -> !d.isAfter(day)).findFirst().orElseThrow();
    }

    /** When the programme of this script begins; null while there is none, or where it follows from the day of the offer. */
    static LocalDate starts(Script script, Diary diary) {
        if (script.started() > 0) return diary.back(script.started());
        if (script.ended() > 0) return diary.back(script.ended()).minusMonths(script.months());
        return null;
    }
}
