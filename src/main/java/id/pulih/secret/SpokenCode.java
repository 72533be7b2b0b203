package id.pulih.secret;

import java.security.SecureRandom;
import java.util.Locale;

/** A random code that people note down and say over the telephone: ten signs, about 49 bits, none that look alike. */
public final class SpokenCode {

    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenCode() {}

    /** A fresh code as it is written: K7QPM-9XWRA. */
    public static String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) code.append('-');
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As it may be typed: small letters, blanks, with or without its line; codes of other lengths stay as they are. */
    public static String read(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        int half = bare.length() / 2;
        return bare.length() < 8 || bare.length() > LENGTH
                ? bare
                : bare.substring(0, half) + "-" + bare.substring(half);
    }
}
