package id.pulih.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import id.pulih.RuleViolation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enrolment of the second factor (X4): a new secret, proved by its first code before it counts, with ten recovery codes. */
@Component
public class SecondFactor {

    /**
     * What the enrolment page shows.
     *
     * @param sealed the secret, to be given back with the code
     * @param typed the secret for an app without a camera
     * @param size the side of the square, in modules
     * @param squares the dark modules as an SVG path
     */
    public record Offer(String sealed, String typed, int size, String squares) {}

    private static final int CODES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final InstallationKey key;
    private final SignIn signIn;
    private final Devices devices;

    SecondFactor(JdbcClient jdbc, Clock clock, InstallationKey key, SignIn signIn, Devices devices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = key;
        this.signIn = signIn;
        this.devices = devices;
    }

    /** Whether the account has a second factor. */
    public boolean has(UUID account) {
        return signIn.own(account).totp() != null;
    }

    /** A fresh secret for this account, or the one that is already on the page. */
    public Offer offer(UUID account, @Nullable String present) {
        var secret = present == null ? Totp.newSecret() : opened(account, present);
        var text = Totp.readable(secret).replace(" ", "");
        var name = URLEncoder.encode(signIn.own(account).name(), StandardCharsets.UTF_8);
        var link = "otpauth://totp/Pulih:" + name + "?secret=" + text + "&issuer=Pulih";
        try {
            var square = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            var path = new StringBuilder();
            for (int y = 0; y < square.getHeight(); y++) {
                for (int x = 0; x < square.getWidth(); x++) {
                    if (square.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
            var sealed = Base64.getUrlEncoder().encodeToString(key.close("offer|" + account, secret));
            return new Offer(sealed, Totp.readable(secret), square.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The recovery codes, shown once, and the cookie by which the device is known from now on. */
    public record Enrolled(List<String> codes, String device) {}

    /** A new secret in place of the present one, for somebody who is in: the password is asked first. */
    public Enrolled enrol(UUID account, String sealed, String code, String password) {
        if (!signIn.confirms(account, password)) throw RuleViolation.at("present", "Kata sandi tidak cocok.");
        return enrol(account, sealed, code);
    }

    /** Takes the secret into use when its first code is right. */
    public Enrolled enrol(UUID account, String sealed, String code) {
        var secret = opened(account, sealed);
        long step = Totp.matching(secret, code.replaceAll("\\s", ""), clock.instant());
        if (step < 0)
            throw RuleViolation.at(
                    "code", "Kode tidak cocok. Pastikan jam telepon tepat, lalu ketik kode yang sedang tampil.");
        var codes = Stream.generate(() -> Passwords.groups(3)).limit(CODES).toList();
        var own = signIn.own(account);
        var totp = key.close("totp|" + account, secret);
        boolean done = jdbc.sql("select set_totp(?, ?, ?, ?, ?)")
                .param(account)
                .param(own.passwordHash())
                .param(totp)
                .param(step)
                .param(codes.stream()
                        .map(c -> key.mark("recovery|" + account, c.replace("-", "")))
                        .toArray(byte[][]::new))
                .query(Boolean.class)
                .single();
        if (!done) throw new RuleViolation("Kata sandi baru saja diganti di tempat lain. Masuk lagi.");
        return new Enrolled(codes, devices.cookie(account, totp));
    }

    private byte[] opened(UUID account, String sealed) {
        try {
            return key.open("offer|" + account, Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException | IllegalStateException garbled) {
            throw new RuleViolation("Halaman ini tidak lengkap. Buka lagi halamannya, lalu ulangi.");
        }
    }
}
