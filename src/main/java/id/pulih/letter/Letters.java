package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import id.pulih.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/**
 * The office's letters: numbered without gaps, laid out, sealed, frozen with their SHA-256. A letter is never changed; it is
 * replaced or revoked ({@link LetterEnds}), and its number stays used; {@link LetterArchive} opens it again. The caller has checked
 * the right to the case and audits its own act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Letters {

    private static final int SPECIMEN = 12;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Numbers numbers;
    private final Composer composer;
    private final LetterSettings settings;

    Letters(
            JdbcClient jdbc,
            Desk desk,
            Secrets secrets,
            OfficeProfile profile,
            Numbers numbers,
            Composer composer,
            LetterSettings settings) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.profile = profile;
        this.numbers = numbers;
        this.composer = composer;
        this.settings = settings;
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
        var set = settings.current();
        var rule = set.of(draft.kind());
        var given = number(draft, on, set.way());
        var code = CheckCode.next();
        var html = composer.frozen(draft, on, given.number(), code, rule);
        var id = Ids.next();
        var owner = draft.owner() == null ? secrets.officeOwner() : draft.owner();
        var seal = secrets.of(owner);
        jdbc.sql("""
                insert into letter (office_id, id, kind, case_id, owner_id, number, year, scope, sequence, dated_on, subject, html,
                                    sha256, check_code, security, urgency, signed_by, issued_by, issued_at)
                values (:office, :id, :kind, :case, :owner, :number, :year, :scope, :sequence, :on, :subject, :html,
                        :sha, :code, :security, :urgency, :signers, :staff, :now)
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
                .param("sha", Composer.sha256(html.getBytes(StandardCharsets.UTF_8)))
                .param("code", code)
                .param("security", rule.security().name())
                .param("urgency", rule.urgency().name())
                .param("signers", draft.signers().stream().map(Signer::name).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return new Made(id, given.number());
    }

    private Numbers.Given number(Draft draft, LocalDate on, NumberWay way) {
        if (draft.number() != null) return new Numbers.Given(draft.number(), null, null);
        return draft.kind().numbered() ? numbers.next(draft.kind(), on, profile.current(), way) : Numbers.Given.NONE;
    }

    /** The paper as it would be, marked RANCANGAN, without number and not kept. */
    public View preview(Draft draft) {
        var on = draft.on() == null ? desk.today() : draft.on();
        var number = draft.kind().numbered() ? "..." : draft.number();
        var rule = settings.current().of(draft.kind());
        return new PdfView(
                "rancangan-" + draft.kind().slug(), composer.preview(draft, on, number, profile.current(), rule));
    }

    /** The first page as it would be under these settings, with the number that their pattern would write. */
    public View specimen(Draft draft, Profile typed) {
        var code = typed.codes().getOrDefault(draft.kind().name(), draft.kind().code());
        var number = Numbers.written(typed, code, SPECIMEN, desk.today());
        var rule = settings.current().of(draft.kind());
        return new PictureView(composer.preview(draft, desk.today(), number, typed, rule));
    }
}
