package id.pulih.training;

/** How a story turns out where it could go otherwise; each is told once or twice. */
enum Turn {
    STRAIGHT,
    REFUSED_BY_HEAD,
    FORWARDED,
    WITHDRAWN_EARLY,
    ASSESSMENT_DECLINED,
    DANGER_SEEN,
    LITMAS_RETURNED,
    TPP_RETURNED,
    TPP_POSTPONED,
    TPP_CHANGED,
    TPP_REJECTED,
    SENT_BACK_BY_HEAD,
    DECLINED,
    PARTLY_ACCEPTED,
    WITHDRAWN_LATE,
    DIED,
    SUSPENDED,
    NEW_OFFENCE,
    CONTACT_LOST,
    CLOSED_NO_CONTACT,
    REVIEW_WAITING,
    KIND_CHANGED,
    EARLY_ASKED,
    EARLY_ACCEPTED,
    REPORT_RETURNED,
    FOLLOWED_UP
}
