package id.pulih.training;

/** Where a story stands at the present moment, in the order of the procedure; what comes after it has not happened yet. */
enum Rest {
    APPLIED,
    RECEIVED,
    LACKING,
    WITH_HEAD,
    UNASSIGNED,
    UNCONSENTED,
    COLLECTING,
    DRAFTING,
    SUBMITTED,
    SENT_BACK,
    UNSIGNED,
    WAITING_TPP,
    ON_AGENDA,
    MINUTES_UNSIGNED,
    UNRATIFIED,
    NO_PLAN,
    OFFERED,
    CHANGE_ASKED,
    UNSCHEDULED,
    RUNNING,
    PERIOD_OVER,
    ASSESSED,
    REPORT_BEGUN,
    REPORT_HANDED_IN,
    REPORT_CHECKED,
    REPORT_ACCEPTED,
    DONE
}
