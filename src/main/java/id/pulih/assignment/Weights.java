package id.pulih.assignment;

/**
 * How the office weighs the choice of a PK, in points. No rule fixes them: they are a setting of the office, and the suggestion
 * that comes of them decides nothing (R21, X18).
 *
 * @param ordinary for each client of ordinary guidance
 * @param aftercare for each aftercare case; the new case counts as one more
 * @param near for each due date within seven days
 * @param known taken off who has guided this client before
 * @param area taken off whose area the client's address names
 * @param sex taken off a woman for a woman
 * @param language taken off who speaks a regional language, for a client who needs an interpreter
 * @param full from this load on a PK is shown as fully burdened
 */
public record Weights(int ordinary, int aftercare, int near, int known, int area, int sex, int language, int full) {

    /** What holds until the office sets its own. */
    public static final Weights DEFAULT = new Weights(1, 2, 1, 20, 10, 5, 5, 120);

    /** The load of an officer with so many more cases than today. */
    public int load(Officer officer, int more) {
        return officer.ordinary() * ordinary + (officer.active() + more) * aftercare;
    }

    /** Whether he carries as much as the office thinks right. */
    public boolean full(Officer officer) {
        return load(officer, 0) >= full;
    }
}
