package id.pulih.access;

/** What a route needs. The first four are held case by case in case_access; the others come with a role. */
public enum Right {
    READ,
    WORK,
    DECIDE,
    SIGN,
    RECEIVE,
    ASSIGN,
    MANAGE_ACCOUNTS,
    SEE_AUDIT,
    SEE_FIGURES,
    /** Any signed-in person. */
    SELF,
    /** Nobody signed in: no session, no transaction, no scope. */
    ANYONE
}
