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
import id.pulih.plan.Agreements;
import id.pulih.plan.Plan;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.sop.Treatment;
import id.pulih.tpp.Decisions;
import id.pulih.web.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The PK writes the final report (R70): begun from the data, saved section by section, handed in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FinalReports {

    private static final int TEXT = 10000;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final PlanFigures figures;
    private final FinalAssessments finals;
    private final ReviewReader reviews;
    private final ReportReader reader;
    private final Assessments assessments;
    private final Agreements agreements;
    private final Decisions decisions;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    FinalReports(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            PlanFigures figures,
            FinalAssessments finals,
            ReviewReader reviews,
            ReportReader reader,
            Assessments assessments,
            Agreements agreements,
            Decisions decisions,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.figures = figures;
        this.finals = finals;
        this.reviews = reviews;
        this.reader = reader;
        this.assessments = assessments;
        this.agreements = agreements;
        this.decisions = decisions;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Begins the report with a first text from the data; needs the final assessment. */
    public void begin(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var made = finals.newest(header)
                .orElseThrow(() -> new RuleViolation("Buat penilaian akhir lebih dahulu; laporan disusun darinya."));
        var agreement = agreements.of(caseId);
        var data = data(header, made, agreement);
        var decision = decisions.ratified(header);
        var texts = ReportTexts.of(
                data,
                made,
                decision.map(Decisions.Decision::heldOn).orElse(null),
                agreement.map(Agreements.Agreement::on).orElse(null),
                desk.name());
        var stored = store(header, made.round(), 0, data.with(texts));
        if (stored == null) throw new RuleViolation("Laporan sudah dimulai. Muat ulang halaman.");
        audit.add("WRITE", "evaluation/report", stored, List.of(caseId), Reviews.CLASSES);
    }

    private ReportContent data(Casefile.Header header, FinalAssessment made, Optional<Agreements.Agreement> agreement) {
        var running = figures.of(header);
        var scores = Reassessment.lines(assessments.summary(header.id(), secrets.of(header.owner())));
        return new ReportContent(
                header.name(),
                header.child(),
                header.birthOn(),
                running.plan().map(Plan::startsOn).orElse(null),
                running.plan().map(p -> earlier(p.endsOn(), desk.today())).orElse(null),
                running.items(),
                made.content().carried(),
                made.content().judgements(),
                reviews.all(header).stream()
                        .filter(Review::confirmed)
                        .sorted((a, b) -> a.number() - b.number())
                        .map(r -> "Evaluasi ke-" + r.number() + ", " + Words.date(r.heldOn()) + ": "
                                + r.decision().label() + ". " + r.figures().sentence())
                        .toList(),
                scores,
                made.process(),
                made.result(),
                made.clientFace(),
                made.content().clientComment(),
                made.familyFace(),
                made.content().familyComment(),
                agreement.map(Agreements.Agreement::followUp).orElse(false),
                made.shown().stream().map(Treatment::label).toList(),
                Map.of());
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Saves the texts as the next version; who saved on an older one gets both texts. A returned report is taken up again. */
    public void save(UUID caseId, int version, Map<ReportSection, String> typed) {
        var header = casefile.open(caseId, Right.WORK);
        var report = writable(header);
        var problems = new Problems();
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        typed.forEach((section, text) -> {
            problems.maxLength("texts[" + section.name() + "]", text, TEXT);
            texts.put(section, text);
        });
        problems.throwIfAny();
        if (report.version() != version) throw new Stale();
        var stored = store(header, report.round(), version, report.content().with(texts));
        if (stored == null) throw new Stale();
        audit.add("WRITE", "evaluation/report", stored, List.of(caseId), Reviews.CLASSES);
    }

    private Report writable(Casefile.Header header) {
        var report = reader.newest(header).orElseThrow(() -> new RuleViolation("Laporan belum dimulai."));
        return switch (report.state()) {
            case DRAFT -> report;
            case SUBMITTED, CHECKED -> throw new RuleViolation("Laporan sedang diperiksa dan belum dapat diubah.");
            case ACCEPTED -> throw new RuleViolation("Laporan sudah diterima Kepala dan tidak berubah lagi.");
            case RETURNED -> throw new RuleViolation("Mulai perbaikan laporan lebih dahulu.");
        };
    }

    /** Takes up a returned report in its next round, with the texts as they were and the data of today. */
    public void revise(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var report = reader.newest(header).orElseThrow(() -> new RuleViolation("Laporan belum dimulai."));
        if (report.state() != ReportState.RETURNED) throw new RuleViolation("Laporan ini tidak dikembalikan.");
        var made = finals.newest(header).orElseThrow();
        var data = data(header, made, agreements.of(caseId));
        var stored =
                store(header, report.round() + 1, 0, data.with(report.content().texts()));
        if (stored == null) throw new RuleViolation("Perbaikan sudah dimulai. Muat ulang halaman.");
        audit.add("WRITE", "evaluation/report", stored, List.of(caseId), Reviews.CLASSES);
    }

    private @Nullable UUID store(Casefile.Header header, int round, int version, ReportContent content) {
        var id = Ids.next();
        int stored = jdbc.sql("""
                insert into final_report_text (office_id, id, case_id, round, version, content, saved_by, saved_at)
                select :office, :id, :case, :round, :version + 1, :content, :staff, :now
                 where (select coalesce(max(version), 0) from final_report_text
                         where office_id = :office and case_id = :case and round = :round) = :version
                   and not exists (select from final_report where office_id = :office and case_id = :case and round = :round)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("round", round)
                .param("version", version)
                .param(
                        "content",
                        secrets.of(header.owner()).close("final_report_text.content", id, Sealed.write(content)))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return stored == 0 ? null : id;
    }

    /** Hands the newest text in, with its hash; every section must say something. In a later round the assessment stands again. */
    public void submit(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var report = writable(header);
        var problems = new Problems();
        for (var section : ReportSection.values()) {
            problems.require(
                    "texts[" + section.name() + "]",
                    report.content().text(section),
                    section.letter() + ". " + section.title() + " masih kosong.");
        }
        problems.throwIfAny();
        var progress = caseFacts.progress(header);
        if (progress.at(Step.L).mark() != Mark.OPEN) throw new RuleViolation("Langkah l belum terbuka.");
        var id = insert(header, report);
        var act = casefile.own(Right.WORK);
        caseFacts.record(
                caseId,
                progress.has(Fact.FINAL_ASSESSMENT_MADE)
                        ? List.of(Fact.REPORT_SUBMITTED)
                        : List.of(Fact.FINAL_ASSESSMENT_MADE, Fact.REPORT_SUBMITTED),
                act,
                id);
        audit.add("WRITE", "evaluation/report", id, List.of(caseId), List.of());
    }

    private UUID insert(Casefile.Header header, Report report) {
        var id = Ids.next();
        int stored = jdbc.sql("""
                insert into final_report (office_id, id, case_id, round, text_id, content_hash, submitted_by, submitted_on, submitted_at)
                values (:office, :id, :case, :round, :text, :hash, :staff, :today, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("round", report.round())
                .param("text", report.textId())
                .param("hash", hash(report.content()))
                .param("staff", desk.staff())
                .param("today", desk.today())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Laporan ini sudah diajukan. Muat ulang halaman.");
        return id;
    }

    static byte[] hash(ReportContent content) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Sealed.write(content).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
