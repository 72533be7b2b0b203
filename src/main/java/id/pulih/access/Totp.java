package id.pulih.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that a telephone shows for thirty seconds (RFC 6238, HMAC-SHA-1, as every authenticator app does). */
final class Totp {

    static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step, with so many digits. */
    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(java.nio.ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = (hash[at] & 0x7f) << 24
                    | (hash[at + 1] & 0xff) << 16
                    | (hash[at + 2] & 0xff) << 8
                    | (hash[at + 3] & 0xff);
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code this is: the present one or a neighbour, for clocks that differ; -1 if none. */
    static long matching(byte[] secret, String given, Instant at) {
        long found = -1;
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step, 6).getBytes(UTF_8), given.getBytes(UTF_8))) found = step;
        }
        return found;
    }

    /** The secret as people type it into an app: base 32 in groups of four. */
    static String readable(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            held = held << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(BASE32.charAt(held >> bits - 5 & 31));
            held &= 0xff;
        }
        if (bits > 0) text.append(BASE32.charAt(held << 5 - bits & 31));
        return text.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
