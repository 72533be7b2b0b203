package id.pulih.training;

import id.pulih.intake.ApplicantKind;
import java.util.List;

/**
 * What becomes of one client, and how long ago. Everything is counted back from today in working days, so that on every day of
 * the year each step and each exit has a case of its own.
 *
 * @param begun the working days since the application; 0 where it follows from the hearing
 * @param started the working days since the programme began; 0 for what has not come so far, or where it follows from the end
 * @param ended the working days since the programme ended; 0 while it runs
 * @param months how long the TPP sets the programme
 * @param sheet whether the head's disposition was recorded from a signed sheet, and what he said of it
 */
record Script(
        Rest rest,
        Turn turn,
        int begun,
        int started,
        int ended,
        int months,
        ApplicantKind applicant,
        boolean child,
        Sheet sheet) {

    /** What the head has said of an act that the clerk recorded from his sheet. */
    enum Sheet {
        NONE,
        CONFIRMED,
        CONTESTED,
        UNANSWERED
    }

    private static final int MONTHS = 6;

    /** A case that has not been heard yet. */
    private static Script begun(Rest rest, int workingDays) {
        return new Script(rest, Turn.STRAIGHT, workingDays, 0, 0, MONTHS, ApplicantKind.CLIENT, false, Sheet.NONE);
    }

    /** A case that has been heard in one of the last sessions. */
    private static Script heard(Rest rest) {
        return begun(rest, 0);
    }

    /** A case whose programme has begun. */
    private static Script running(int workingDays) {
        return new Script(
                Rest.RUNNING, Turn.STRAIGHT, 0, workingDays, 0, MONTHS, ApplicantKind.CLIENT, false, Sheet.NONE);
    }

    /** A case whose programme is over. */
    private static Script ended(Rest rest, int workingDays, int months) {
        return new Script(rest, Turn.STRAIGHT, 0, 0, workingDays, months, ApplicantKind.CLIENT, false, Sheet.NONE);
    }

    private Script turn(Turn other) {
        return new Script(rest, other, begun, started, ended, months, applicant, child, sheet);
    }

    private Script by(ApplicantKind kind) {
        return new Script(rest, turn, begun, started, ended, months, kind, child, sheet);
    }

    private Script ofChild() {
        return new Script(rest, turn, begun, started, ended, months, ApplicantKind.FAMILY, true, sheet);
    }

    private Script sheet(Sheet answer) {
        return new Script(rest, turn, begun, started, ended, months, applicant, child, answer);
    }

    /** The sixty stories of the training office; nine officers take them in turn. */
    static final List<Script> ALL = List.of(
            begun(Rest.UNCONSENTED, 6).sheet(Sheet.UNANSWERED),
            begun(Rest.APPLIED, 1),
            begun(Rest.APPLIED, 1).by(ApplicantKind.INSTITUTION),
            begun(Rest.RECEIVED, 1).by(ApplicantKind.FAMILY),
            begun(Rest.LACKING, 3),
            begun(Rest.WITH_HEAD, 2),
            begun(Rest.WITH_HEAD, 3).by(ApplicantKind.FAMILY),
            begun(Rest.WITH_HEAD, 5).by(ApplicantKind.INSTITUTION),
            begun(Rest.UNASSIGNED, 4),
            begun(Rest.DRAFTING, 16),
            begun(Rest.UNASSIGNED, 4).ofChild(),
            begun(Rest.COLLECTING, 9),
            begun(Rest.COLLECTING, 10).turn(Turn.DANGER_SEEN).by(ApplicantKind.FAMILY),
            begun(Rest.COLLECTING, 9).turn(Turn.ASSESSMENT_DECLINED),
            begun(Rest.SUBMITTED, 17),
            begun(Rest.SENT_BACK, 18).turn(Turn.LITMAS_RETURNED),
            begun(Rest.UNSIGNED, 18),
            begun(Rest.WAITING_TPP, 19),
            heard(Rest.OFFERED),
            begun(Rest.ON_AGENDA, 21),
            begun(Rest.ON_AGENDA, 22).sheet(Sheet.CONTESTED),
            heard(Rest.MINUTES_UNSIGNED),
            heard(Rest.UNRATIFIED).ofChild(),
            heard(Rest.NO_PLAN),
            heard(Rest.WAITING_TPP).turn(Turn.SENT_BACK_BY_HEAD),
            heard(Rest.CHANGE_ASKED),
            heard(Rest.UNSCHEDULED).turn(Turn.TPP_CHANGED),
            running(24),
            running(15),
            running(30).by(ApplicantKind.FAMILY),
            running(45).turn(Turn.PARTLY_ACCEPTED),
            running(60).turn(Turn.TPP_RETURNED),
            running(75).turn(Turn.TPP_POSTPONED),
            running(90).by(ApplicantKind.INSTITUTION),
            running(70).ofChild(),
            running(80).turn(Turn.SUSPENDED),
            ended(Rest.REPORT_BEGUN, 5, 6),
            running(85).turn(Turn.REVIEW_WAITING),
            running(65).turn(Turn.KIND_CHANGED),
            running(95).turn(Turn.EARLY_ASKED),
            running(100).turn(Turn.CONTACT_LOST),
            ended(Rest.PERIOD_OVER, 2, 6).sheet(Sheet.CONFIRMED),
            ended(Rest.PERIOD_OVER, 3, 4).turn(Turn.EARLY_ACCEPTED),
            ended(Rest.ASSESSED, 5, 6).turn(Turn.LITMAS_RETURNED),
            ended(Rest.REPORT_HANDED_IN, 7, 6),
            ended(Rest.REPORT_CHECKED, 8, 6),
            ended(Rest.REPORT_CHECKED, 9, 3).turn(Turn.REPORT_RETURNED),
            ended(Rest.REPORT_ACCEPTED, 9, 6),
            ended(Rest.DONE, 14, 6),
            ended(Rest.DONE, 20, 3).ofChild(),
            ended(Rest.DONE, 85, 3).turn(Turn.FOLLOWED_UP),
            begun(Rest.DONE, 12).turn(Turn.REFUSED_BY_HEAD),
            begun(Rest.DONE, 18).turn(Turn.FORWARDED),
            begun(Rest.DONE, 25).turn(Turn.WITHDRAWN_EARLY),
            running(35).turn(Turn.TPP_REJECTED),
            running(50).turn(Turn.DECLINED),
            running(55).turn(Turn.WITHDRAWN_LATE),
            running(66).turn(Turn.DIED),
            running(110).turn(Turn.CLOSED_NO_CONTACT),
            running(58).turn(Turn.NEW_OFFENCE));
}
