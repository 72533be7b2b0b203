package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands between an officer and a client before anybody has chosen him: relative, victim, neighbour (R22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Conflicts {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;

    Conflicts(JdbcClient jdbc, Desk desk, Casefile casefile, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Notes it for the client of this case; it holds for his later cases, too, until somebody ends it. */
    public void note(UUID caseId, UUID officer, ObjectionGround ground, String reason) {
        var header = casefile.open(caseId, Right.DECIDE);
        new Problems()
                .require("conflictOfficer", officer, "Pilih PK.")
                .require("conflict", ground, "Pilih jenis benturan.")
                .require("conflictReason", reason, "Jelaskan benturannya.")
                .maxLength("conflictReason", reason, 2000)
                .throwIfAny();
        if (header.clientId() == null) throw new RuleViolation("Klien belum dipastikan.");
        var id = Ids.next();
        int done = jdbc.sql("""
                insert into officer_conflict (office_id, id, client_id, staff_id, ground, reason, noted_by, noted_at)
                select s.office_id, :id, :client, s.id, :ground, :reason, :by, :now
                  from staff s where s.office_id = :office and s.id = :staff
                    on conflict (office_id, client_id, staff_id) where ended_at is null do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", header.clientId())
                .param("staff", officer)
                .param("ground", ground.name())
                .param("reason", secrets.of(header.clientId()).close("officer_conflict.reason", id, reason))
                .param("by", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("conflictOfficer", "Benturan PK ini dengan klien sudah dicatat.");
        audit.add("WRITE", "assignment/conflict", id, List.of(caseId), List.of("narrative"));
    }

    /** It stands no longer; the note stays with its days. */
    public void end(UUID caseId, UUID conflictId) {
        var header = casefile.open(caseId, Right.DECIDE);
        int done = jdbc.sql("""
                update officer_conflict set ended_by = :by, ended_at = :now
                 where office_id = :office and id = :id and client_id = :client and ended_at is null
                """)
                .param("office", desk.office())
                .param("id", conflictId)
                .param("client", header.clientId())
                .param("by", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "assignment/conflict", conflictId, List.of(caseId), List.of("narrative"));
    }
}
