package id.pulih.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mark on a device on which the second factor was given: for one account, until tomorrow, void when its secret changes. */
@Component
public class Devices {

    /** How long a device is known. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final InstallationKey key;
    private final Clock clock;

    Devices(InstallationKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String cookie(UUID account, byte[] totp) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        return until + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mark(account, totp, until));
    }

    boolean known(@Nullable String cookie, UUID account, byte[] totp) {
        if (cookie == null || !cookie.matches("\\d{1,12}\\.[A-Za-z0-9_-]{43}")) return false;
        int dot = cookie.indexOf('.');
        long until = Long.parseLong(cookie.substring(0, dot));
        if (until < clock.instant().getEpochSecond()) return false;
        return MessageDigest.isEqual(
                Base64.getUrlDecoder().decode(cookie.substring(dot + 1)), mark(account, totp, until));
    }

    private byte[] mark(UUID account, byte[] totp, long until) {
        return key.mark("device", account + "|" + until + "|" + HexFormat.of().formatHex(totp));
    }
}
