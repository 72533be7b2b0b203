package id.pulih.document;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that belong to a case: scans of signed sheets, letters that came back signed, annexes. Kept byte for byte (a signed
 * PDF must not change), sealed with the key of their owner. The caller has checked the right and writes the audit row.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Documents {

    private static final int MOST = 10 * 1024 * 1024;

    /** An entry of the list of files; storedBy is empty for what was sent from outside. */
    public record Card(
            UUID id,
            UUID caseId,
            String title,
            String mediaType,
            int bytes,
            String storedBy,
            OffsetDateTime storedAt) {}

    /** A file with its content, opened. */
    public record Stored(UUID id, UUID caseId, String title, String mediaType, byte[] bytes) {

        /** A name for saving it that says nothing about the person. */
        public String fileName() {
            return "dokumen-" + id.toString().substring(28) + "." + MediaKind.named(mediaType).extension;
        }
    }

    private record Row(UUID id, UUID ownerId, UUID caseId, byte[] title, String mediaType, String file) {}

    private record Listed(
            UUID id,
            UUID ownerId,
            UUID caseId,
            byte[] title,
            String mediaType,
            int bytes,
            String storedBy,
            OffsetDateTime storedAt) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final SealedFiles files;

    Documents(JdbcClient jdbc, Desk desk, Secrets secrets, SealedFiles files) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.files = files;
    }

    /**
     * Keeps an uploaded file; two statements. What is wrong with it is said at its own form field.
     *
     * @param owner whose key seals it: the client, or before b the application's case; null for papers without any person
     * @param caseId may be null for papers of the office
     */
    public UUID store(@Nullable UUID owner, @Nullable UUID caseId, String title, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw RuleViolation.at(field(file), "Pilih berkasnya.");
        if (file.getSize() > MOST) throw RuleViolation.at(field(file), "Berkas paling besar 10 MB.");
        try {
            var content = file.getBytes();
            var kind = MediaKind.of(content)
                    .orElseThrow(() -> RuleViolation.at(
                            field(file), "Berkas ini bukan PDF, JPEG, atau PNG. Pindai atau foto ulang lembarnya."));
            return store(owner == null ? secrets.officeOwner() : owner, caseId, title, kind, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(@Nullable MultipartFile file) {
        return file == null ? "file" : file.getName();
    }

    private UUID store(UUID owner, @Nullable UUID caseId, String title, MediaKind kind, byte[] content) {
        var id = Ids.next();
        var seal = secrets.of(owner);
        var name = files.write(seal.closeBytes("document.file", id, content));
        forgetUnlessCommitted(name);
        jdbc.sql("""
                insert into document (office_id, id, owner_id, case_id, title, media_type, bytes, sha256, file, stored_by, stored_at)
                values (:office, :id, :owner, :case, :title, :type, :bytes, :sha, :file, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("owner", owner)
                .param("case", caseId)
                .param("title", seal.close("document.title", id, title.isBlank() ? "Berkas" : title))
                .param("type", kind.mediaType)
                .param("bytes", content.length)
                .param("sha", SealedFiles.sha256(content))
                .param("file", name)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return id;
    }

    private void forgetUnlessCommitted(String name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) files.forget(name);
            }
        });
    }

    /** The files of a case, newest first; two statements. */
    public List<Card> list(UUID caseId) {
        var rows = jdbc.sql("""
                select d.id, d.owner_id, d.case_id, d.title, d.media_type, d.bytes, coalesce(s.name, '') as stored_by, d.stored_at
                  from document d left join staff s on (s.office_id, s.id) = (d.office_id, d.stored_by)
                 where d.office_id = :office and d.case_id = :case order by d.stored_at desc, d.id limit 500
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Listed.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var seals = secrets.of(rows.stream().map(Listed::ownerId).distinct().toList());
        return rows.stream()
                .filter(r -> seals.containsKey(r.ownerId()))
                .map(r -> new Card(
                        r.id(),
                        r.caseId(),
                        Objects.requireNonNull(seals.get(r.ownerId())).open("document.title", r.id(), r.title()),
                        r.mediaType(),
                        r.bytes(),
                        r.storedBy(),
                        r.storedAt()))
                .toList();
    }

    /** One file, opened; two statements. Fails if the file on disk is not the one that was stored. */
    public Stored read(UUID id) {
        var row = jdbc.sql("""
                select id, owner_id, case_id, title, media_type, file from document where office_id = :office and id = :id
                """)
                .param("office", desk.office())
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(NotFound::new);
        var seal = secrets.of(row.ownerId());
        return new Stored(
                id,
                row.caseId(),
                seal.open("document.title", id, row.title()),
                row.mediaType(),
                seal.openBytes("document.file", id, files.read(row.file())));
    }
}
