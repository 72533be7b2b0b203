package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseLeft;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The section head confirms a review, in person or on a signed sheet, or returns it with a note (R68). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewAnswers {

    private final JdbcClient jdbc;
    private final CaseFacts caseFacts;
    private final Sheets sheets;
    private final ReviewReader reader;
    private final Signatures signatures;
    private final Letters letters;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    ReviewAnswers(
            JdbcClient jdbc,
            CaseFacts caseFacts,
            Sheets sheets,
            ReviewReader reader,
            Signatures signatures,
            Letters letters,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk) {
        this.jdbc = jdbc;
        this.caseFacts = caseFacts;
        this.sheets = sheets;
        this.reader = reader;
        this.signatures = signatures;
        this.letters = letters;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
    }

    /**
     * Answers the review that waits. Confirmed, it is on the record and its progress report is issued; a change of the kind of
     * programme sends the case back to the TPP. Returned, the PK holds another one.
     *
     * @param version the one that was read; nought from a sheet, on which it stands in ink
     * @throws Stale if the PK has corrected the review meanwhile
     */
    public void answer(UUID caseId, int version, Boolean accepted, String note, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet);
        var header = opened.header();
        new Problems()
                .require("accepted", accepted, "Pilih mengukuhkan atau mengembalikan.")
                .requireIfNo(accepted, "note", note, "Tuliskan apa yang perlu diperbaiki.")
                .maxLength("note", note, 2000)
                .throwIfAny();
        var review = reader.all(header).stream()
                .filter(Review::waits)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("Tidak ada evaluasi yang menunggu. Muat ulang halaman."));
        if (!sheet.given() && version != review.version()) throw new Stale();
        if (opened.act().on().isBefore(review.heldOn()))
            throw RuleViolation.at("paperOn", "Tanggal pada lembar sebelum hari evaluasi.");
        var letter = accepted ? letter(header, review, opened.act()) : null;
        store(header, review, accepted, note, letter, opened.act());
        if (accepted) record(caseId, review, opened.act());
        audit.add("WRITE", "evaluation/answer", review.id(), List.of(caseId), List.of("narrative"));
    }

    private void record(UUID caseId, Review review, Act act) {
        boolean again = review.decision() == ReviewDecision.CHANGE_KIND;
        caseFacts.record(
                caseId,
                again ? List.of(Fact.REVIEW_HELD, Fact.PROGRAMME_CHANGE_NEEDED) : List.of(Fact.REVIEW_HELD),
                act,
                review.id());
        if (again) events.publishEvent(new CaseLeft(desk.office(), caseId, Fact.PROGRAMME_CHANGE_NEEDED));
    }

    private UUID letter(Casefile.Header header, Review review, Act act) {
        return letters.issue(new Draft(
                        LetterKind.PROGRESS_REPORT,
                        header.id(),
                        header.owner(),
                        "Evaluasi ke-" + review.number(),
                        List.of(),
                        signatures.of(review.submitter(), act.by(), act.capacity()),
                        List.of(),
                        "evaluation/letter/progress.jte",
                        Map.of("client", header.name(), "review", review))
                .withDate(act.on()));
    }

    private void store(
            Casefile.Header header, Review review, boolean accepted, String note, @Nullable UUID letter, Act act) {
        int stored = jdbc.sql("""
                with ended as (
                    insert into evaluation_review_end (office_id, review_id, how, ended_by, ended_at)
                    values (:office, :review, 'ANSWERED', :staff, :now) on conflict do nothing returning 1)
                insert into evaluation_review_answer (office_id, review_id, accepted, note, decided_on, decided_by, capacity, sheet_id,
                                                      letter_id, recorded_by, recorded_at)
                select :office, :review, :accepted, :note, :on, :by, :capacity, :sheet, :letter, :staff, :now from ended
                """)
                .param("office", desk.office())
                .param("review", review.id())
                .param("accepted", accepted)
                .param("note", secrets.of(header.owner()).close("evaluation_review_answer.note", review.id(), note))
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("sheet", act.sheet())
                .param("letter", letter)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Evaluasi ini sudah dijawab. Muat ulang halaman.");
    }
}
