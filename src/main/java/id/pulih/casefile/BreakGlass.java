package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Proof;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case of the office, with a reason and for one hour, to somebody who was not given it (X1); the head sees each. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BreakGlass {

    private static final Duration LENGTH = Duration.ofHours(1);
    private static final int LETTERS = 10;

    /** One opening, as the head sees it. */
    public record Opening(
            UUID caseId, String caseName, String person, String reason, OffsetDateTime from, OffsetDateTime until) {}

    private record Door(UUID owner, boolean open) {}

    private record Row(UUID id, UUID owner, byte[] reason, Opening opening) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Audit audit;
    private final Proof proof;
    private final Desk desk;

    BreakGlass(JdbcClient jdbc, Secrets secrets, Audit audit, Proof proof, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
        this.proof = proof;
        this.desk = desk;
    }

    /** Whether the acting person may read the case anyhow; not found for a case that this office does not have. */
    public boolean open(UUID caseId) {
        return door(caseId).open;
    }

    /**
     * Gives the acting person one hour to read the case, after a second proof that it is this person; nothing if the case is
     * open to them anyhow.
     */
    public void grant(UUID caseId, String reason) {
        var door = door(caseId);
        if (!door.open) judge(reason);
        proof.require();
        if (door.open) return;
        var id = Ids.next();
        write(caseId, door.owner, id, reason);
        audit.add("BREAK_GLASS", "casefile/breakGlass", id, List.of(caseId), List.of("narrative"));
    }

    private static void judge(String reason) {
        if (reason == null || reason.chars().filter(Character::isLetter).count() < LETTERS) {
            throw RuleViolation.at("reason", "Tulis alasan Anda, paling sedikit sepuluh huruf.");
        }
    }

    private void write(UUID caseId, UUID owner, UUID id, String reason) {
        jdbc.sql("""
                insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, until_at, ground, reason)
                values (:office, :id, :case, :staff, 'READ', :now, :until, 'BREAK_GLASS', :reason)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("until", desk.moment().plus(LENGTH))
                .param("reason", secrets.of(owner).close("case_access.reason", id, reason))
                .update();
    }

    private Door door(UUID caseId) {
        return jdbc.sql("""
                select coalesce(k.client_id, k.id),
                       exists (select from case_access a
                                where (a.office_id, a.case_id) = (k.office_id, k.id)
                                  and (a.staff_id = :staff or a.role = any(:roles)) and a.access_right = any(:sufficient)
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                  from aftercare_case k
                 where k.office_id = :office and k.id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("sufficient", Casefile.sufficient(Right.READ))
                .param("now", desk.moment())
                .query((r, i) -> new Door(r.getObject(1, UUID.class), r.getBoolean(2)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How many days back the head still sees an opening: over a long weekend, too. */
    public static final int DAYS = 7;

    /** The openings of the last seven days, newest first; reading them is logged. */
    public List<Opening> recent() {
        var rows = jdbc.sql("""
                select a.id, a.case_id, coalesce(k.client_id, k.id) as owner, coalesce(c.name, k.subject_name) as name,
                       s.name as person, a.reason, a.from_at, a.until_at
                  from case_access a
                  join aftercare_case k on (k.office_id, k.id) = (a.office_id, a.case_id)
                  left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
                  join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                 where a.office_id = :office and a.ground = 'BREAK_GLASS' and a.from_at >= :since
                 order by a.from_at desc, a.id desc
                """)
                .param("office", desk.office())
                .param(
                        "since",
                        desk.today().minusDays(DAYS).atStartOfDay(desk.zone()).toOffsetDateTime())
                .query((r, i) -> new Row(
                        r.getObject("id", UUID.class),
                        r.getObject("owner", UUID.class),
                        r.getBytes("reason"),
                        new Opening(
                                r.getObject("case_id", UUID.class),
                                r.getString("name"),
                                r.getString("person"),
                                "",
                                r.getObject("from_at", OffsetDateTime.class),
                                r.getObject("until_at", OffsetDateTime.class))))
                .list();
        if (rows.isEmpty()) return List.of();
        var seals = secrets.of(new HashSet<>(rows.stream().map(Row::owner).toList()));
        var openings = rows.stream()
                .map(r -> {
                    var seal = seals.get(r.owner); // none once the client's key was erased
                    return new Opening(
                            r.opening.caseId,
                            r.opening.caseName,
                            r.opening.person,
                            seal == null ? "" : seal.open("case_access.reason", r.id, r.reason),
                            r.opening.from,
                            r.opening.until);
                })
                .toList();
        var cases = openings.stream().map(Opening::caseId).distinct().toList();
        audit.add("READ", "casefile/breakGlass", null, cases, List.of("narrative"));
        return openings;
    }
}
