package id.pulih.letter;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that came back signed, with what was found in each; {@link SignedLetters} takes them in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SignedCopies {

    /**
     * A file that came back.
     *
     * @param signedBy whom the certificates in it name
     * @param signedAt as the file says
     * @param coded whether the letter's check code stands in it
     */
    public record Copy(
            UUID id,
            UUID letterId,
            UUID documentId,
            SealState seal,
            List<String> signedBy,
            @Nullable OffsetDateTime signedAt,
            boolean coded,
            int bytes,
            String recordedBy,
            OffsetDateTime recordedAt) {}

    private record Row(
            UUID id,
            UUID letterId,
            UUID documentId,
            SealState seal,
            String signedBy,
            @Nullable OffsetDateTime signedAt,
            boolean coded,
            int bytes,
            String recordedBy,
            OffsetDateTime recordedAt) {}

    private static final String COLUMNS = """
            select d.id, d.letter_id, d.document_id, d.seal, array_to_string(d.signed_by, chr(10)) as signed_by, d.signed_at, d.coded,
                   d.bytes, s.name as recorded_by, d.recorded_at
              from letter_signed d join staff s on (s.office_id, s.id) = (d.office_id, d.recorded_by)
            """;

    private final JdbcClient jdbc;
    private final Desk desk;

    SignedCopies(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What came back of a letter, newest first; one statement. */
    public List<Copy> of(UUID letterId) {
        return jdbc
                .sql(
                        COLUMNS
                                + " where d.office_id = :office and d.letter_id = :letter order by d.recorded_at desc, d.id desc")
                .param("office", desk.office())
                .param("letter", letterId)
                .query(Row.class)
                .list()
                .stream()
                .map(SignedCopies::copy)
                .toList();
    }

    /** One of them; one statement. The caller opens its letter before he shows the document. */
    public Copy one(UUID id) {
        return jdbc.sql(COLUMNS + " where d.office_id = :office and d.id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(SignedCopies::copy)
                .orElseThrow(NotFound::new);
    }

    private static Copy copy(Row r) {
        return new Copy(
                r.id(),
                r.letterId(),
                r.documentId(),
                r.seal(),
                r.signedBy().lines().toList(),
                r.signedAt(),
                r.coded(),
                r.bytes(),
                r.recordedBy(),
                r.recordedAt());
    }
}
