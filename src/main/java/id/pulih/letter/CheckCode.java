package id.pulih.letter;

import java.security.SecureRandom;
import java.util.Locale;

/** The short code by which anybody can ask whether a paper still holds: 50 random bits, no letters that are read as digits. */
final class CheckCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** As it is printed: 7KQ2M-9XWPA; what is no code is cut to its length. */
    static String shown(String code) {
        if (code.length() != LENGTH) return code.substring(0, Math.min(code.length(), LENGTH));
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** As it may be typed: small letters, blanks, O for 0, I or L for 1. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }
}
