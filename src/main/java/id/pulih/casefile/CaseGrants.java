package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.database.Ids;
import id.pulih.sop.Fact;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The ground of the grants of PK and assistant, and that of a substitute. */
    public static final String ASSIGNED = "ASSIGNED";

    public static final String SUBSTITUTE = "SUBSTITUTE";

    /**
     * Moves the work on a case: ends at that moment who worked or signed as PK, assistant or substitute (a null moment ends
     * none), and gives these turns to PK and assistant; one statement.
     */
    public void reassign(UUID caseId, @Nullable OffsetDateTime endAt, List<Turn> turns) {
        move(Map.of(caseId, turns), endAt, ASSIGNED, null, null, null);
    }

    /** The same for each of these cases, and notes OFFICER_CHANGED by this act; still one statement. */
    public void changeOfficer(Map<UUID, List<Turn>> turns, OffsetDateTime endAt, Act act, UUID sourceId) {
        move(turns, endAt, ASSIGNED, Fact.OFFICER_CHANGED, act, sourceId);
    }

    /** Lets a substitute work on these cases beside their PK, and notes OFFICER_SUBSTITUTED; one statement. */
    public void substitute(Collection<UUID> caseIds, Turn turn, Act act, UUID sourceId) {
        var turns = caseIds.stream().collect(Collectors.toMap(c -> c, c -> List.of(turn)));
        move(turns, null, SUBSTITUTE, Fact.OFFICER_SUBSTITUTED, act, sourceId);
    }

    /**
     * Ends now the turn of a substitute that began at that moment, or was to begin then; one statement.
     *
     * @return by case until when it would have run; a case where it is over already is missing
     */
    public Map<UUID, OffsetDateTime> endSubstitute(Collection<UUID> caseIds, UUID staff, OffsetDateTime beganAt) {
        var ended = new HashMap<UUID, OffsetDateTime>();
        jdbc.sql("""
                with was as (
                    select id, until_at from case_access
                     where office_id = :office and case_id = any(:cases) and staff_id = :staff and ground = 'SUBSTITUTE'
                       and from_at = :began and until_at > :now
                       for update)
                update case_access a set until_at = greatest(a.from_at, :now)
                  from was where a.office_id = :office and a.id = was.id
                returning a.case_id, was.until_at
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("staff", staff)
                .param("began", beganAt)
                .param("now", desk.moment())
                .query(r -> {
                    ended.put(r.getObject(1, UUID.class), r.getObject(2, OffsetDateTime.class));
                });
        return ended;
    }

    /**
     * Lets the turn of a substitute that was ended run on; one statement.
     *
     * @param untils until when, by case
     */
    public void resumeSubstitute(Map<UUID, OffsetDateTime> untils, UUID staff, OffsetDateTime beganAt) {
        var turns = List.copyOf(untils.entrySet());
        jdbc.sql("""
                update case_access a set until_at = x.until_at
                  from unnest(:cases, cast(:untils as timestamptz[])) as x(case_id, until_at)
                 where a.office_id = :office and a.case_id = x.case_id and a.staff_id = :staff and a.ground = 'SUBSTITUTE'
                   and a.from_at = :began
                """)
                .param("office", desk.office())
                .param("cases", turns.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("untils", moments(turns.stream().map(Map.Entry::getValue)))
                .param("staff", staff)
                .param("began", beganAt)
                .update();
    }

    private void move(
            Map<UUID, List<Turn>> turns,
            @Nullable OffsetDateTime endAt,
            String ground,
            @Nullable Fact fact,
            @Nullable Act act,
            @Nullable UUID sourceId) {
        var caseIds = turns.keySet();
        var given = turns.entrySet().stream()
                .flatMap(c -> c.getValue().stream().map(t -> Map.entry(c.getKey(), t)))
                .toList();
        jdbc.sql("""
                with ended as (
                    update case_access set until_at = :end
                     where office_id = :office and case_id = any(:cases) and staff_id is not null
                       and ground in ('ASSIGNED', 'SUBSTITUTE') and access_right in ('WORK', 'SIGN')
                       and cast(:end as timestamptz) is not null and (until_at is null or until_at > :end)),
                     noted as (
                    insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at,
                                            source_id, sheet_id)
                    select :office, e.id, e.case_id, :fact, cast(:on as date), cast(:by as uuid), cast(:capacity as text), :recorder, :now,
                           cast(:source as uuid), cast(:sheet as uuid)
                      from unnest(:events, :cases) as e(id, case_id)
                     where cast(:fact as text) is not null)
                insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, until_at, ground)
                select :office, x.id, x.case_id, x.staff_id, x.access_right, x.from_at, x.until_at, :ground
                  from unnest(:ids, :onCases, :staff, :rights, cast(:froms as timestamptz[]), cast(:untils as timestamptz[]))
                       as x(id, case_id, staff_id, access_right, from_at, until_at)
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("end", endAt)
                .param("events", ids(caseIds))
                .param("fact", fact == null ? null : fact.name())
                .param("on", act == null ? null : act.on())
                .param("by", act == null ? null : act.by())
                .param("capacity", act == null ? null : act.capacity().name())
                .param("recorder", desk.staff())
                .param("now", desk.moment())
                .param("source", sourceId)
                .param("sheet", act == null ? null : act.sheet())
                .param("ground", ground)
                .param("ids", ids(given))
                .param("onCases", given.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("staff", given.stream().map(g -> g.getValue().staff()).toArray(UUID[]::new))
                .param(
                        "rights",
                        given.stream().map(g -> g.getValue().right().name()).toArray(String[]::new))
                .param("froms", moments(given.stream().map(g -> g.getValue().from())))
                .param("untils", moments(given.stream().map(g -> g.getValue().until())))
                .update();
    }

    private static UUID[] ids(Collection<?> each) {
        return each.stream().map(e -> Ids.next()).toArray(UUID[]::new);
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
