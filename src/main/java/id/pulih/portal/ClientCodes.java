package id.pulih.portal;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.secret.SpokenCode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The client's own code for asking how things stand, apart from that of the person who applied for him. The PK sees it until he
 * has handed it over; afterwards only its hash is left. A new one ends the old.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClientCodes {

    static final String FIELD = "client-code";

    /**
     * The code of a client.
     *
     * @param code empty once it is handed over
     */
    public record ClientCode(UUID id, String code, OffsetDateTime madeAt, OffsetDateTime handedAt) {}

    private record Row(UUID id, byte[] code, OffsetDateTime madeAt, OffsetDateTime handedAt) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    ClientCodes(JdbcClient jdbc, Casefile casefile, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The code that holds now; one statement when the key of the case is at hand. The caller has opened the case. */
    public Optional<ClientCode> of(UUID caseId) {
        return jdbc.sql("""
                select id, code, made_at, handed_at from client_code
                 where office_id = :office and case_id = :case and ended_at is null
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Row.class)
                .optional()
                .map(r -> new ClientCode(
                        r.id, secrets.of(caseId).open("client_code.code", r.id, r.code), r.madeAt, r.handedAt));
    }

    /** Makes a code; the former ends. */
    public void make(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        if (header.exit() != null) throw new RuleViolation("Kasus ini sudah berakhir.");
        var id = Ids.next();
        var code = SpokenCode.next();
        jdbc.sql(
                        "update client_code set ended_at = :now, code = null where office_id = :office and case_id = :case and ended_at is null")
                .param("now", desk.moment())
                .param("office", desk.office())
                .param("case", caseId)
                .update();
        jdbc.sql("""
                insert into client_code (office_id, id, case_id, code_hash, code, made_by, made_at)
                values (:office, :id, :case, :hash, :code, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("hash", secrets.hash(FIELD, code))
                .param("code", secrets.of(caseId).close("client_code.code", id, code))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "portal/clientCode", id, List.of(caseId), List.of("contact"));
    }

    /** The PK has handed the code over: from now on nobody in the office can read it. */
    public void handOver(UUID caseId) {
        casefile.open(caseId, Right.WORK);
        int done = jdbc.sql("""
                update client_code set handed_at = :now, code = null
                 where office_id = :office and case_id = :case and ended_at is null and handed_at is null
                """)
                .param("now", desk.moment())
                .param("office", desk.office())
                .param("case", caseId)
                .update();
        if (done == 0) throw new RuleViolation("Kode ini sudah diserahkan. Buat yang baru bila hilang.");
        audit.add("WRITE", "portal/clientCode", null, List.of(caseId), List.of("procedure"));
    }
}
