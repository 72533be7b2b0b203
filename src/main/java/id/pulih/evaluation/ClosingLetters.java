package id.pulih.evaluation;

import id.pulih.RuleViolation;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import id.pulih.sop.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The surat keterangan (R70, formats.md 4.1): safe in an employer's hand. It names the person, the period and the programmes that
 * the client lets it name; nothing of a case, a substance or a prison.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosingLetters {

    private final CaseFacts caseFacts;
    private final Sheets sheets;
    private final ReportReader reader;
    private final Signers signers;
    private final Letters letters;
    private final Audit audit;
    private final Finish finish;

    ClosingLetters(
            CaseFacts caseFacts,
            Sheets sheets,
            ReportReader reader,
            Signers signers,
            Letters letters,
            Audit audit,
            Finish finish) {
        this.caseFacts = caseFacts;
        this.sheets = sheets;
        this.reader = reader;
        this.signers = signers;
        this.letters = letters;
        this.audit = audit;
        this.finish = finish;
    }

    /** Signs and issues the letter of an accepted report; with it the case is finished. */
    public void issue(UUID caseId, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        var header = opened.header();
        var act = opened.act();
        var report = reader.newest(header)
                .filter(r -> r.state() == ReportState.ACCEPTED)
                .orElseThrow(() -> new RuleViolation("Laporan akhir belum diterima Kepala."));
        if (act.on().isBefore(Objects.requireNonNull(report.answer()).on()))
            throw RuleViolation.at("paperOn", "Tanggal surat sebelum laporan diterima.");
        var letter = letter(header, report.content(), act);
        caseFacts.record(caseId, Fact.CLOSING_LETTER_ISSUED, act, letter);
        finish.by(header, report.content(), act.on(), letter);
        audit.add("WRITE", "evaluation/closing", letter, List.of(caseId), List.of("identity"));
    }

    private UUID letter(Casefile.Header header, ReportContent content, Act act) {
        var model = new HashMap<String, Object>();
        var signer = signers.forHead(act.by(), act.on());
        model.put("signer", signer.name());
        model.put("nip", signer.nip());
        model.put("post", String.join(" ", signer.lines()).replaceFirst(",$", ""));
        model.put("client", header.name());
        model.put("birthOn", header.birthOn());
        model.put("from", content.startsOn());
        model.put("to", content.endsOn());
        model.put("shown", content.shown());
        return letters.issue(new Draft(
                        LetterKind.COMPLETION,
                        header.id(),
                        header.owner(),
                        "Surat keterangan telah mengikuti bimbingan tambahan",
                        List.of(),
                        List.of(signer),
                        List.of(),
                        "evaluation/letter/completion.jte",
                        model)
                .withDate(act.on()));
    }
}
