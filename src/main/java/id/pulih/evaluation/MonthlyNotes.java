package id.pulih.evaluation;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The short monthly note between two reviews (R67); it needs nobody's confirmation and moves no date. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MonthlyNotes {

    /**
     * One note as it stands, or stood.
     *
     * @param rootId names the note through its corrections
     * @param number 1 for the first entry, one more for each correction
     * @param correction why this entry replaced the one before; empty for the first
     */
    public record Note(
            UUID id,
            UUID rootId,
            int number,
            LocalDate on,
            String text,
            String correction,
            String by,
            OffsetDateTime at,
            boolean undone) {

        /** Whether it may still be taken back. */
        public boolean undoableAt(OffsetDateTime now) {
            return !undone && at.isAfter(now.minus(Review.UNDO));
        }
    }

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    MonthlyNotes(JdbcClient jdbc, Casefile casefile, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Every entry, the newest day first, also replaced and undone ones; the reading is logged. The caller has opened the case. */
    public List<Note> of(Casefile.Header header) {
        var notes = read(header);
        audit.add("READ", "evaluation/notes", header.id(), List.of(header.id()), List.of("narrative"));
        return notes;
    }

    /** The entry of a note that counts; not found when there is none in this case. The reading is logged. */
    public Note standing(Casefile.Header header, UUID rootId) {
        return standing(of(header), rootId);
    }

    private static Note standing(List<Note> notes, UUID rootId) {
        return notes.stream()
                .filter(n -> n.rootId().equals(rootId) && !n.undone())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Note> read(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select n.id, n.root_id, n.number, n.noted_on, n.text, n.correction, s.name, n.noted_at, u.note_id is not null as undone
                  from evaluation_note n
                  join staff s on (s.office_id, s.id) = (n.office_id, n.noted_by)
                  left join evaluation_note_undo u on (u.office_id, u.note_id) = (n.office_id, n.id)
                 where n.office_id = :office and n.case_id = :case
                 order by n.noted_on desc, n.root_id desc, n.number desc limit 100
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new Note(
                            id,
                            r.getObject(2, UUID.class),
                            r.getInt(3),
                            r.getObject(4, LocalDate.class),
                            seal.open("evaluation_note.text", id, r.getBytes(5)),
                            seal.open("evaluation_note.correction", id, r.getBytes(6)),
                            r.getString(7),
                            r.getObject(8, OffsetDateTime.class),
                            r.getBoolean(9));
                })
                .list();
    }

    /** Adds a note of a day that has come. */
    public void add(UUID caseId, LocalDate on, String text) {
        var header = casefile.open(caseId, Right.WORK);
        check(header, on, text).throwIfAny();
        var id = Ids.next();
        append(header, id, id, 1, on, text, null);
    }

    /** Corrects a note with a reason; the earlier text stays visible. */
    public void correct(UUID caseId, UUID rootId, int version, LocalDate on, String text, String correction) {
        var header = casefile.open(caseId, Right.WORK);
        standing(read(header), rootId);
        check(header, on, text)
                .require("correction", correction, "Alasan perbaikan wajib diisi.")
                .maxLength("correction", correction, 500)
                .throwIfAny();
        append(header, Ids.next(), rootId, version + 1, on, text, correction);
    }

    private Problems check(Casefile.Header header, LocalDate on, String text) {
        if (header.exit() != null) throw new RuleViolation("Kasus sudah berakhir.");
        return new Problems()
                .require("on", on, "Tanggal wajib diisi.")
                .when(on != null && on.isAfter(desk.today()), "on", "Tanggal tidak boleh di masa depan.")
                .require("text", text, "Tuliskan catatannya.")
                .maxLength("text", text, 4000);
    }

    private void append(
            Casefile.Header header,
            UUID id,
            UUID root,
            int number,
            LocalDate on,
            String text,
            @Nullable String correction) {
        var seal = secrets.of(header.owner());
        int written = jdbc.sql("""
                insert into evaluation_note (office_id, id, case_id, root_id, number, noted_on, text, correction, noted_by, noted_at)
                values (:office, :id, :case, :root, :number, :on, :text, :correction, :staff, :now)
                on conflict (office_id, root_id, number) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("root", root)
                .param("number", number)
                .param("on", on)
                .param("text", seal.close("evaluation_note.text", id, text))
                .param(
                        "correction",
                        correction == null ? null : seal.close("evaluation_note.correction", id, correction))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (written == 0) throw new Stale();
        audit.add("WRITE", "evaluation/notes", root, List.of(header.id()), List.of("narrative"));
    }

    /** Takes the newest entry of a note back, within ten minutes. */
    public void undo(UUID caseId, UUID rootId) {
        var header = casefile.open(caseId, Right.WORK);
        var note = standing(read(header), rootId);
        if (!note.undoableAt(desk.moment()))
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Gunakan Perbaiki, dengan alasan.");
        jdbc.sql("""
                insert into evaluation_note_undo (office_id, note_id, undone_by, undone_at) values (:office, :note, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("note", note.id())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "evaluation/notes", note.id(), List.of(caseId), List.of("narrative"));
    }
}
