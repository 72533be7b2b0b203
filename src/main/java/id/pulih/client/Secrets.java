package id.pulih.client;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import id.pulih.access.Desk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data keys of clients; a field is sealed with its client's key and bound to its place. */
@Component
public class Secrets {

    /** Seals and opens the fields of one client. */
    public record Seal(Aead aead, int office) {
        public byte[] close(String place, UUID row, String text) {
            try {
                return text == null || text.isEmpty()
                        ? null
                        : aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(place, row));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public String open(String place, UUID row, byte[] sealed) {
            try {
                return sealed == null
                        ? ""
                        : new String(aead.decrypt(sealed, bound(place, row)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] bound(String place, UUID row) {
            return (place + "|" + office + "|" + row).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Aead master;

    Secrets(JdbcClient jdbc, Desk desk, @Value("${pulih.keys-dir:keys}") Path dir) throws Exception {
        this.jdbc = jdbc;
        this.desk = desk;
        var file = dir.resolve("master-1");
        if (!Files.exists(file)) {
            Files.createDirectories(dir);
            var key = new byte[32];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key);
        }
        master = new AesGcmJce(Files.readAllBytes(file));
    }

    /** A new wrapped data key, to be inserted with the client. */
    public byte[] wrapNew(int office, UUID client) throws GeneralSecurityException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return master.encrypt(key, ("client_key|" + office + "|" + client).getBytes(StandardCharsets.UTF_8));
    }

    /** The seals of these clients by one statement; a client whose key was erased is missing. */
    public Map<UUID, Seal> of(Collection<UUID> clients) {
        var seals = new HashMap<UUID, Seal>();
        int office = desk.office();
        jdbc.sql("select client_id, wrapped from client_key where office_id = :office and client_id = any(:clients)")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query(r -> {
                    var id = r.getObject(1, UUID.class);
                    try {
                        seals.put(
                                id,
                                new Seal(
                                        new AesGcmJce(master.decrypt(
                                                r.getBytes(2),
                                                ("client_key|" + office + "|" + id).getBytes(StandardCharsets.UTF_8))),
                                        office));
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return seals;
    }
}
