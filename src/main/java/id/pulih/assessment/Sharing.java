package id.pulih.assessment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The client's consents to share data: one row for each partner and kind of data, withdrawn one by one (R27). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sharing {

    /** A consent; withdrawnOn is null while it stands. */
    public record Permit(UUID id, String partner, SharedKind kind, LocalDate givenOn, LocalDate withdrawnOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Casefile casefile;
    private final Audit audit;

    Sharing(JdbcClient jdbc, Desk desk, Secrets secrets, Casefile casefile, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.casefile = casefile;
        this.audit = audit;
    }

    /** What the client lets the partner have from this day on. */
    public void allow(UUID caseId, String partner, Set<SharedKind> kinds, LocalDate givenOn) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("partner", partner, "Nama mitra wajib diisi.")
                .maxLength("partner", partner, 200)
                .when(kinds.isEmpty(), "kinds", "Pilih sedikitnya satu jenis data.")
                .require("givenOn", givenOn, "Tanggal izin wajib diisi.")
                .when(
                        givenOn != null && givenOn.isAfter(desk.today()),
                        "givenOn",
                        "Tanggal izin tidak boleh di masa depan.")
                .throwIfAny();
        var seal = secrets.of(header.owner());
        var ids = kinds.stream().map(k -> Ids.next()).toArray(UUID[]::new);
        var partners = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) partners[i] = seal.close("sharing_consent.partner", ids[i], partner);
        jdbc.sql("""
                insert into sharing_consent (office_id, id, case_id, partner, kind, given_on, recorded_by, recorded_at)
                select :office, x.id, :case, x.partner, x.kind, :on, :staff, :now from unnest(:ids, :partners, :kinds) as x(id, partner, kind)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("ids", ids)
                .param("partners", partners)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("on", givenOn)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "assessment/sharing", caseId, List.of(caseId), List.of("narrative"));
    }

    /** The client takes a consent back, today; without a reason. */
    public void withdraw(UUID caseId, UUID permitId) {
        casefile.open(caseId, Right.WORK);
        int done = jdbc.sql("""
                insert into sharing_withdrawal (office_id, id, consent_id, withdrawn_on, recorded_by, recorded_at)
                select :office, :id, c.id, :today, :staff, :now from sharing_consent c
                 where c.office_id = :office and c.case_id = :case and c.id = :consent
                    on conflict (office_id, consent_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("case", caseId)
                .param("consent", permitId)
                .param("today", desk.today())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "assessment/sharing", permitId, List.of(caseId), List.of("narrative"));
    }

    /** All consents of the case, those that stand first. One statement; the caller has opened the case. */
    public List<Permit> of(UUID caseId, Seal seal) {
        return jdbc.sql("""
                select c.id, c.partner, c.kind, c.given_on, w.withdrawn_on
                  from sharing_consent c
                  left join sharing_withdrawal w on (w.office_id, w.consent_id) = (c.office_id, c.id)
                 where c.office_id = :office and c.case_id = :case
                 order by w.withdrawn_on nulls first, c.recorded_at desc, c.id desc limit 200
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new Permit(
                            id,
                            seal.open("sharing_consent.partner", id, r.getBytes(2)),
                            SharedKind.valueOf(r.getString(3)),
                            r.getObject(4, LocalDate.class),
                            r.getObject(5, LocalDate.class));
                })
                .list();
    }
}
