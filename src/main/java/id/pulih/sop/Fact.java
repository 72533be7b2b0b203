package id.pulih.sop;

import static id.pulih.sop.Fact.Kind.*;

/** What can be recorded about a case. The letter is the step that the fact belongs to; '*' = at any time. */
public enum Fact {
    APPLICATION_SUBMITTED('a'),
    APPLICATION_RECEIVED('b'),
    CLIENT_CONFIRMED('b'),
    COMPLETENESS_LACKING('b', NOTE),
    COMPLETENESS_JUDGED('b'),
    DISPOSITION_SIGNED('c'),
    APPLICATION_REFUSED('c', EXIT),
    APPLICATION_FORWARDED('c', EXIT),
    OFFICIAL_NAMED('d'),
    OFFICER_CHOSEN('d'),
    ASSIGNMENT_ISSUED('d'),
    OFFICER_CHANGED('*', NOTE),
    ASSESSMENT_CONSENTED('e'),
    ASSESSMENT_DECLINED('e'),
    SOURCES_COMPLETE('e'),
    ASSESSMENTS_COMPLETE('e'),
    LITMAS_SUBMITTED('f', NOTE),
    LITMAS_RETURNED('f', AGAIN),
    LITMAS_APPROVED('f'),
    LITMAS_LOCKED('f'),
    TPP_SCHEDULED('g', NOTE),
    TPP_POSTPONED('g', AGAIN),
    TPP_HEARD('g'),
    TPP_RETURNED('f', AGAIN),
    PROGRAMME_RECOMMENDED('h'),
    MINUTES_SIGNED('h'),
    RATIFICATION_REFUSED('g', AGAIN),
    PROGRAMME_RATIFIED('h'),
    PROGRAMME_REJECTED('h', EXIT),
    OFFER_MADE('i', NOTE),
    CHANGE_ASKED('i', NOTE),
    AGREEMENT_SIGNED('i'),
    AGREEMENT_DECLINED('i', EXIT),
    SCHEDULE_MADE('i'),
    SESSION_HELD('j', NOTE),
    CONTACT_LOST('j', NOTE),
    AGREEMENT_RENEWED('j', NOTE),
    EXTENDED('j', NOTE),
    PROGRAMME_CHANGE_NEEDED('g', AGAIN),
    ITEMS_CONCLUDED('j'),
    PERIOD_OVER('j'),
    EARLY_COMPLETION_ACCEPTED('j'),
    REVIEW_HELD('k', RESTART),
    REVIEWS_COMPLETE('k'),
    FINAL_ASSESSMENT_MADE('l'),
    REPORT_SUBMITTED('l', NOTE),
    REPORT_RETURNED('l', AGAIN),
    REPORT_ACCEPTED('l'),
    CLOSING_LETTER_ISSUED('l'),
    SUSPENDED('*', PAUSE),
    NEW_OFFENCE('*', PAUSE),
    RESUMED('*', GO_ON),
    TRANSFER_ASKED('*', NOTE),
    TRANSFER_ACCEPTED('*', EXIT),
    WITHDRAWN('*', EXIT),
    DIED('*', EXIT),
    CLOSED_NO_CONTACT('j', EXIT),
    CLOSED_NEW_OFFENCE('*', EXIT);

    /** DONE counts towards its step; NOTE moves nothing; AGAIN reopens its step in a new round and empties the later ones. */
    public enum Kind {
        DONE,
        NOTE,
        AGAIN,
        RESTART,
        PAUSE,
        GO_ON,
        EXIT
    }

    public final char letter;
    public final Kind kind;

    Fact(char letter) {
        this(letter, DONE);
    }

    Fact(char letter, Kind kind) {
        this.letter = letter;
        this.kind = kind;
    }

    /** Null for a fact that may come at any time. */
    public Step step() {
        return letter == '*' ? null : Step.values()[letter - 'a'];
    }
}
