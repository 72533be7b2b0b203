package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The PK's final assessment of process and of result (step l, R69). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FinalAssessments {

    private static final int TEXT = 6000;

    /** What the PK writes down. */
    public record Entry(
            FinalAssessment.Content content,
            Carried process,
            Judgement result,
            Face clientFace,
            Face familyFace,
            Set<Treatment> shown) {}

    /** What the page shows: the activities with their figures, and the newest assessment, if there is one. */
    public record Sheet(List<ItemLine> items, List<Treatment> treatments, Optional<FinalAssessment> made) {

        public Figures figures() {
            return Figures.of(items);
        }
    }

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final PlanFigures figures;
    private final Reviews reviews;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    FinalAssessments(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            PlanFigures figures,
            Reviews reviews,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.figures = figures;
        this.reviews = reviews;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The page; the reading is logged. The caller has opened the case. */
    public Sheet sheet(Casefile.Header header) {
        var running = figures.of(header);
        var made = newest(header);
        audit.add("READ", "evaluation/final", header.id(), List.of(header.id()), Reviews.CLASSES);
        return new Sheet(running.items(), treatments(running), made);
    }

    private static List<Treatment> treatments(PlanFigures.Running running) {
        return running.plan().stream()
                .flatMap(p -> p.acceptedItems().stream())
                .map(i -> i.treatment())
                .distinct()
                .sorted()
                .toList();
    }

    /** The newest assessment, of whatever round; the caller has opened the case. */
    Optional<FinalAssessment> newest(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select a.id, a.round, a.process, a.result, a.client_face, a.family_face, a.shown, a.content, a.made_on, s.name
                  from final_assessment a join staff s on (s.office_id, s.id) = (a.office_id, a.made_by)
                 where a.office_id = :office and a.case_id = :case order by a.round desc limit 1
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> {
                    var id = r.getObject("id", UUID.class);
                    return new FinalAssessment(
                            id,
                            r.getInt("round"),
                            Carried.valueOf(r.getString("process")),
                            Judgement.valueOf(r.getString("result")),
                            Face.valueOf(r.getString("client_face")),
                            Face.valueOf(r.getString("family_face")),
                            shown(r),
                            Sealed.read(
                                    seal.open("final_assessment.content", id, r.getBytes("content")),
                                    FinalAssessment.Content.class),
                            r.getObject("made_on", LocalDate.class),
                            r.getString("name"));
                })
                .optional();
    }

    private static Set<Treatment> shown(ResultSet r) throws SQLException {
        return Arrays.stream((String[]) r.getArray("shown").getArray())
                .map(Treatment::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Makes the assessment of the present round; where the reviews were not yet declared complete, they are with it. It follows
     * the end of the programme.
     */
    public void make(UUID caseId, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        var running = figures.of(header);
        check(running, entry);
        var progress = caseFacts.progress(header);
        boolean reviewing = progress.at(Step.K).mark() == Mark.OPEN;
        if (reviewing) reviews.requireComplete(header, progress);
        else if (progress.at(Step.L).mark() != Mark.OPEN || header.exit() != null)
            throw new RuleViolation("Penilaian akhir dibuat setelah pelaksanaan program dan evaluasi berkala selesai.");
        if (progress.has(Fact.FINAL_ASSESSMENT_MADE))
            throw new RuleViolation(
                    "Penilaian akhir sudah dibuat. Bila laporan dikembalikan, penilaian dapat dibuat lagi.");
        var id = store(header, progress.at(Step.L).round(), entry);
        caseFacts.record(
                caseId,
                reviewing
                        ? List.of(Fact.REVIEWS_COMPLETE, Fact.FINAL_ASSESSMENT_MADE)
                        : List.of(Fact.FINAL_ASSESSMENT_MADE),
                casefile.own(Right.WORK),
                id);
        audit.add("WRITE", "evaluation/final", id, List.of(caseId), Reviews.CLASSES);
    }

    private static void check(PlanFigures.Running running, Entry e) {
        var problems = new Problems();
        for (var item : running.items()) {
            problems.require(
                            "carried[" + item.itemId() + "]",
                            e.content().carried().get(item.itemId()),
                            "Pilih bagaimana kegiatan ini terlaksana.")
                    .require(
                            "judgements[" + item.itemId() + "]",
                            e.content().judgements().get(item.itemId()),
                            "Pilih hasil kegiatan ini.");
        }
        problems.require("process", e.process(), "Pilih penilaian proses secara keseluruhan.")
                .require("processText", e.content().processText(), "Uraikan bagaimana program terlaksana.")
                .maxLength("processText", e.content().processText(), TEXT)
                .require("result", e.result(), "Pilih penilaian hasil secara keseluruhan.")
                .require("resultText", e.content().resultText(), "Uraikan apa yang berubah.")
                .maxLength("resultText", e.content().resultText(), TEXT)
                .require("clientFace", e.clientFace(), "Pilih pendapat klien, atau belum ditanya.")
                .maxLength("clientComment", e.content().clientComment(), TEXT)
                .require("familyFace", e.familyFace(), "Pilih pendapat keluarga, atau belum ditanya.")
                .maxLength("familyComment", e.content().familyComment(), TEXT)
                .throwIfAny();
    }

    private UUID store(Casefile.Header header, int round, Entry e) {
        var id = Ids.next();
        int stored = jdbc.sql("""
                insert into final_assessment (office_id, id, case_id, round, process, result, client_face, family_face, shown, content,
                                              made_by, made_on, made_at)
                values (:office, :id, :case, :round, :process, :result, :client, :family, :shown, :content, :staff, :today, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("round", round)
                .param("process", e.process().name())
                .param("result", e.result().name())
                .param("client", e.clientFace().name())
                .param("family", e.familyFace().name())
                .param("shown", e.shown().stream().map(Treatment::name).toArray(String[]::new))
                .param(
                        "content",
                        secrets.of(header.owner()).close("final_assessment.content", id, Sealed.write(e.content())))
                .param("staff", desk.staff())
                .param("today", desk.today())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Penilaian akhir baru saja dibuat. Muat ulang halaman.");
        return id;
    }
}
