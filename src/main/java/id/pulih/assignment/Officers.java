package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officers with what the choice needs to see of each: caseload, near dues, area, languages, leave, earlier work (R21). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Officers {

    /** Days within which a due date counts as near. */
    public static final int NEAR_DAYS = 7;

    /**
     * An officer as the choice sees him.
     *
     * @param active running cases in which he signs as PK
     * @param near of these, how many have a due date within seven days or past
     * @param earlier whether he has been the PK of this client in another case
     * @param leaveUntil the last day of a leave that runs today; null while at work
     */
    public record Officer(
            UUID id,
            String name,
            String nip,
            String title,
            String sex,
            String area,
            String languages,
            LocalDate leaveUntil,
            int active,
            int near,
            boolean earlier,
            List<Role> roles,
            int version) {

        private boolean is(Role role) {
            return roles.contains(role);
        }

        public boolean officer() {
            return is(Role.PROBATION_OFFICER);
        }

        public boolean assistant() {
            return is(Role.ASSISTANT_OFFICER);
        }

        public boolean sectionHead() {
            return is(Role.SECTION_HEAD);
        }

        public boolean onLeave() {
            return leaveUntil != null;
        }

        /** L or P in words. */
        public String sexWord() {
            return sex == null ? "" : sex.equals("P") ? "Perempuan" : "Laki-laki";
        }
    }

    /** Days on which an officer is away. */
    public record Leave(UUID id, LocalDate fromOn, LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;

    Officers(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** Officers, assistants and section heads of today, the least burdened first, in view of a case or of none. One statement. */
    public List<Officer> all(Casefile.@Nullable Header header) {
        return jdbc.sql("""
                with load as (
                    select a.staff_id, count(distinct k.id) filter (where now_held and k.closed_on is null) as active,
                           count(distinct k.id) filter (where now_held and k.closed_on is null and not k.paused and k.due_at < :soon) as near,
                           bool_or(k.client_id = cast(:client as uuid) and k.id <> cast(:case as uuid)) as earlier
                      from (select c.*, c.from_at <= :now and (c.until_at is null or c.until_at > :now) as now_held
                              from case_access_card c where c.office_id = :office and c.access_right = 'SIGN' and c.staff_id is not null) a
                      join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
                     group by a.staff_id)
                select s.id, s.name, coalesce(s.nip, '') as nip, s.title, s.sex, coalesce(p.area, '') as area,
                       coalesce(p.languages, '') as languages, coalesce(p.version, 0) as version, r.roles,
                       (select max(l.until_on) from officer_leave l
                         where (l.office_id, l.staff_id) = (s.office_id, s.id) and :today between l.from_on and l.until_on) as leave_until,
                       coalesce(load.active, 0) as active, coalesce(load.near, 0) as near, coalesce(load.earlier, false) as earlier
                  from staff s
                  join lateral (select array_agg(distinct r.role) as roles from staff_role r
                                 where (r.office_id, r.staff_id) = (s.office_id, s.id)
                                   and r.role in ('PROBATION_OFFICER', 'ASSISTANT_OFFICER', 'SECTION_HEAD')
                                   and :today between r.from_on and coalesce(r.until_on, :today)) r on r.roles is not null
                  left join officer_profile p on (p.office_id, p.staff_id) = (s.office_id, s.id)
                  left join load on load.staff_id = s.id
                 where s.office_id = :office and :today between s.from_on and coalesce(s.until_on, :today)
                 order by leave_until nulls first, active, near, s.name limit 500
                """)
                .param("office", desk.office())
                .param("client", header == null ? null : header.clientId())
                .param("case", header == null ? null : header.id())
                .param("now", desk.moment())
                .param("soon", desk.moment().plusDays(NEAR_DAYS))
                .param("today", desk.today())
                .query((r, i) -> new Officer(
                        r.getObject("id", UUID.class),
                        r.getString("name"),
                        r.getString("nip"),
                        r.getString("title"),
                        r.getString("sex"),
                        r.getString("area"),
                        r.getString("languages"),
                        r.getObject("leave_until", LocalDate.class),
                        r.getInt("active"),
                        r.getInt("near"),
                        r.getBoolean("earlier"),
                        Arrays.stream((String[]) r.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .toList(),
                        r.getInt("version")))
                .list();
    }

    /** One officer; not found if he holds none of the roles today. */
    public Officer one(UUID staff) {
        return all(null).stream().filter(o -> o.id().equals(staff)).findFirst().orElseThrow(NotFound::new);
    }

    /** Area and languages, as the section head writes them. */
    public void describe(UUID staff, int version, String area, String languages) {
        one(staff);
        new Problems()
                .maxLength("area", area, 200)
                .maxLength("languages", languages, 200)
                .throwIfAny();
        int done = jdbc.sql("""
                insert into officer_profile (office_id, staff_id, area, languages, version)
                select :office, s.id, :area, :languages, 1 from staff s where s.office_id = :office and s.id = :staff
                    on conflict (office_id, staff_id) do update set area = :area, languages = :languages, version = officer_profile.version + 1
                 where officer_profile.version = :version
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("area", area)
                .param("languages", languages)
                .param("version", version)
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "assignment/officer", staff, List.of(), List.of());
    }

    /** The leaves of an officer that are not over; one statement. */
    public List<Leave> leaves(UUID staff) {
        return jdbc.sql("""
                select id, from_on, until_on from officer_leave
                 where office_id = :office and staff_id = :staff and until_on >= :today order by from_on limit 50
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("today", desk.today())
                .query(Leave.class)
                .list();
    }

    /** Notes a leave, so that the choice sees it. */
    public void leave(UUID staff, LocalDate fromOn, LocalDate untilOn) {
        one(staff);
        new Problems()
                .require("fromOn", fromOn, "Hari pertama cuti wajib diisi.")
                .require("untilOn", untilOn, "Hari terakhir cuti wajib diisi.")
                .when(
                        fromOn != null && untilOn != null && untilOn.isBefore(fromOn),
                        "untilOn",
                        "Hari terakhir cuti tidak boleh sebelum hari pertama.")
                .throwIfAny();
        jdbc.sql("""
                insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at)
                values (:office, :id, :staff, :from, :until, :by, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("staff", staff)
                .param("from", fromOn)
                .param("until", untilOn)
                .param("by", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "assignment/leave", staff, List.of(), List.of());
    }

    /** Takes a leave back. */
    public void cancelLeave(UUID staff, UUID leaveId) {
        int done = jdbc.sql("delete from officer_leave where office_id = :office and staff_id = :staff and id = :id")
                .param("office", desk.office())
                .param("staff", staff)
                .param("id", leaveId)
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "assignment/leave", leaveId, List.of(), List.of());
    }

    /** Whom the numbers speak for, with the reason; a hint for the human who chooses. Empty without an officer at work. */
    public static Optional<Suggestion> suggestion(List<Officer> all) {
        var here = all.stream().filter(o -> o.officer() && !o.onLeave()).toList();
        var known = here.stream().filter(Officer::earlier).findFirst();
        if (known.isPresent()) {
            return Optional.of(new Suggestion(
                    known.get(), "sudah mengenal klien ini dari bimbingan sebelumnya dan tidak sedang cuti"));
        }
        return here.stream()
                .findFirst()
                .map(o -> new Suggestion(
                        o,
                        "beban paling ringan: " + o.active() + " kasus aktif, " + o.near() + " tenggat dalam "
                                + NEAR_DAYS + " hari"));
    }

    /** An officer and the sentence that says why. */
    public record Suggestion(Officer officer, String why) {}
}
