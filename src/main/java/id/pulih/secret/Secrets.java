package id.pulih.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import id.pulih.Erased;
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
import org.jspecify.annotations.Nullable;
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
        master = new AesGcmJce(key(masterFile(dir)));
        blind = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(dir.resolve("blind-1")), "HMAC"));
    }

    /**
     * The seal of one owner, by one statement.
     *
     * @throws Erased if the owner's key was erased
     */
    public Seal of(@Nullable UUID owner) {
        var seal = of(List.of(owner)).get(owner);
        if (seal == null) throw new Erased();
        return seal;
    }

    /**
     * The seals of these owners; an owner whose key was erased is missing. At most one statement: what the running transaction
     * has opened it does not ask for again.
     */
    public Map<UUID, Seal> of(Collection<UUID> owners) {
        int office = desk.office();
        var read = read();
        var missing =
                owners.stream().filter(o -> !read.containsKey(o)).distinct().toArray(UUID[]::new);
        if (missing.length > 0) read(office, missing, read);
        var seals = new HashMap<UUID, Seal>();
        owners.forEach(o -> {
            if (read.get(o) != null) seals.put(o, seal(office, o, read.get(o)));
        });
        return seals;
    }

    private void read(int office, UUID[] owners, Map<UUID, byte[]> read) {
        jdbc.sql("select owner_id, wrapped from data_key where office_id = :office and owner_id = any(:owners)")
                .param("office", office)
                .param("owners", owners)
                .query(r -> {
                    read.put(r.getObject(1, UUID.class), r.getBytes(2));
                });
    }

    /**
     * Keeps a wrapped key that the caller's own statement has read from data_key_card, so that the running transaction does not
     * ask for it again. Null, of an owner whose key was erased or who has none, keeps nothing.
     */
    public void keep(UUID owner, byte[] wrapped) {
        if (wrapped != null) read().put(owner, wrapped);
    }

    /** The wrapped keys that this transaction has read; forgotten when it ends. */
    @SuppressWarnings("unchecked")
    private Map<UUID, byte[]> read() {
        var read = (Map<UUID, byte[]>) TransactionSynchronizationManager.getResource(this);
        if (read != null) return read;
        var fresh = new HashMap<UUID, byte[]>();
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
        read().put(owner, wrapped);
        return seal(office, owner, wrapped);
    }

    /** Erases everything that these owners' keys have sealed; one statement. There is no way back but an older archive. */
    public void erase(Collection<UUID> owners) {
        jdbc.sql("delete from data_key where office_id = :office and owner_id = any(:owners)")
                .param("office", desk.office())
                .param("owners", owners.toArray(UUID[]::new))
                .update();
        owners.forEach(read()::remove);
    }

    /** Under which id the office itself owns a key. */
    public static UUID ownerOf(int office) {
        return new UUID(0, office);
    }

    /** The owner of papers without any person: the office itself, whose key is made when it is first needed. One statement. */
    public UUID officeOwner() {
        int office = desk.office();
        var owner = ownerOf(office);
        if (read().containsKey(owner)) return owner;
        jdbc.sql("""
                with made as (
                    insert into data_key (office_id, owner_id, wrapped, master_version) values (:office, :owner, :fresh, 1)
                    on conflict do nothing returning wrapped)
                select wrapped from made
                 union all
                select wrapped from data_key where office_id = :office and owner_id = :owner
                """)
                .param("office", office)
                .param("owner", owner)
                .param("fresh", wrapNew(office, owner))
                .query(byte[].class)
                .optional()
                .ifPresent(wrapped -> keep(owner, wrapped)); // absent when another request has made it at this moment
        return owner;
    }

    /** Erases the key of an owner: whatever was sealed with it is gone, and from the archives as they grow old. One statement. */
    public void erase(UUID owner) {
        jdbc.sql("delete from data_key where office_id = ? and owner_id = ?")
                .param(desk.office())
                .param(owner)
                .update();
        read().remove(owner);
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

    static Path masterFile(Path keys) {
        return keys.resolve("master-1");
    }

    static byte[] bound(int office, UUID owner) {
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
