package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a letter comes to hold no longer: revoked, or another in its place. Once only; its number stays used, the reason is kept and
 * the check page does not show it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterEnds {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final Secrets secrets;
    private final Letters letters;
    private final LetterRows rows;

    LetterEnds(JdbcClient jdbc, Desk desk, Audit audit, Secrets secrets, Letters letters, LetterRows rows) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.secrets = secrets;
        this.letters = letters;
        this.rows = rows;
    }

    /** The letter no longer holds, and nothing takes its place. */
    public void revoke(UUID id, String reason) {
        end(id, LetterState.REVOKED, null, reason);
    }

    /** Issues a new letter in the place of this one. */
    public UUID replace(UUID id, Draft draft, String reason) {
        var successor = letters.issue(draft);
        end(id, LetterState.REPLACED, successor, reason);
        return successor;
    }

    /**
     * As {@link #replace}, for a letter of the same case and owner whose act the caller audits: one statement beyond the issue.
     *
     * @throws RuleViolation if the letter is not of that case, or holds no longer
     */
    public UUID supersede(UUID id, Draft draft, String reason) {
        var successor = letters.issue(draft);
        note(id, draft.caseId(), draft.owner(), LetterState.REPLACED, successor, reason);
        return successor;
    }

    private void end(UUID id, LetterState state, @Nullable UUID successor, String reason) {
        var letter = rows.head(id);
        note(id, letter.caseId(), letter.ownerId(), state, successor, reason);
        audit.add("WRITE", "letter/" + state.name().toLowerCase(Locale.ROOT), id, letter.cases(), List.of("document"));
    }

    private void note(
            UUID letter,
            @Nullable UUID caseId,
            @Nullable UUID owner,
            LetterState state,
            @Nullable UUID successor,
            String reason) {
        var id = Ids.next();
        int done = jdbc.sql("""
                insert into letter_state (office_id, id, letter_id, state, replaced_by, reason, recorded_by, recorded_at)
                select :office, :id, l.id, :state, :successor, :reason, :staff, :now from letter l
                 where l.office_id = :office and l.id = :letter and l.case_id is not distinct from :case and l.owner_id = :owner
                    on conflict (office_id, letter_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("letter", letter)
                .param("case", caseId)
                .param("owner", owner)
                .param("state", state.name())
                .param("successor", successor)
                .param("reason", secrets.of(owner).close("letter_state.reason", id, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Surat ini sudah diganti atau dicabut.");
    }
}
