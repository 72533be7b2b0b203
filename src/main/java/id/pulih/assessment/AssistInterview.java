package id.pulih.assessment;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.assessment.Assist.Question;
import id.pulih.assessment.Assist.Substance;
import id.pulih.assessment.Content.Line;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ASSIST interview in two screens: which substances ever, then the grid for those. Entered by the interviewer only, as it is
 * not made for filling in alone; never put to a person under 18.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AssistInterview {

    /**
     * The grid as it was sent.
     *
     * @param answers by "SUBSTANCE.QUESTION"; what was not answered is missing or null
     * @param unfinished keep what is there, and go on another time
     * @param dangers what the interviewer has seen beside the answers
     */
    public record Grid(
            Map<String, AssistAnswer> answers,
            AssistAnswer injected,
            InjectingPattern pattern,
            Boolean controlled,
            String evidence,
            boolean unfinished,
            Set<Danger> dangers,
            String reason) {}

    private final Casefile casefile;
    private final Consents consents;
    private final Assessments assessments;
    private final Referrals referrals;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    AssistInterview(
            Casefile casefile,
            Consents consents,
            Assessments assessments,
            Referrals referrals,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.casefile = casefile;
        this.consents = consents;
        this.assessments = assessments;
        this.referrals = referrals;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Question 1: the substances ever used; none ends the interview. */
    public UUID begin(UUID caseId, LocalDate takenOn, List<String> ever, boolean none) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("takenOn", takenOn, "Tanggal wawancara wajib diisi.")
                .when(
                        takenOn != null && takenOn.isAfter(desk.today()),
                        "takenOn",
                        "Tanggal wawancara tidak boleh di masa depan.")
                .when(
                        ever.isEmpty() != none,
                        "ever",
                        none
                                ? "Pilih zatnya, atau hanya \"Tidak ada satu pun\"."
                                : "Pilih sedikitnya satu zat, atau \"Tidak ada satu pun\".")
                .when(unknown(ever), "ever", "Pilihan zat tidak dikenal.")
                .throwIfAny();
        if (!adult(header, takenOn)) {
            throw new RuleViolation("ASSIST hanya untuk orang berumur 18 tahun ke atas.");
        }
        consents.require(caseId);
        var content = new Content(ever, Map.of(), null, null, null, List.of(), "", "");
        var id = assessments.add(
                caseId, header.owner(), Instrument.of(Assist.CODE), takenOn, none, content, secrets.of(header.owner()));
        audit.add("WRITE", "assessment/assist", id, List.of(caseId), List.of("health"));
        return id;
    }

    /** Whether the person was 18 on that day; without a birth date the section on the application decides. */
    static boolean adult(Casefile.Header header, LocalDate on) {
        return header.birthOn() == null
                ? !header.child()
                : !header.birthOn().plusYears(18).isAfter(on);
    }

    private static boolean unknown(List<String> codes) {
        var known = Assist.CURRENT.substances().stream().map(Substance::code).toList();
        return !known.containsAll(codes);
    }

    /** Questions 2 to 8: scores what is answered in full; a high score, injecting or danger raises a referral at once. */
    public Content answer(UUID caseId, UUID assessmentId, int part, Grid grid) {
        var header = casefile.open(caseId, Right.WORK);
        var seal = secrets.of(header.owner());
        var before = assessments.one(caseId, assessmentId, seal);
        if (!before.instrument().code().equals(Assist.CODE)) throw new id.pulih.NotFound();
        consents.require(caseId);
        var substances =
                before.content().ever().stream().map(Assist.CURRENT::substance).toList();
        check(substances, before.complete(), grid);
        var content = new Content(
                before.content().ever(),
                given(grid.answers()),
                grid.injected(),
                grid.pattern(),
                grid.controlled(),
                lines(substances, grid.answers()),
                grid.evidence(),
                grid.reason());
        assessments.append(assessmentId, part, !grid.unfinished(), content, seal);
        var dangers = dangers(content, grid.dangers());
        if (!dangers.isEmpty()) referrals.raise(caseId, assessmentId, dangers, seal);
        audit.add("WRITE", "assessment/assist", assessmentId, List.of(caseId), List.of("health"));
        return content;
    }

    private static void check(List<Substance> substances, boolean correction, Grid grid) {
        var problems = new Problems()
                .when(
                        correction && (grid.reason() == null || grid.reason().isBlank()),
                        "reason",
                        "Alasan perbaikan wajib diisi; jawaban lama tetap tersimpan.")
                .maxLength("evidence", grid.evidence(), 5000)
                .maxLength("reason", grid.reason(), 500);
        for (var s : substances) {
            var use = grid.answers().get(s.code() + ".USE");
            for (var q : Assist.CURRENT.questions()) {
                var answer = grid.answers().get(s.code() + "." + q.code());
                check(problems, s, q, use, answer, grid.unfinished());
            }
        }
        problems.when(
                        !grid.unfinished() && grid.injected() == null,
                        "injected",
                        "Jawab pertanyaan 8, juga bila tidak pernah.")
                .when(
                        grid.injected() == AssistAnswer.RECENT && grid.pattern() == null && !grid.unfinished(),
                        "pattern",
                        "Tanyakan seberapa sering menyuntik.")
                .when(
                        grid.controlled() == null && !grid.unfinished(),
                        "controlled",
                        "Jawab apakah tiga bulan terakhir dijalani di lingkungan terkendali.")
                .throwIfAny();
    }

    private static void check(
            Problems problems,
            Substance s,
            Question q,
            @Nullable AssistAnswer use,
            @Nullable AssistAnswer answer,
            boolean unfinished) {
        var field = "answer[" + s.code() + "." + q.code() + "]";
        var asked = Assist.CURRENT.asks(s, q, use);
        var what = s.label() + ", pertanyaan " + q.number();
        problems.when(answer != null && !q.scale().answers().contains(answer), field, what + ": jawaban tidak dikenal.")
                .when(!unfinished && asked && answer == null, field, what + " belum dijawab.")
                .when(
                        !asked && use == AssistAnswer.NEVER && answer != null && answer != AssistAnswer.NEVER,
                        field,
                        what + " hanya untuk zat yang dipakai dalam tiga bulan terakhir. Periksa pertanyaan 2.");
    }

    private static Map<String, AssistAnswer> given(Map<String, AssistAnswer> answers) {
        var given = new HashMap<>(answers);
        given.values().removeIf(a -> a == null);
        return given;
    }

    private static List<Line> lines(List<Substance> substances, Map<String, AssistAnswer> all) {
        var lines = new ArrayList<Line>();
        for (var s : substances) {
            var answers = new HashMap<String, AssistAnswer>();
            for (var q : Assist.CURRENT.questions()) answers.put(q.code(), all.get(s.code() + "." + q.code()));
            var whole = Assist.CURRENT.questions().stream()
                    .allMatch(q -> answers.get(q.code()) != null || !Assist.CURRENT.asks(s, q, answers.get("USE")));
            var score = whole ? Assist.CURRENT.score(s, answers) : null;
            lines.add(new Line(
                    s.code(),
                    s.label(),
                    score == null ? null : score.points(),
                    score == null ? null : score.band(),
                    score == null ? "" : score.band().label()));
        }
        return lines;
    }

    private static Set<Danger> dangers(Content content, Set<Danger> seen) {
        var dangers = EnumSet.noneOf(Danger.class);
        dangers.addAll(seen);
        if (content.highest() == Band.HIGH) dangers.add(Danger.ASSIST_HIGH);
        if (content.injected() == AssistAnswer.RECENT) dangers.add(Danger.INJECTING);
        return dangers;
    }
}
