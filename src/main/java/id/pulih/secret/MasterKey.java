package id.pulih.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Whether a folder of keys belongs to a set of data, asked before the data are taken in. */
public final class MasterKey {

    private MasterKey() {}

    /** Whether the master key of this folder opens the wrapped key of an owner; false where there is none. */
    public static boolean opens(Path keys, int office, UUID owner, byte[] wrapped) throws IOException {
        var file = Secrets.masterFile(keys);
        if (!Files.exists(file)) return false;
        try {
            new AesGcmJce(Files.readAllBytes(file)).decrypt(wrapped, Secrets.bound(office, owner));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
