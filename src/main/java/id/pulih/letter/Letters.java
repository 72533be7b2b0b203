package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.web.Page.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
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
     * @param subject "Hal", or what stands for the paper in lists
     * @param inserted why its number stands between two others; empty for all but those
     * @param form what the national letter system asks for, to be copied
     * @param several whether more than one official signs in the national letter system
     * @param byHand of several signers those who cannot sign there, and sign with ink
     * @param annexed whether broad pages follow the signature, which the DOCX leaves out
     * @param pdf to sign with ink
     * @param electronic the same with the tags of SRIKANDI in place of number, date and signature
     * @param docx the same as a text that the office may still correct before it is signed
     */
    public record Issued(
            LetterHead head,
            String subject,
            String inserted,
            List<Fact> form,
            boolean several,
            List<String> byHand,
            boolean annexed,
            View pdf,
            View electronic,
            View docx) {}

    private static final int SPECIMEN = 12;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Numbers numbers;
    private final Composer composer;
    private final LetterRows rows;
    private final LetterSettings settings;

    Letters(
            JdbcClient jdbc,
            Desk desk,
            Audit audit,
            Secrets secrets,
            OfficeProfile profile,
            Numbers numbers,
            Composer composer,
            LetterRows rows,
            LetterSettings settings) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.secrets = secrets;
        this.profile = profile;
        this.numbers = numbers;
        this.composer = composer;
        this.rows = rows;
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
                "rancangan-" + slug(draft.kind()), composer.preview(draft, on, number, profile.current(), rule));
    }

    /** The first page as it would be under these settings, with the number that their pattern would write. */
    public View specimen(Draft draft, Profile typed) {
        var code = typed.codes().getOrDefault(draft.kind().name(), draft.kind().code());
        var number = Numbers.written(typed, code, SPECIMEN, desk.today());
        var rule = settings.current().of(draft.kind());
        return new PictureView(composer.preview(draft, desk.today(), number, typed, rule));
    }

    /** The letters of a case, also those that it shares with others, newest first; two statements. */
    public List<LetterCard> of(UUID caseId) {
        return opened(rows.of(caseId));
    }

    private List<LetterCard> opened(List<LetterRows.Listed> found) {
        if (found.isEmpty()) return List.of();
        var seals = secrets.of(
                found.stream().map(r -> r.head().ownerId()).distinct().toList());
        return found.stream()
                .filter(r -> seals.containsKey(r.head().ownerId()))
                .map(r -> new LetterCard(
                        r.head(),
                        subject(Objects.requireNonNull(seals.get(r.head().ownerId())), r),
                        r.signedBy()))
                .toList();
    }

    private static String subject(Seal seal, LetterRows.Listed letter) {
        return seal.open("letter.subject", letter.head().id(), letter.subject());
    }

    /** What is known of a letter without its text; one statement. The caller checks the right to its case. */
    public LetterHead head(UUID id) {
        return rows.head(id);
    }

    /**
     * Opens one letter; three statements, one of them the audit row. The caller looks at {@code caseId} and checks the right
     * to the case before he shows anything.
     */
    public Issued read(UUID id) {
        var row = rows.frozen(id);
        var head = row.head();
        var seal = secrets.of(head.ownerId());
        var html = seal.open("letter.html", id, row.html());
        if (!MessageDigest.isEqual(row.sha256(), Composer.sha256(html.getBytes(StandardCharsets.UTF_8)))) {
            throw new IllegalStateException("letter " + id + " was changed");
        }
        audit.add("READ", "letter/read", id, head.cases(), List.of("document"));
        var name = slug(head.kind()) + "-" + id.toString().substring(28);
        var subject = subject(seal, row.listed());
        var text = Jsoup.parse(html);
        return new Issued(
                head,
                subject,
                row.listed().inserted() == null ? "" : row.listed().inserted().opened(seal),
                TransferForm.of(head, subject, row.listed().signedBy(), text, profile.current()),
                text.select("[data-tag^=ttd_pengirim]").size() > 1,
                TransferForm.byHand(text),
                text.selectFirst(".annex") != null,
                new PdfView(name, () -> composer.printed(html, head, false)),
                new PdfView(name + "-tte", () -> composer.printed(html, head, true)),
                new DocxView(name + "-tte", () -> composer.tagged(html, head)));
    }

    private static String slug(LetterKind kind) {
        return kind.label().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
