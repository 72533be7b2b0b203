package id.pulih.assessment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseAlerts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Referrals that cannot wait: raised at once by a high score, injecting or danger, open until their result is noted (R29). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Referrals {

    /** A referral; outcome is empty while it is open. */
    public record Referral(
            UUID id,
            List<Danger> dangers,
            String notedBy,
            OffsetDateTime notedAt,
            LocalDate doneOn,
            String doneBy,
            String outcome) {

        public boolean open() {
            return doneOn == null;
        }
    }

    /**
     * What stands above the assessments of a case.
     *
     * @param consent the newest word of the client; null while not asked
     */
    public record Board(Boolean consent, List<Referral> referrals) {

        public boolean consented() {
            return Boolean.TRUE.equals(consent);
        }

        public List<Referral> open() {
            return referrals.stream().filter(Referral::open).toList();
        }

        public List<Referral> concluded() {
            return referrals.stream().filter(r -> !r.open()).toList();
        }
    }

    /** A line of the list of open referrals; the dangers stand on the case page only. */
    public record Waiting(UUID caseId, String clientName, OffsetDateTime notedAt) {}

    /** The advice of an office that has set none of its own. */
    public static final String ADVICE =
            "Bila nyawa terancam: dampingi klien, hubungi 119 (ambulans), atau bawa ke IGD rumah sakit terdekat.";

    private static final CaseAlerts.Alert OPEN =
            new CaseAlerts.Alert("Ada rujukan segera yang belum ditangani. Jangan menunggu sidang.", "asesmen");

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Casefile casefile;
    private final CaseAlerts caseAlerts;
    private final Audit audit;

    Referrals(JdbcClient jdbc, Desk desk, Secrets secrets, Casefile casefile, CaseAlerts caseAlerts, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.casefile = casefile;
        this.caseAlerts = caseAlerts;
        this.audit = audit;
    }

    /** What somebody has seen or heard, whatever the instruments say. */
    public void raise(UUID caseId, Set<Danger> dangers) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .when(dangers.isEmpty(), "dangers", "Pilih bahaya yang Anda lihat.")
                .throwIfAny();
        raise(caseId, null, dangers, secrets.of(header.owner()));
        audit.add("WRITE", "assessment/referral", caseId, List.of(caseId), List.of("health"));
    }

    /** As above, from an assessment; an open one of the same assessment is not doubled. Two statements. */
    void raise(UUID caseId, @Nullable UUID assessmentId, Collection<Danger> dangers, Seal seal) {
        var id = Ids.next();
        var causes = dangers.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        int raised = jdbc.sql("""
                insert into urgent_referral (office_id, id, case_id, assessment_id, causes, noted_by, noted_at)
                select :office, :id, :case, :assessment, :causes, :staff, :now
                 where not exists (select from urgent_referral r where r.office_id = :office and r.assessment_id = :assessment and r.done_on is null)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("assessment", assessmentId, java.sql.Types.OTHER)
                .param("causes", seal.close("urgent_referral.causes", id, causes))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (raised > 0) caseAlerts.raise(caseId, id, OPEN);
    }

    /** Where the client was brought or sent, or why not: ends the referral. */
    public void conclude(UUID caseId, UUID referralId, LocalDate doneOn, String outcome) {
        var header = casefile.open(caseId, Right.WORK);
        if (!isOf(caseId, referralId)) throw new NotFound();
        new Problems()
                .require("doneOn", doneOn, "Tanggal tindakan wajib diisi.")
                .when(
                        doneOn != null && doneOn.isAfter(desk.today()),
                        "doneOn",
                        "Tanggal tindakan tidak boleh di masa depan.")
                .require("outcome", outcome, "Tuliskan ke mana klien dirujuk dan hasilnya, atau alasan tidak dirujuk.")
                .maxLength("outcome", outcome, 5000)
                .throwIfAny();
        int done = jdbc.sql("""
                update urgent_referral set done_on = :on, done_by = :staff, outcome = :outcome
                 where office_id = :office and case_id = :case and id = :id and done_on is null
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("id", referralId)
                .param("on", doneOn)
                .param("staff", desk.staff())
                .param("outcome", secrets.of(header.owner()).close("urgent_referral.outcome", referralId, outcome))
                .update();
        if (done == 0) throw new Stale();
        caseAlerts.clear(referralId);
        audit.add("WRITE", "assessment/referral", referralId, List.of(caseId), List.of("health"));
    }

    private boolean isOf(UUID caseId, UUID referralId) {
        return jdbc.sql("select exists (select from urgent_referral where office_id = ? and case_id = ? and id = ?)")
                .param(desk.office())
                .param(caseId)
                .param(referralId)
                .query(Boolean.class)
                .single();
    }

    /** The referrals of the case, the open ones first, and the client's word. One statement; the caller has opened the case. */
    public Board board(UUID caseId, Seal seal) {
        var word = new Boolean[1];
        var all = new ArrayList<Referral>();
        jdbc.sql("""
                select w.given, r.id, r.causes, n.name as noter, r.noted_at, r.done_on, d.name as doer, r.outcome
                  from (select (select c.given from assessment_consent c where c.office_id = :office and c.case_id = :case
                                 order by c.recorded_at desc, c.id desc limit 1) as given) w
                  left join urgent_referral r on r.office_id = :office and r.case_id = :case
                  left join staff n on (n.office_id, n.id) = (r.office_id, r.noted_by)
                  left join staff d on (d.office_id, d.id) = (r.office_id, r.done_by)
                 order by r.done_on desc nulls first, r.noted_at desc limit 50
                """).param("office", desk.office()).param("case", caseId).query(r -> {
            word[0] = r.getObject("given", Boolean.class);
            var id = r.getObject("id", UUID.class);
            if (id == null) return;
            all.add(new Referral(
                    id,
                    Arrays.stream(seal.open("urgent_referral.causes", id, r.getBytes("causes"))
                                    .split(","))
                            .map(Danger::valueOf)
                            .toList(),
                    r.getString("noter"),
                    r.getObject("noted_at", OffsetDateTime.class),
                    r.getObject("done_on", LocalDate.class),
                    r.getString("doer"),
                    seal.open("urgent_referral.outcome", id, r.getBytes("outcome"))));
        });
        return new Board(word[0], List.copyOf(all));
    }

    /** The open referrals of the cases that the acting person works on or decides, the oldest first. One statement. */
    public List<Waiting> open() {
        return jdbc.sql("""
                select r.case_id, coalesce(c.name, k.subject_name) as client_name, r.noted_at
                  from urgent_referral r
                  join aftercare_case k on (k.office_id, k.id) = (r.office_id, r.case_id)
                  left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
                 where r.office_id = :office and r.done_on is null
                   and exists (select from case_access a
                                where (a.office_id, a.case_id) = (r.office_id, r.case_id)
                                  and (a.staff_id = :staff or a.role = any(:roles))
                                  and a.access_right in ('WORK', 'DECIDE') and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by r.noted_at limit 100
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query(Waiting.class)
                .list();
    }
}
