package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.database.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may open a case: gives and ends the rights of persons and of roles. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseGrants {

    /** A person's turn on a case: who, what, from when; until is null for "until revoked". */
    public record Turn(
            UUID staff,
            Right right,
            OffsetDateTime from,
            @Nullable OffsetDateTime until) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    CaseGrants(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * Moves the work on a case: ends at that moment who worked or signed on this ground (a null moment ends none), and gives
     * these; one statement.
     */
    public void reassign(UUID caseId, @Nullable OffsetDateTime endAt, List<Turn> turns, String ground) {
        reassign(caseId, endAt, turns, ground, null, null);
    }

    /** The same, and notes OFFICER_CHANGED by this act; still one statement. */
    public void changeOfficer(
            UUID caseId, OffsetDateTime endAt, List<Turn> turns, String ground, Act act, UUID sourceId) {
        reassign(caseId, endAt, turns, ground, act, sourceId);
    }

    private void reassign(
            UUID caseId,
            @Nullable OffsetDateTime endAt,
            List<Turn> turns,
            String ground,
            @Nullable Act act,
            @Nullable UUID sourceId) {
        jdbc.sql("""
                with ended as (
                    update case_access set until_at = :end
                     where office_id = :office and case_id = :case and staff_id is not null and ground = :ground
                       and access_right in ('WORK', 'SIGN')
                       and cast(:end as timestamptz) is not null and (until_at is null or until_at > :end)),
                     noted as (
                    insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at,
                                            source_id, sheet_id)
                    select :office, :event, :case, 'OFFICER_CHANGED', cast(:on as date), cast(:by as uuid), cast(:capacity as text), :recorder, :now, cast(:source as uuid),
                           cast(:sheet as uuid)
                     where cast(:capacity as text) is not null)
                insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, until_at, ground)
                select :office, x.id, :case, x.staff_id, x.access_right, x.from_at, x.until_at, :ground
                  from unnest(:ids, :staff, :rights, cast(:froms as timestamptz[]), cast(:untils as timestamptz[]))
                       as x(id, staff_id, access_right, from_at, until_at)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("end", endAt)
                .param("event", Ids.next())
                .param("on", act == null ? null : act.on())
                .param("by", act == null ? null : act.by())
                .param("capacity", act == null ? null : act.capacity().name())
                .param("recorder", desk.staff())
                .param("now", desk.moment())
                .param("source", sourceId)
                .param("sheet", act == null ? null : act.sheet())
                .param("ground", ground)
                .param("ids", turns.stream().map(g -> Ids.next()).toArray(UUID[]::new))
                .param("staff", turns.stream().map(Turn::staff).toArray(UUID[]::new))
                .param("rights", turns.stream().map(g -> g.right().name()).toArray(String[]::new))
                .param("froms", moments(turns.stream().map(Turn::from)))
                .param("untils", moments(turns.stream().map(Turn::until)))
                .update();
    }

    private static String[] moments(Stream<OffsetDateTime> moments) {
        return moments.map(m -> m == null ? null : m.toString()).toArray(String[]::new);
    }

    /** Lets everyone who holds one of the roles open these cases for so long; one statement. */
    public void grant(Collection<UUID> caseIds, Collection<Role> roles, Right right, Duration length, String ground) {
        var pairs = caseIds.stream()
                .flatMap(c -> roles.stream().map(r -> Map.entry(c, r)))
                .toList();
        jdbc.sql("""
                insert into case_access (office_id, id, case_id, role, access_right, from_at, until_at, ground)
                select :office, x.id, x.case_id, x.role, :right, :now, :until, :ground
                  from unnest(:ids, :cases, :roles) as x(id, case_id, role)
                """)
                .param("office", desk.office())
                .param("ids", pairs.stream().map(p -> Ids.next()).toArray(UUID[]::new))
                .param("cases", pairs.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("roles", pairs.stream().map(p -> p.getValue().name()).toArray(String[]::new))
                .param("right", right.name())
                .param("now", desk.moment())
                .param("until", desk.moment().plus(length))
                .param("ground", ground)
                .update();
    }

    /** The PK who signs in a case. */
    public record Officer(UUID staff, String name) {}

    /** The PK who signs in these cases now; a case without one is missing. One statement. */
    public Map<UUID, Officer> officers(Collection<UUID> caseIds) {
        var officers = new HashMap<UUID, Officer>();
        jdbc.sql("""
                select a.case_id, a.staff_id, s.name
                  from case_access a join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                 where a.office_id = :office and a.case_id = any(:cases) and a.access_right = 'SIGN'
                   and a.from_at <= :now and (a.until_at is null or a.until_at > :now)
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("now", desk.moment())
                .query(r -> {
                    officers.put(r.getObject(1, UUID.class), new Officer(r.getObject(2, UUID.class), r.getString(3)));
                });
        return officers;
    }
}
