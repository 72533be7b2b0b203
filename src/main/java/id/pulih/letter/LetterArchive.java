package id.pulih.letter;

import id.pulih.audit.Audit;
import id.pulih.office.OfficeProfile;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.web.Page.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/** The letters that were issued, to be listed and opened; a text that is no longer what was issued is refused. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterArchive {

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

    private final LetterRows rows;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Composer composer;
    private final Audit audit;

    LetterArchive(LetterRows rows, Secrets secrets, OfficeProfile profile, Composer composer, Audit audit) {
        this.rows = rows;
        this.secrets = secrets;
        this.profile = profile;
        this.composer = composer;
        this.audit = audit;
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
        var name = head.kind().slug() + "-" + id.toString().substring(28);
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
}
