package id.pulih.sop;

import java.util.List;

/**
 * What the SOP version fixes beside the clocks. Nothing here is law: each is an office setting with the default of the first
 * draft (domain.md 8.14, formats.md 1.5).
 *
 * @param quorumOver the share of appointed TPP members that must be exceeded, as a fraction (2/3 by default, R41)
 * @param voteOver the share of members present that must be exceeded in a vote (1/2 by default, R42)
 * @param presenterVotes whether the PK who presents a case is counted in its vote (no by default)
 * @param offerAnswerDays calendar days the client has to answer an offer
 * @param firstSessionDays calendar days from agreement to the first session
 * @param programmeMonths length of a programme (3-12, 6 by default)
 * @param reviewMonths months between reviews with reassessment (3 by default)
 * @param missContactDays working days within which a missed session is followed by a contact (E3)
 * @param lostContactDays days without contact after which the case may be closed as lost (E3, 60 by default)
 * @param followUpMonths months after closing at which a follow-up is asked, only with consent (R71)
 */
public record SopSettings(
        Fraction quorumOver,
        Fraction voteOver,
        boolean presenterVotes,
        int offerAnswerDays,
        int firstSessionDays,
        int programmeMonths,
        int reviewMonths,
        int missContactDays,
        int lostContactDays,
        List<Integer> followUpMonths) {

    /** A share, kept exact. */
    public record Fraction(int over, int of) {
        /** The smallest count that is more than this share of the whole: more than 2/3 of 9 is 7. */
        public int moreThan(int whole) {
            return whole * over / of + 1;
        }
    }

    public static final SopSettings DEFAULT = new SopSettings(
            new Fraction(2, 3), new Fraction(1, 2), false, 7, 7, 6, 3, 2, 60, List.of(3, 6, 12, 24, 36));
}
