package id.pulih.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of sealed files. The name of a file is the SHA-256 of its content, so a file changed or swapped shows itself. */
@Component
class SealedFiles {

    private final Path root;

    SealedFiles(@Value("${pulih.files-dir:${pulih.data-dir:data}/files}") Path root) {
        this.root = root.toAbsolutePath();
    }

    /** Writes what is sealed already and gives its name; when this returns it is on the disk. */
    String write(byte[] sealed) {
        var name = HexFormat.of().formatHex(sha256(sealed));
        try {
            var target = at(name);
            var folder = Files.createDirectories(target.getParent());
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(folder, "baru", "", owner);
            try (var channel = FileChannel.open(fresh, Set.of(StandardOpenOption.WRITE))) {
                var buffer = ByteBuffer.wrap(sealed);
                while (buffer.hasRemaining()) channel.write(buffer);
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true); // the new name, too, survives a power cut
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sealed content; fails if the file is missing or no longer what its name says. */
    byte[] read(String name) {
        try {
            var sealed = Files.readAllBytes(at(name));
            if (!name.equals(HexFormat.of().formatHex(sha256(sealed)))) {
                throw new IllegalStateException("file " + name + " was changed");
            }
            return sealed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a file whose row was never committed. */
    void forget(String name) {
        try {
            Files.deleteIfExists(at(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path at(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name);
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
