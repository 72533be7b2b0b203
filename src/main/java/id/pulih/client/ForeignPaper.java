package id.pulih.client;

import java.util.Locale;

/**
 * The paper by which a foreigner is known (E15). No rule on the form of its number was found, so only its length and its signs are
 * looked at.
 */
public enum ForeignPaper {
    PASSPORT("Paspor"),
    KITAS("KITAS"),
    KITAP("KITAP");

    private final String label;

    ForeignPaper(String label) {
        this.label = label;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** Whether this can be the number of such a paper: 5 to 20 letters and digits, whatever parts them. */
    public static boolean wellFormed(String typed) {
        return bare(typed).matches("[A-Z0-9]{5,20}");
    }

    /** The number without what parts it, in capitals, so that one paper is one number. */
    public static String bare(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
    }
}
