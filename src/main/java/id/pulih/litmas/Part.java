package id.pulih.litmas;

/**
 * One answer within a section of the Litmas.
 *
 * @param key the name under which it is stored and sent; never shown
 * @param hint what belongs here, or empty
 * @param rows height of the field; one row is a single line
 * @param required whether the Litmas may not be submitted without it ("tidak diperoleh data" is an answer)
 */
public record Part(String key, String label, String hint, int rows, boolean required) {

    /** What stands where nothing could be learnt: nothing is invented (R39). */
    public static final String NO_DATA = "tidak diperoleh data";

    static Part of(String key, String label, String hint) {
        return new Part(key, label, hint, 5, true);
    }

    static Part of(String key, String label) {
        return of(key, label, "");
    }

    Part optional() {
        return new Part(key, label, hint, rows, false);
    }

    Part rows(int number) {
        return new Part(key, label, hint, number, required);
    }
}
