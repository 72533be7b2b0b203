package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.assessment.Assessments;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The periodic reviews of a running programme (step k): the PK writes one, the section head confirms it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {

    static final List<String> CLASSES = List.of("narrative", "health");
    private static final int TEXT = 4000;

    /**
     * What the PK writes down.
     *
     * @param judgements by plan item; every activity needs one
     */
    public record Entry(
            LocalDate heldOn,
            Map<UUID, Judgement> judgements,
            Map<Area, String> changes,
            Face clientFace,
            String comment,
            ReviewDecision decision,
            String reason) {}

    /**
     * What the form of a review shows: the figures of today and the scores so far.
     *
     * @param correcting the review that is being corrected; null for a new one
     */
    public record Blank(
            List<ItemLine> items,
            List<String> reassessment,
            @Nullable Review correcting) {

        public Figures figures() {
            return Figures.of(items);
        }
    }

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final PlanFigures figures;
    private final Assessments assessments;
    private final ReviewReader reader;
    private final SopVersions sops;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Reviews(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            PlanFigures figures,
            Assessments assessments,
            ReviewReader reader,
            SopVersions sops,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.figures = figures;
        this.assessments = assessments;
        this.reader = reader;
        this.sops = sops;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Months between two reviews, by the SOP version of the case. */
    public int months(Casefile.Header header) {
        var sop = header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion());
        return sop.settings().reviewMonths();
    }

    /** The form of a new review; the reading is logged. The caller has opened the case. */
    public Blank blank(Casefile.Header header) {
        return blank(header, null);
    }

    /** The form to correct the review that waits; the reading is logged. The caller has opened the case. */
    public Blank correction(Casefile.Header header) {
        return blank(header, waiting(header));
    }

    private Review waiting(Casefile.Header header) {
        return reader.all(header).stream()
                .filter(Review::waits)
                .findFirst()
                .orElseThrow(
                        () -> new RuleViolation("Tidak ada evaluasi yang menunggu; yang sudah dijawab tidak diubah."));
    }

    private Blank blank(Casefile.Header header, @Nullable Review correcting) {
        var running = figures.of(header);
        var scores = correcting == null
                ? Reassessment.lines(assessments.summary(header.id(), secrets.of(header.owner())))
                : correcting.content().reassessment(); // one statement less; saving reads them anew
        audit.add("READ", "evaluation/review", header.id(), List.of(header.id()), CLASSES);
        return new Blank(running.items(), scores, correcting);
    }

    /** Hands a review in; one at a time waits for the section head. Kept as it was on that day: figures and scores are frozen. */
    public void submit(UUID caseId, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        var running = figures.of(header);
        check(header, running, entry);
        var reviews = reader.all(header);
        if (reviews.stream().anyMatch(Review::waits)) {
            throw new RuleViolation("Evaluasi sebelumnya masih menunggu kepala seksi.");
        }
        var plan = running.plan();
        var due = ReviewDates.next(
                plan.map(p -> p.startsOn()).orElse(null),
                plan.map(p -> p.endsOn()).orElse(null),
                months(header),
                reviews);
        store(header, running, entry, due, null, null);
    }

    /**
     * Corrects the review that waits for the section head, with the reason and the figures of today; the earlier version stays
     * visible. One that was answered is not changed any more.
     */
    public void correct(UUID caseId, int version, Entry entry, String correction) {
        var header = casefile.open(caseId, Right.WORK);
        var running = figures.of(header);
        new Problems()
                .require("correction", correction, "Alasan perbaikan wajib diisi.")
                .maxLength("correction", correction, 500)
                .throwIfAny();
        check(header, running, entry);
        var review = waiting(header);
        if (review.version() != version) throw new Stale();
        store(header, running, entry, review.dueOn(), review, correction);
    }

    /** Takes the review that waits back, within ten minutes; a version that it corrected does not come back. */
    public void undo(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var review = waiting(header);
        if (!review.undoableAt(desk.moment())) {
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Gunakan Perbaiki, dengan alasan.");
        }
        int ended = jdbc.sql("""
                insert into evaluation_review_end (office_id, review_id, how, ended_by, ended_at)
                values (:office, :review, 'UNDONE', :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("review", review.id())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (ended == 0) throw new Stale();
        audit.add("WRITE", "evaluation/review", review.id(), List.of(caseId), CLASSES);
    }

    private void check(Casefile.Header header, PlanFigures.Running running, Entry e) {
        var problems = new Problems()
                .require("heldOn", e.heldOn(), "Tanggal evaluasi wajib diisi.")
                .when(
                        e.heldOn() != null
                                && (e.heldOn().isAfter(desk.today())
                                        || e.heldOn().isBefore(header.startedOn())),
                        "heldOn",
                        "Tanggal evaluasi tidak boleh di masa depan atau sebelum kasus dimulai.");
        for (var item : running.items()) {
            problems.require(
                    "judgements[" + item.itemId() + "]",
                    e.judgements().get(item.itemId()),
                    "Pilih penilaian untuk kegiatan ini.");
        }
        for (var area : Area.values()) {
            problems.maxLength("changes[" + area.name() + "]", e.changes().get(area), TEXT);
        }
        problems.require("clientFace", e.clientFace(), "Pilih pendapat klien, atau belum ditanya.")
                .maxLength("comment", e.comment(), TEXT)
                .require("decision", e.decision(), "Pilih keputusan.")
                .require("reason", e.reason(), "Tuliskan alasan keputusan ini.")
                .maxLength("reason", e.reason(), TEXT)
                .throwIfAny();
        if (!running.items().stream().allMatch(i -> e.judgements().containsKey(i.itemId()))
                || e.judgements().size() > running.items().size()) {
            throw new RuleViolation("Kegiatan dalam rencana sudah berubah. Muat ulang halaman.");
        }
        var progress = caseFacts.progress(header);
        if (progress.at(Step.K).mark() != Mark.OPEN || header.exit() != null) {
            throw new RuleViolation("Evaluasi berkala belum dimulai, atau sudah selesai.");
        }
        if (e.decision() == ReviewDecision.CHANGE_KIND && progress.at(Step.J).mark() != Mark.OPEN) {
            throw RuleViolation.at(
                    "decision", "Pelaksanaan program sudah berakhir; jenis program tidak dapat diubah lagi.");
        }
    }

    private void store(
            Casefile.Header header,
            PlanFigures.Running running,
            Entry e,
            @Nullable LocalDate due,
            @Nullable Review corrected,
            @Nullable String correction) {
        var seal = secrets.of(header.owner());
        var content = new ReviewContent(
                running.items(),
                e.judgements(),
                Reassessment.lines(assessments.summary(header.id(), seal)),
                e.changes(),
                e.comment(),
                e.reason());
        var id = Ids.next();
        var sums = Figures.of(content.items());
        int stored = jdbc.sql("""
                with ended as (
                    insert into evaluation_review_end (office_id, review_id, how, ended_by, ended_at)
                    select :office, cast(:corrected as uuid), 'CORRECTED', :staff, :now where cast(:corrected as uuid) is not null
                    on conflict do nothing returning 1),
                     n as (
                    select coalesce((select number from evaluation_review where office_id = :office and id = cast(:corrected as uuid)),
                                    1 + (select count(distinct r.number) from evaluation_review r
                                          where r.office_id = :office and r.case_id = :case
                                            and not exists (select from evaluation_review_end x
                                                             where (x.office_id, x.review_id) = (r.office_id, r.id)
                                                               and x.how <> 'ANSWERED'))) as number)
                insert into evaluation_review (office_id, id, case_id, number, version, due_on, held_on, decision, planned, held,
                                               attended, hours_planned, hours_done, achieved, partly, not_yet, client_face, content,
                                               correction, submitted_by, submitted_at)
                select :office, :id, :case, n.number,
                       1 + (select count(*) from evaluation_review r
                             where r.office_id = :office and r.case_id = :case and r.number = n.number),
                       :due, :heldOn, :decision, :planned, :held, :attended, :hoursPlanned, :hoursDone, :achieved, :partly, :notYet,
                       :face, :content, :correction, :staff, :now
                  from n
                 where cast(:corrected as uuid) is null or exists (select from ended)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("due", due)
                .param("heldOn", e.heldOn())
                .param("decision", e.decision().name())
                .param("planned", sums.planned())
                .param("held", sums.held())
                .param("attended", sums.attended())
                .param("hoursPlanned", sums.hoursPlanned())
                .param("hoursDone", sums.hoursDone())
                .param("achieved", content.count(Judgement.ACHIEVED))
                .param("partly", content.count(Judgement.PARTLY))
                .param("notYet", content.count(Judgement.NOT_YET))
                .param("face", e.clientFace().name())
                .param("content", seal.close("evaluation_review.content", id, Sealed.write(content)))
                .param("corrected", corrected == null ? null : corrected.id())
                .param(
                        "correction",
                        seal.close("evaluation_review.correction", id, correction == null ? "" : correction))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new Stale();
        audit.add("WRITE", "evaluation/review", id, List.of(header.id()), CLASSES);
    }

    /** Refuses while the programme runs or a review waits; what was not held by then, the final assessment takes over. */
    void requireComplete(Casefile.Header header, CaseProgress progress) {
        if (progress.at(Step.J).mark() != Mark.DONE) {
            throw new RuleViolation("Pelaksanaan program belum berakhir.");
        }
        if (reader.waiting(header.id())) throw new RuleViolation("Masih ada evaluasi yang menunggu kepala seksi.");
    }
}
