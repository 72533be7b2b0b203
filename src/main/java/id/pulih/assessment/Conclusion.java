package id.pulih.assessment;

import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officer says that the assessments of step e are done; incomplete is allowed but said (R28). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Conclusion {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Assessments assessments;
    private final Secrets secrets;
    private final Audit audit;

    Conclusion(
            JdbcClient jdbc,
            Desk desk,
            Casefile casefile,
            CaseFacts caseFacts,
            Assessments assessments,
            Secrets secrets,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.assessments = assessments;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** What is missing or unfinished, in words; empty when ASSIST (adults) and the rulers are there and nothing is half done. */
    public static List<String> lacking(boolean child, List<Assessments.Result> results) {
        var lacking = new ArrayList<String>();
        for (var i : Instrument.forChild(child)) {
            var wanted = i.kind() != Instrument.Kind.ENTERED;
            if (wanted && results.stream().noneMatch(r -> r.instrument().equals(i) && r.complete())) {
                lacking.add(i.label() + " belum ada hasilnya yang lengkap");
            }
        }
        results.stream()
                .filter(r -> !r.complete())
                .findFirst()
                .ifPresent(r -> lacking.add("ada " + r.label() + " yang belum selesai diisi"));
        return lacking;
    }

    /** Ends the assessments of step e. */
    public void conclude(UUID caseId, boolean incomplete, String note) {
        var header = casefile.open(caseId, Right.WORK);
        var seal = secrets.of(header.owner());
        var lacking = lacking(header.child(), assessments.summary(caseId, seal));
        new Problems()
                .when(
                        !lacking.isEmpty() && !incomplete,
                        "incomplete",
                        "Belum lengkap: " + String.join("; ", lacking)
                                + ". Centang bila asesmen tetap dinyatakan selesai.")
                .when(
                        incomplete && note.isBlank(),
                        "note",
                        "Tuliskan mengapa asesmen dinyatakan selesai walau belum lengkap.")
                .maxLength("note", note, 2000)
                .throwIfAny();
        var id = Ids.next();
        jdbc.sql("""
                insert into assessments_closed (office_id, id, case_id, incomplete, note, closed_by, closed_at)
                values (:office, :id, :case, :incomplete, :note, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("incomplete", !lacking.isEmpty())
                .param("note", seal.close("assessments_closed.note", id, note))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        caseFacts.record(caseId, Fact.ASSESSMENTS_COMPLETE, casefile.own(Right.WORK), id);
        audit.add("WRITE", "assessment/conclusion", id, List.of(caseId), List.of("health"));
    }
}
