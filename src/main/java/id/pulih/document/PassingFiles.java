package id.pulih.document;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Large files on their way through, such as a spreadsheet that a job reads: sealed on the disk with a key of their own, written and
 * read as a stream, gone when the work is done. They belong to no case and are in no list.
 */
@Component
public class PassingFiles {

    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 16;

    /** Where a file lies and the key to it, which the caller seals before keeping it. */
    public record Kept(String name, byte[] key) {}

    /** Writes the content of a file, such as {@code upload::transferTo}. */
    public interface Content {
        void to(OutputStream file) throws IOException;
    }

    private final Path folder;

    PassingFiles(@Value("${pulih.files-dir:${pulih.data-dir:data}/files}") Path root) {
        folder = root.toAbsolutePath().resolve("passing");
    }

    /** Seals what is written. */
    public Kept write(Content content) {
        var kept = new Kept(UUID.randomUUID().toString(), new byte[KEY]);
        new SecureRandom().nextBytes(kept.key());
        try {
            Files.createDirectories(folder);
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var file = Files.createFile(folder.resolve(kept.name()), owner);
            try (var sealed = streaming(kept.key())
                    .newEncryptingStream(new BufferedOutputStream(Files.newOutputStream(file)), bound(kept.name()))) {
                content.to(sealed);
            }
            return kept;
        } catch (IOException e) {
            forget(kept.name());
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            forget(kept.name());
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content, which is gone from the disk once it has been read and closed. */
    public InputStream readOnce(Kept kept) {
        return new FilterInputStream(read(kept.name(), kept.key())) {
            @Override
            public void close() throws IOException {
                super.close();
                forget(kept.name());
            }
        };
    }

    /** The content again; the caller closes it. */
    public InputStream read(String name, byte[] key) {
        try {
            return new BufferedInputStream(
                    streaming(key).newDecryptingStream(Files.newInputStream(at(name)), bound(name)), SEGMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes a file; nothing happens if it has gone already. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(at(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(String name) {
        return folder.resolve(UUID.fromString(name).toString());
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }

    private static byte[] bound(String name) {
        return ("passing|" + name).getBytes(StandardCharsets.UTF_8);
    }
}
