package id.pulih.litmas;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officer hands the Litmas in; the section head agrees, or returns it with notes per section (R36). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LitmasReviews {

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Sheets sheets;
    private final CaseFacts caseFacts;
    private final Newest newest;
    private final LitmasReader reader;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    LitmasReviews(
            JdbcClient jdbc,
            Casefile casefile,
            Sheets sheets,
            CaseFacts caseFacts,
            Newest newest,
            LitmasReader reader,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.sheets = sheets;
        this.caseFacts = caseFacts;
        this.newest = newest;
        this.reader = reader;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Hands the draft in; refused with the list of everything that is still empty. */
    public void submit(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var round = round(caseId);
        LitmasDrafts.editable(round.state());
        var content = reader.content(caseId, round.id(), secrets.of(header.clientId()));
        var problems = new Problems();
        for (var section : Section.values()) {
            var missing = content.missing(section);
            problems.when(
                    !missing.isEmpty(),
                    "bagian-" + section.number(),
                    section.roman() + " " + section.title() + ": " + String.join("; ", missing) + ".");
        }
        problems.throwIfAny();
        write(round, "SUBMITTED", casefile.own(Right.WORK), null);
        caseFacts.record(caseId, Fact.LITMAS_SUBMITTED, casefile.own(Right.WORK), round.id());
        audit.add("WRITE", "litmas/review", round.id(), List.of(caseId), List.of());
    }

    /** What the section head says of a Litmas. */
    public enum Answer {
        AGREE("Setuju"),
        RETURN("Perbaiki");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** The word on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * The section head agrees, so that the officer may sign, or sends it back with a note at each section that needs work, and
     * step f begins its next round; in person, or recorded by the clerk from the signed sheet.
     */
    public void decide(UUID caseId, SheetForm sheet, Answer answer, Map<Section, String> notes) {
        var act = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet).act();
        new Problems().require("answer", answer, "Pilih setuju atau perbaiki.").throwIfAny();
        var round = submitted(caseId);
        var given = answer == Answer.RETURN ? given(notes) : null;
        write(round, answer == Answer.AGREE ? "APPROVED" : "RETURNED", act, given);
        caseFacts.record(caseId, answer == Answer.AGREE ? Fact.LITMAS_APPROVED : Fact.LITMAS_RETURNED, act, round.id());
        audit.add("WRITE", "litmas/review", round.id(), List.of(caseId), List.of("narrative"));
    }

    private static Map<String, String> given(Map<Section, String> notes) {
        var given = new LinkedHashMap<String, String>();
        var problems = new Problems();
        notes.forEach((section, note) -> {
            problems.maxLength("notes[" + section.name() + "]", note, 2000);
            if (!note.isBlank()) given.put(section.name(), note);
        });
        problems.when(given.isEmpty(), "Tulis catatan pada paling sedikit satu bagian yang perlu diperbaiki.")
                .throwIfAny();
        return given;
    }

    private Newest.Round round(UUID caseId) {
        return newest.of(caseId).orElseThrow(() -> new RuleViolation("Litmas belum dimulai."));
    }

    private Newest.Round submitted(UUID caseId) {
        var round = round(caseId);
        if (round.state() != LitmasState.SUBMITTED) {
            throw new RuleViolation("Litmas ini tidak sedang menunggu pemeriksaan. Muat ulang halaman.");
        }
        return round;
    }

    private void write(Newest.Round round, String act, Act by, @Nullable Map<String, String> notes) {
        var id = Ids.next();
        int written = jdbc.sql("""
                insert into litmas_review (office_id, id, litmas_id, act, notes, decided_on, decided_by, capacity, sheet_id,
                                           recorded_by, recorded_at)
                values (:office, :id, :litmas, :act, :notes, :on, :by, :capacity, :sheet, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("litmas", round.id())
                .param("act", act)
                .param(
                        "notes",
                        notes == null
                                ? null
                                : secrets.of(round.clientId()).close("litmas_review.notes", id, Answers.write(notes)))
                .param("on", by.on())
                .param("by", by.by())
                .param("capacity", by.capacity().name())
                .param("sheet", by.sheet())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (written == 0) throw new RuleViolation("Tindakan ini sudah dicatat. Muat ulang halaman.");
    }
}
