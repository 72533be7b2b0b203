package id.pulih.access;

/** What a route needs. The first group is held case by case in case_access; the second comes with a role alone. */
public enum Right {
    /** The header, the step rail and the papers of a case; no narrative, no health. */
    SEE,
    /** The clerk's work on a case: receipt, completeness, letters. Implies SEE. */
    RECEIVE,
    /** To record an act of head, section head or TPP from the signed sheet. Implies SEE. */
    TRANSCRIBE,
    /** The content of a case: Litmas, assessments, notes. Implies SEE. */
    READ,
    /** The officer's work. Implies READ. */
    WORK,
    /** The acts of head, section head and TPP. Implies READ. */
    DECIDE,
    /** The signature under a Litmas, minutes or a letter. Implies READ. */
    SIGN,

    /** To take in new applications and keep the agenda. */
    REGISTER,
    /** To name officials and choose officers. */
    ASSIGN,
    /** To schedule TPP sessions and keep their minutes. */
    CONVENE,
    /** To sit in a TPP session. */
    SIT,
    /** To keep the list of partners and the catalogue. */
    KEEP_PARTNERS,
    /** What only the head of office may do in a case: ratify, accept a report. */
    RATIFY,
    /** To change the draft of the SOP and sign it. */
    SET_SOP,
    MANAGE_ACCOUNTS,
    MANAGE_OFFICE,
    SEE_AUDIT,
    SEE_FIGURES,
    /** To open a case without a grant, for an hour, with a reason. */
    BREAK_GLASS,
    /** Any signed-in member of the staff. */
    SELF,
    /** Nobody signed in: no session, no transaction, no scope. */
    ANYONE
}
