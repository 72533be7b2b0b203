package id.pulih.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import id.pulih.access.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys of owners: a client, or an application whose client is not yet known. Each is wrapped by the master key, which
 * lies outside the data folder; deleting a row of data_key erases everything sealed with it. Look-up hashes use a second key.
 */
@Component
public class Secrets {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Aead master;
    private final PrfHmacJce blind;

    Secrets(JdbcClient jdbc, Desk desk, @Value("${pulih.keys-dir:keys}") Path dir) throws Exception {
        this.jdbc = jdbc;
        this.desk = desk;
        master = new AesGcmJce(key(dir.resolve("master-1")));
        blind = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(dir.resolve("blind-1")), "HMAC"));
    }

    /** The seal of one owner, by one statement; fails if the owner's key was erased. */
    public Seal of(UUID owner) {
        var seal = of(List.of(owner)).get(owner);
        if (seal == null) throw new IllegalStateException("no data key of " + owner);
        return seal;
    }

    /**
     * The seals of these owners; an owner whose key was erased is missing. At most one statement: what the running transaction
     * has opened it does not ask for again.
     */
    public Map<UUID, Seal> of(Collection<UUID> owners) {
        var opened = opened();
        var missing =
                owners.stream().filter(o -> !opened.containsKey(o)).distinct().toArray(UUID[]::new);
        if (missing.length > 0) open(missing, opened);
        var seals = new HashMap<UUID, Seal>();
        owners.forEach(o -> {
            if (opened.get(o) != null) seals.put(o, opened.get(o));
        });
        return seals;
    }

    private void open(UUID[] owners, Map<UUID, Seal> opened) {
        int office = desk.office();
        jdbc.sql("select owner_id, wrapped from data_key where office_id = :office and owner_id = any(:owners)")
                .param("office", office)
                .param("owners", owners)
                .query(r -> {
                    var owner = r.getObject(1, UUID.class);
                    opened.put(owner, seal(office, owner, r.getBytes(2)));
                });
    }

    /** What this transaction has opened; forgotten when it ends. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Seal> opened() {
        var opened = (Map<UUID, Seal>) TransactionSynchronizationManager.getResource(this);
        if (opened != null) return opened;
        var fresh = new HashMap<UUID, Seal>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Secrets.this);
            }
        });
        return fresh;
    }

    /** Makes the key of a new owner and gives its seal; one statement. */
    public Seal make(UUID owner) {
        int office = desk.office();
        var wrapped = wrapNew(office, owner);
        jdbc.sql("insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1)")
                .param(office)
                .param(owner)
                .param(wrapped)
                .update();
        var seal = seal(office, owner, wrapped);
        opened().put(owner, seal);
        return seal;
    }

    /** The owner of papers without any person: the office itself, whose key is made when it is first needed. */
    public UUID officeOwner() {
        var owner = new UUID(0, desk.office());
        if (of(List.of(owner)).isEmpty()) {
            jdbc.sql("""
                    insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1) on conflict do nothing
                    """)
                    .param(desk.office())
                    .param(owner)
                    .param(wrapNew(desk.office(), owner))
                    .update();
        }
        return owner;
    }

    /** A new wrapped data key, for whoever inserts many at once. */
    public byte[] wrapNew(int office, UUID owner) {
        try {
            return master.encrypt(random(), bound(office, owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a wrapped data key. */
    public Seal seal(int office, UUID owner, byte[] wrapped) {
        try {
            return new Seal(new AesGcmJce(master.decrypt(wrapped, bound(office, owner))), office);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash by which a sealed value is found again (NIK, telephone): equal texts, equal hashes; the text stays unknown. */
    public byte[] hash(String field, String normalised) {
        try {
            return blind.compute((field + "|" + normalised).getBytes(StandardCharsets.UTF_8), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bound(int office, UUID owner) {
        return ("data_key|" + office + "|" + owner).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] key(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, random());
        }
        return Files.readAllBytes(file);
    }
}
