package id.pulih.litmas;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Step;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officer writes: begins a round, saves section by section. Nothing of a round changes once it was handed in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LitmasDrafts {

    private static final int TEXT = 10000;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Newest newest;
    private final LitmasReader reader;
    private final RecommendationRows recommendations;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    LitmasDrafts(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Newest newest,
            LitmasReader reader,
            RecommendationRows recommendations,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.newest = newest;
        this.reader = reader;
        this.recommendations = recommendations;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Begins the round that step f is in: the first is empty, a later one is a copy of the one that came back. Does nothing
     * when the round was begun already.
     */
    public void begin(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var step = caseFacts.progress(header).at(Step.F);
        if (step.mark() != Mark.OPEN || header.exit() != null) {
            throw new RuleViolation("Langkah f belum terbuka atau sudah selesai.");
        }
        var seal = secrets.of(header.clientId());
        var old = reader.content(caseId, null, seal);
        var id = Ids.next();
        if (insert(id, header, step.round(), old.litmasId()) == 0) return;
        if (old.litmasId() != null) {
            copy(id, old, seal);
            recommendations.copy(id, old.recommendations(), seal);
        }
        audit.add("WRITE", "litmas/litmas", id, List.of(caseId), List.of());
    }

    private int insert(UUID id, Casefile.Header header, int round, UUID from) {
        return jdbc.sql("""
                insert into litmas (office_id, id, case_id, client_id, round, copied_from, begun_by, begun_at)
                values (:office, :id, :case, :client, :round, :from, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("client", header.clientId())
                .param("round", round)
                .param("from", from)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    private void copy(UUID litmasId, LitmasContent old, Seal seal) {
        var written = new EnumMap<>(old.sections());
        var ids = written.keySet().stream().map(s -> Ids.next()).toArray(UUID[]::new);
        var numbers = written.keySet().stream().map(Section::number).toArray(Integer[]::new);
        var answers = new byte[ids.length][];
        int i = 0;
        for (var section : written.values()) {
            answers[i] = seal.close("litmas_section.answers", ids[i], Answers.write(section.answers()));
            i++;
        }
        jdbc.sql("""
                insert into litmas_section (office_id, id, litmas_id, section, version, answers, saved_by, saved_at)
                select :office, x.id, :litmas, x.section, 1, x.answers, :staff, :now
                  from unnest(:ids, :numbers, :answers) as x(id, section, answers)
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("ids", ids)
                .param("numbers", numbers)
                .param("answers", answers)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Saves one section as its next version; who saved on an older one gets both texts. */
    public void save(UUID caseId, Section section, int version, Map<String, String> typed, boolean fillEmpty) {
        var header = casefile.open(caseId, Right.WORK);
        if (header.exit() != null) throw new RuleViolation("Kasus sudah berakhir.");
        var seal = secrets.of(header.clientId());
        var round = newest(caseId);
        var answers = answers(section, typed, fillEmpty);
        var id = Ids.next();
        int saved = jdbc.sql("""
                insert into litmas_section (office_id, id, litmas_id, section, version, answers, saved_by, saved_at)
                select :office, :id, :litmas, :section, :version + 1, :answers, :staff, :now
                 where (select coalesce(max(version), 0) from litmas_section
                         where office_id = :office and litmas_id = :litmas and section = :section) = :version
                   and not exists (select from litmas_review where office_id = :office and litmas_id = :litmas)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("litmas", round.id())
                .param("section", section.number())
                .param("version", version)
                .param("answers", seal.close("litmas_section.answers", id, Answers.write(answers)))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (saved == 0) throw new Stale();
        audit.add("WRITE", "litmas/section", round.id(), List.of(caseId), Litmases.CLASSES);
    }

    /** The round that may be written now; refuses one that was handed in, returned or locked. */
    private Newest.Round newest(UUID caseId) {
        var round = newest.of(caseId).orElseThrow(() -> new RuleViolation("Litmas belum dimulai."));
        editable(round.state());
        return round;
    }

    static void editable(LitmasState state) {
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> throw new RuleViolation("Litmas sedang diperiksa kepala seksi dan belum dapat diubah.");
            case APPROVED -> throw new RuleViolation("Litmas sudah disetujui. Tanda tangani, atau minta dikembalikan.");
            case RETURNED -> throw new RuleViolation("Putaran ini sudah dikembalikan. Mulai putaran perbaikan.");
            case LOCKED ->
                throw new RuleViolation("Litmas sudah ditandatangani dan dikunci. Perubahan hanya lewat putaran baru.");
        }
    }

    private static Map<String, String> answers(Section section, Map<String, String> typed, boolean fillEmpty) {
        var problems = new Problems();
        var answers = new LinkedHashMap<String, String>();
        for (var part : section.parts()) {
            var text = typed.getOrDefault(part.key(), "").strip();
            problems.maxLength("answers[" + part.key() + "]", text, TEXT);
            if (text.isEmpty() && fillEmpty && part.required() && !section.isChoice(part)) text = Part.NO_DATA;
            if (!text.isEmpty()) answers.put(part.key(), text);
        }
        section.check(answers, problems);
        problems.throwIfAny();
        return answers;
    }
}
