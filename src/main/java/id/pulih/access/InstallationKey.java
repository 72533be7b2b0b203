package id.pulih.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the installation for what belongs to an account and not to a client: secrets of the second factor, device
 * cookies, texts that are shown once. It lies beside the master key and leaves its folder never.
 */
@Component
public class InstallationKey {

    private final AesGcmJce seal;
    private final PrfHmacJce mac;

    InstallationKey(@Value("${pulih.keys-dir:keys}") Path dir) throws Exception {
        var key = key(dir.resolve("access-1"));
        seal = new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", key, new byte[0], bytes("seal"), 32));
        var macKey = Hkdf.computeHkdf("HMACSHA256", key, new byte[0], bytes("mac"), 32);
        mac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(macKey, "HMAC"));
    }

    /** Seals a value for one place: what was sealed for another place does not open. */
    byte[] close(String place, byte[] value) {
        try {
            return seal.encrypt(value, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(String place, byte[] sealed) {
        try {
            return seal.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sealed text that may lie in a session or a form. */
    String closeText(String place, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(close(place, bytes(text)));
    }

    String openText(String place, String sealed) {
        return new String(open(place, Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** Nobody without the key can make this mark for this text. */
    byte[] mark(String place, String text) {
        try {
            return mac.compute(bytes(place + "|" + text), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] key(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.write(file, fresh);
        } catch (FileAlreadyExistsException made) {
            return Files.readAllBytes(file);
        }
        return Files.readAllBytes(file);
    }
}
