package id.pulih.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * The key of the archives, a file beside the master key: {@code keys/backup-1}. What is sealed with it shows every change and
 * every missing end; with another key nothing of it opens.
 */
final class ArchiveKey {
    private static final byte[] BOUND = "pulih-cadangan-1".getBytes(StandardCharsets.UTF_8);
    private static final int SEGMENT = 1 << 20, LENGTH = 32; // bytes

    private final StreamingAead cipher;

    private ArchiveKey(byte[] key) throws GeneralSecurityException {
        cipher = new AesGcmHkdfStreaming(key, "HmacSha256", LENGTH, SEGMENT, 0);
    }

    /** The key of this folder, made when it is first needed. */
    static ArchiveKey make(Path keys) throws IOException, GeneralSecurityException {
        var file = file(keys);
        if (!Files.exists(file)) {
            var key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(keys);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key);
        }
        return new ArchiveKey(Files.readAllBytes(file));
    }

    /** The key of this folder; refused where there is none, for a new one would open nothing. */
    static ArchiveKey existing(Path keys) throws IOException, GeneralSecurityException {
        var file = file(keys);
        if (!Files.exists(file)) {
            throw new Unusable("Kunci cadangan " + file + " tidak ada; kembalikan dahulu folder kunci yang lama.");
        }
        return new ArchiveKey(Files.readAllBytes(file));
    }

    private static Path file(Path keys) {
        return keys.resolve("backup-1");
    }

    OutputStream seal(OutputStream to) throws IOException, GeneralSecurityException {
        return cipher.newEncryptingStream(to, BOUND);
    }

    InputStream open(InputStream from) throws IOException, GeneralSecurityException {
        return cipher.newDecryptingStream(from, BOUND);
    }
}
