package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The short monthly note between two reviews (R67); it needs nobody's confirmation and moves no date. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MonthlyNotes {

    /** One note. */
    public record Note(LocalDate on, String text, String by) {}

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

    /** The notes, newest first; the reading is logged. The caller has opened the case. */
    public List<Note> of(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        var notes = jdbc.sql("""
                select n.id, n.noted_on, n.text, s.name from evaluation_note n
                  join staff s on (s.office_id, s.id) = (n.office_id, n.noted_by)
                 where n.office_id = :office and n.case_id = :case order by n.noted_on desc, n.id desc limit 100
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> new Note(
                        r.getObject(2, LocalDate.class),
                        seal.open("evaluation_note.text", r.getObject(1, UUID.class), r.getBytes(3)),
                        r.getString(4)))
                .list();
        audit.add("READ", "evaluation/notes", header.id(), List.of(header.id()), List.of("narrative"));
        return notes;
    }

    /** Adds a note of a day that has come. */
    public void add(UUID caseId, LocalDate on, String text) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("on", on, "Tanggal wajib diisi.")
                .when(on != null && on.isAfter(desk.today()), "on", "Tanggal tidak boleh di masa depan.")
                .require("text", text, "Tuliskan catatannya.")
                .maxLength("text", text, 4000)
                .throwIfAny();
        if (header.exit() != null) throw new RuleViolation("Kasus sudah berakhir.");
        var id = Ids.next();
        jdbc.sql("""
                insert into evaluation_note (office_id, id, case_id, noted_on, text, noted_by, noted_at)
                values (:office, :id, :case, :on, :text, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("on", on)
                .param("text", secrets.of(header.owner()).close("evaluation_note.text", id, text))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "evaluation/notes", id, List.of(caseId), List.of("narrative"));
    }
}
