package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.casefile.Casefile.Header;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officers with what the choice needs to see of each: load, near dues, area, languages, leave, earlier work, conflict (R21, R22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Officers {

    /** Days within which a due date counts as near. */
    public static final int NEAR_DAYS = 7;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    Officers(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /** Officers, assistants and section heads of today by name, in view of a case or of none. One statement. */
    public List<Officer> all(@Nullable Header header) {
        var seal = header == null || header.clientId() == null || !header.may(Right.READ)
                ? null
                : secrets.of(header.clientId());
        // The clients of ordinary guidance are those of the office's register, unless the section head has noted a
        // newer figure.
        return jdbc.sql("""
                with load as (
                    select a.staff_id, count(distinct k.id) filter (where now_held and k.closed_on is null) as active,
                           count(distinct k.id) filter (where now_held and k.closed_on is null and not k.paused and k.due_at < :soon) as near,
                           bool_or(k.client_id = cast(:client as uuid) and k.id <> cast(:case as uuid)) as earlier
                      from (select c.*, c.from_at <= :now and (c.until_at is null or c.until_at > :now) as now_held
                              from case_access_card c where c.office_id = :office and c.access_right = 'SIGN' and c.staff_id is not null) a
                      join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
                     group by a.staff_id),
                     conflict as (
                    select f.staff_id, f.ground, f.id, f.reason, false as here, f.noted_at as at
                      from officer_conflict f
                     where f.office_id = :office and f.client_id = cast(:client as uuid) and f.ended_at is null
                    union all
                    select d.declined_by, d.ground, null, null, c.case_id = cast(:case as uuid), d.declined_at
                      from case_card k
                      join officer_choice c on (c.office_id, c.case_id) = (k.office_id, k.id)
                      join officer_declined d on (d.office_id, d.choice_id) = (c.office_id, c.id)
                     where k.office_id = :office and k.client_id = cast(:client as uuid)),
                     apart as (
                    select distinct on (staff_id) staff_id, ground, id, reason, bool_or(here) over (partition by staff_id) as declined
                      from conflict order by staff_id, id nulls last, at desc)
                select s.id, s.name, coalesce(s.nip, '') as nip, s.title, s.sex, coalesce(p.area, '') as area, coalesce(p.home, '') as home,
                       coalesce(p.languages, '') as languages,
                       case when g.as_of >= coalesce(p.ordinary_on, g.as_of) then coalesce(e.clients, 0) else coalesce(p.ordinary, 0) end as ordinary,
                       greatest(p.ordinary_on, g.as_of) as ordinary_on,
                       coalesce(p.version, 0) as version, r.roles,
                       (select max(l.until_on) from officer_leave l
                         where (l.office_id, l.staff_id) = (s.office_id, s.id) and :today between l.from_on and l.until_on) as leave_until,
                       coalesce(load.active, 0) as active, coalesce(load.near, 0) as near, coalesce(load.earlier, false) as earlier,
                       apart.ground as conflict, apart.id as conflict_id, apart.reason, coalesce(apart.declined, false) as declined
                  from staff s
                  join lateral (select array_agg(distinct r.role) as roles from staff_role r
                                 where (r.office_id, r.staff_id) = (s.office_id, s.id)
                                   and r.role in ('PROBATION_OFFICER', 'ASSISTANT_OFFICER', 'SECTION_HEAD')
                                   and :today between r.from_on and coalesce(r.until_on, :today)) r on r.roles is not null
                  left join officer_profile p on (p.office_id, p.staff_id) = (s.office_id, s.id)
                  left join load on load.staff_id = s.id
                  left join apart on apart.staff_id = s.id
                  left join register_stand_card g on g.office_id = s.office_id
                  left join (select officer_id, count(*) as clients from register_card
                              where office_id = :office and (until_on is null or until_on >= :today) group by officer_id) e
                    on e.officer_id = s.id
                 where s.office_id = :office and :today between s.from_on and coalesce(s.until_on, :today)
                 order by s.name, s.id limit 500
                """)
                .param("office", desk.office())
                .param("client", header == null ? null : header.clientId())
                .param("case", header == null ? null : header.id())
                .param("now", desk.moment())
                .param("soon", desk.moment().plusDays(NEAR_DAYS))
                .param("today", desk.today())
                .query((r, i) -> officer(r, seal))
                .list();
    }

    private static Officer officer(ResultSet r, @Nullable Seal seal) throws SQLException {
        var conflict = r.getString("conflict");
        var conflictId = r.getObject("conflict_id", UUID.class);
        return new Officer(
                r.getObject("id", UUID.class),
                r.getString("name"),
                r.getString("nip"),
                r.getString("title"),
                r.getString("sex"),
                r.getString("area"),
                r.getString("home"),
                r.getString("languages"),
                r.getObject("leave_until", LocalDate.class),
                r.getInt("ordinary"),
                r.getObject("ordinary_on", LocalDate.class),
                r.getInt("active"),
                r.getInt("near"),
                r.getBoolean("earlier"),
                conflict == null ? null : ObjectionGround.valueOf(conflict),
                conflictId,
                seal == null || conflictId == null
                        ? ""
                        : seal.open("officer_conflict.reason", conflictId, r.getBytes("reason")),
                r.getBoolean("declined"),
                Arrays.stream((String[]) r.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                r.getInt("version"));
    }

    /** One officer; not found if he holds none of the roles today. One statement. */
    public Officer one(UUID staff) {
        return all(null).stream().filter(o -> o.id().equals(staff)).findFirst().orElseThrow(NotFound::new);
    }
}
