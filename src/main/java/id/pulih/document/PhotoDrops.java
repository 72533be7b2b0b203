package id.pulih.document;

import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photos that a telephone has taken for the form on the computer of the acting person: one place at a time, open for ten
 * minutes, to be used once. The telephone needs no account; it brings what the QR code on the screen said.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PhotoDrops {

    static final Duration OPEN = Duration.ofMinutes(10);

    /** How the place stands. */
    public record State(OffsetDateTime expiresAt, boolean arrived) {}

    private record Kept(UUID id, byte[] sealed) {}

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    PhotoDrops(JdbcClient jdbc, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Opens a new place for the acting person; what lay in an earlier one is gone. */
    public void make() {
        var token = new byte[16];
        random.nextBytes(token);
        var words = HexFormat.of().formatHex(token);
        var id = Ids.next();
        jdbc.sql("""
                with gone as (delete from photo_drop where office_id = :office and made_by = :staff)
                insert into photo_drop (office_id, id, made_by, token, token_hash, made_at, expires_at)
                values (:office, :id, :staff, :token, :hash, :now, :until)
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("id", id)
                .param("token", secrets.of(secrets.officeOwner()).close("photo_drop.token", id, words))
                .param("hash", hash(words))
                .param("now", desk.moment())
                .param("until", desk.moment().plus(OPEN))
                .update();
        audit.add("WRITE", "document/photo-drop", id, List.of(), List.of("document"));
    }

    /** The place of the acting person, if one is open or holds photos. */
    public Optional<State> state() {
        return jdbc.sql("""
                select expires_at, arrived_at is not null as arrived from photo_drop
                 where office_id = :office and made_by = :staff and expires_at > :now
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query(State.class)
                .optional();
    }

    /** What the QR code says: the last part of the address for the telephone. */
    public String token() {
        var kept = kept("token");
        audit.add("READ", "document/photo-drop", kept.id(), List.of(), List.of("document"));
        return secrets.of(secrets.officeOwner()).open("photo_drop.token", kept.id(), kept.sealed());
    }

    /** The photos as a PDF, for the form that asked for them. */
    public byte[] pdf() {
        var kept = kept("photos");
        audit.add("READ", "document/photos", kept.id(), List.of(), List.of("document"));
        return secrets.of(secrets.officeOwner()).openBytes("photo_drop.photos", kept.id(), kept.sealed());
    }

    private Kept kept(String column) {
        return jdbc.sql("""
                select id, case :column when 'token' then token else photos end as sealed from photo_drop
                 where office_id = :office and made_by = :staff and expires_at > :now
                """)
                .param("column", column)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query(Kept.class)
                .single();
    }

    static byte[] hash(String token) {
        return SealedFiles.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }
}
