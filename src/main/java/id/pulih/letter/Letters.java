package id.pulih.letter;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.secret.Secrets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/**
 * The office's letters: numbered without gaps, laid out, sealed, frozen with their SHA-256. A letter is never changed; it is
 * replaced or revoked, and its number stays used. The caller has checked the right to the case and audits its own act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Letters {

    /**
     * One letter, opened.
     *
     * @param pdf to sign with ink, or as it was signed
     * @param electronic the same with the tags of SRIKANDI in place of number, date and signature
     */
    public record Issued(
            UUID id,
            UUID caseId,
            LetterKind kind,
            String number,
            LocalDate on,
            LetterState state,
            boolean confidential,
            View pdf,
            View electronic) {}

    private record Row(
            UUID id,
            UUID caseId,
            UUID ownerId,
            LetterKind kind,
            String number,
            LocalDate datedOn,
            byte[] subject,
            LetterState state,
            String signedBy) {}

    private record Frozen(
            UUID id,
            UUID caseId,
            UUID ownerId,
            LetterKind kind,
            String number,
            LocalDate datedOn,
            boolean confidential,
            byte[] html,
            byte[] sha256,
            LetterState state) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Numbers numbers;
    private final Composer composer;

    Letters(
            JdbcClient jdbc,
            Desk desk,
            Audit audit,
            Secrets secrets,
            OfficeProfile profile,
            Numbers numbers,
            Composer composer) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.secrets = secrets;
        this.profile = profile;
        this.numbers = numbers;
        this.composer = composer;
    }

    /**
     * Gives the number, freezes the text and keeps it; two statements, three with a number.
     *
     * @throws RuleViolation if the text holds a letter that cannot be printed
     */
    public UUID issue(Draft draft) {
        return make(draft).id();
    }

    /** A letter just issued, with its number where the caller's own rows show it; null for kinds without one. */
    public record Made(UUID id, @Nullable String number) {}

    /** As {@link #issue}, for a caller that needs the number. */
    public Made make(Draft draft) {
        var on = draft.on() == null ? desk.today() : draft.on();
        var given = number(draft, on);
        var code = CheckCode.next();
        var html = composer.frozen(draft, on, given.number(), code);
        var id = Ids.next();
        var owner = draft.owner() == null ? secrets.officeOwner() : draft.owner();
        var seal = secrets.of(owner);
        jdbc.sql("""
                insert into letter (office_id, id, kind, case_id, owner_id, number, year, scope, sequence, dated_on, subject, html,
                                    sha256, check_code, confidential, signed_by, issued_by, issued_at)
                values (:office, :id, :kind, :case, :owner, :number, :year, :scope, :sequence, :on, :subject, :html,
                        :sha, :code, :confidential, :signers, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("kind", draft.kind().name())
                .param("case", draft.caseId())
                .param("owner", owner)
                .param("number", given.number())
                .param("year", on.getYear())
                .param("scope", given.scope())
                .param("sequence", given.sequence())
                .param("on", on)
                .param("subject", seal.close("letter.subject", id, draft.subject()))
                .param("html", seal.close("letter.html", id, html))
                .param("sha", Composer.sha256(html))
                .param("code", code)
                .param("confidential", draft.kind().confidential())
                .param("signers", draft.signers().stream().map(Signer::name).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return new Made(id, given.number());
    }

    private Numbers.Given number(Draft draft, LocalDate on) {
        if (draft.number() != null) return new Numbers.Given(draft.number(), null, null);
        return draft.kind().numbered()
                ? numbers.next(draft.kind(), on, profile.current())
                : new Numbers.Given(null, null, null);
    }

    /** The paper as it would be, marked RANCANGAN, without number and not kept. */
    public View preview(Draft draft) {
        var on = draft.on() == null ? desk.today() : draft.on();
        return new PdfView("rancangan-" + slug(draft.kind()), composer.preview(draft, on));
    }

    /** The letters of a case, also those that it shares with others, newest first; two statements. */
    public List<LetterCard> of(UUID caseId) {
        var rows = jdbc.sql("""
                select l.id, l.case_id, l.owner_id, l.kind, coalesce(l.number, '') as number, l.dated_on, l.subject,
                       coalesce(s.state, 'ISSUED') as state, array_to_string(l.signed_by, chr(10)) as signed_by
                  from (select office_id, id from letter where office_id = :office and case_id = :case
                        union all
                        select office_id, letter_id from letter_case where office_id = :office and case_id = :case) o
                  join letter l on (l.office_id, l.id) = (o.office_id, o.id)
                  left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
                 order by l.issued_at desc, l.id desc limit 500
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var seals = secrets.of(rows.stream().map(Row::ownerId).distinct().toList());
        return rows.stream()
                .filter(r -> seals.containsKey(r.ownerId()))
                .map(r -> new LetterCard(
                        r.id(),
                        r.caseId(),
                        r.kind(),
                        r.number(),
                        r.datedOn(),
                        Objects.requireNonNull(seals.get(r.ownerId())).open("letter.subject", r.id(), r.subject()),
                        r.state(),
                        r.signedBy().lines().toList()))
                .toList();
    }

    /**
     * Opens one letter; three statements, one of them the audit row. The caller looks at {@code caseId} and checks the right
     * to the case before he shows anything.
     */
    public Issued read(UUID id) {
        var row = frozen(id);
        var html = secrets.of(row.ownerId()).open("letter.html", id, row.html());
        if (!MessageDigest.isEqual(row.sha256(), Composer.sha256(html))) {
            throw new IllegalStateException("letter " + id + " was changed");
        }
        audit.add(
                "READ",
                "letter/read",
                id,
                row.caseId() == null ? List.of() : List.of(row.caseId()),
                List.of("document"));
        var name = slug(row.kind()) + "-" + id.toString().substring(28);
        return new Issued(
                id,
                row.caseId(),
                row.kind(),
                row.number(),
                row.datedOn(),
                row.state(),
                row.confidential(),
                new PdfView(name, () -> composer.printed(html, row.state(), false)),
                new PdfView(name + "-tte", () -> composer.printed(html, row.state(), true)));
    }

    private Frozen frozen(UUID id) {
        return jdbc.sql("""
                select l.id, l.case_id, l.owner_id, l.kind, coalesce(l.number, '') as number, l.dated_on, l.confidential, l.html,
                       l.sha256, coalesce(s.state, 'ISSUED') as state
                  from letter l left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
                 where l.office_id = :office and l.id = :id
                """)
                .param("office", desk.office())
                .param("id", id)
                .query(Frozen.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The letter no longer holds; its number stays used. The reason is kept, the check page does not show it. */
    public void revoke(UUID id, String reason) {
        end(id, LetterState.REVOKED, null, reason);
    }

    /** Issues a new letter in the place of this one. */
    public UUID replace(UUID id, Draft draft, String reason) {
        var successor = issue(draft);
        end(id, LetterState.REPLACED, successor, reason);
        return successor;
    }

    /**
     * As {@link #replace}, for a letter of the same case and owner whose act the caller audits: one statement beyond the issue.
     *
     * @throws RuleViolation if the letter is not of that case, or holds no longer
     */
    public UUID supersede(UUID id, Draft draft, String reason) {
        var successor = issue(draft);
        var stateId = Ids.next();
        int done = jdbc.sql("""
                insert into letter_state (office_id, id, letter_id, state, replaced_by, reason, recorded_by, recorded_at)
                select :office, :id, l.id, 'REPLACED', :successor, :reason, :staff, :now from letter l
                 where l.office_id = :office and l.id = :letter and l.case_id = :case and l.owner_id = :owner
                    on conflict (office_id, letter_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", stateId)
                .param("letter", id)
                .param("case", draft.caseId())
                .param("owner", draft.owner())
                .param("successor", successor)
                .param("reason", secrets.of(draft.owner()).close("letter_state.reason", stateId, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Surat ini sudah diganti atau dicabut.");
        return successor;
    }

    private void end(UUID id, LetterState state, @Nullable UUID successor, String reason) {
        var row = frozen(id);
        var stateId = Ids.next();
        int done = jdbc.sql("""
                insert into letter_state (office_id, id, letter_id, state, replaced_by, reason, recorded_by, recorded_at)
                values (:office, :id, :letter, :state, :successor, :reason, :staff, :now) on conflict (office_id, letter_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", stateId)
                .param("letter", id)
                .param("state", state.name())
                .param("successor", successor)
                .param("reason", secrets.of(row.ownerId()).close("letter_state.reason", stateId, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Surat ini sudah diganti atau dicabut.");
        Collection<UUID> cases = row.caseId() == null ? List.of() : List.of(row.caseId());
        audit.add("WRITE", "letter/" + state.name().toLowerCase(java.util.Locale.ROOT), id, cases, List.of("document"));
    }

    private static String slug(LetterKind kind) {
        return kind.label().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
