package id.pulih.access;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the office, their accounts and their dated roles, kept by the administrator, who sees no case. A change of
 * role, a reset or a closure ends every session of the person at once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

    /** One role of a person with its days; an acting role (Plh., Plt.) always has a last one. */
    public record Post(Role role, Capacity capacity, LocalDate fromOn, LocalDate untilOn) {
        /** The role in words, with the mark of an acting one. */
        public String label() {
            return (capacity.prefix() + " " + role.label()).strip();
        }

        /** Whether the role counts on that day. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
        }
    }

    /** A member of the staff; login is empty for somebody without an account. */
    public record Person(
            UUID staff,
            int version,
            String name,
            String nip,
            String title,
            String sex,
            LocalDate fromOn,
            LocalDate untilOn,
            String login,
            boolean active,
            boolean mustChange,
            boolean secondFactor,
            OffsetDateTime blockedUntil,
            List<Post> posts) {}

    /** What the administrator enters of a person. */
    public record Details(String name, String nip, String title, String sex) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;

    Accounts(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** Everybody of the office, those in service first; 500 at most. Two statements. */
    public List<Person> all() {
        return read(null);
    }

    /** One person of the office. */
    public Person person(@Nullable UUID staff) {
        return read(staff).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Not found unless this person is of the office; asked before a form is judged. */
    public void known(UUID staff) {
        var found = jdbc.sql("select 1 from staff where office_id = ? and id = ?")
                .param(desk.office())
                .param(staff)
                .query(Integer.class)
                .optional();
        if (found.isEmpty()) throw new NotFound();
    }

    private List<Person> read(@Nullable UUID only) {
        var posts = posts(only);
        return jdbc.sql("""
                select s.id, s.version, s.name, coalesce(s.nip, '') as nip, s.title, coalesce(s.sex, '') as sex, s.from_on, s.until_on,
                       coalesce(a.name, '') as login, coalesce(a.active, false) as active, coalesce(a.must_change, false) as must_change,
                       coalesce(a.second_factor, false) as second_factor, a.blocked_until
                  from staff s left join accounts() a on a.staff_id = s.id
                 where s.office_id = :office and (cast(:only as uuid) is null or s.id = :only)
                 order by s.until_on is not null, lower(s.name), s.id limit 500
                """)
                .param("office", desk.office())
                .param("only", only)
                .query((r, i) -> new Person(
                        r.getObject("id", UUID.class),
                        r.getInt("version"),
                        r.getString("name"),
                        r.getString("nip"),
                        r.getString("title"),
                        r.getString("sex"),
                        r.getObject("from_on", LocalDate.class),
                        r.getObject("until_on", LocalDate.class),
                        r.getString("login"),
                        r.getBoolean("active"),
                        r.getBoolean("must_change"),
                        r.getBoolean("second_factor"),
                        r.getObject("blocked_until", OffsetDateTime.class),
                        posts.getOrDefault(r.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Post>> posts(@Nullable UUID only) {
        var posts = new LinkedHashMap<UUID, List<Post>>();
        jdbc.sql("""
                select staff_id, role, capacity, from_on, until_on from staff_role
                 where office_id = :office and (cast(:only as uuid) is null or staff_id = :only) order by from_on, role
                """).param("office", desk.office()).param("only", only).query(r -> {
            posts.computeIfAbsent(r.getObject(1, UUID.class), s -> new java.util.ArrayList<>())
                    .add(new Post(
                            Role.valueOf(r.getString(2)),
                            Capacity.valueOf(r.getString(3)),
                            r.getObject(4, LocalDate.class),
                            r.getObject(5, LocalDate.class)));
        });
        return posts;
    }

    /** A new member of the staff with an account; the start password's hash was made outside the transaction. */
    public UUID create(Details details, String login, String hash) {
        UUID staff = Ids.next();
        jdbc.sql("""
                insert into staff (office_id, id, name, nip, title, sex, from_on)
                values (:office, :id, :name, nullif(:nip, ''), :title, nullif(:sex, ''), :today)
                """)
                .param("office", desk.office())
                .param("id", staff)
                .param("name", details.name())
                .param("nip", details.nip())
                .param("title", details.title())
                .param("sex", details.sex())
                .param("today", desk.today())
                .update();
        boolean made = jdbc.sql("select create_account(?, ?, ?, ?, true)")
                .param(Ids.next())
                .param(staff)
                .param(login)
                .param(hash)
                .query(Boolean.class)
                .single();
        if (!made) throw RuleViolation.at("login", "Nama pengguna ini sudah dipakai.");
        wrote("access/account", staff);
        return staff;
    }

    /** Corrects name, NIP, title and sex. */
    public void correct(UUID staff, int version, Details details) {
        int changed = jdbc.sql("""
                update staff set name = :name, nip = nullif(:nip, ''), title = :title, sex = nullif(:sex, ''), version = version + 1
                 where office_id = :office and id = :id and version = :version
                """)
                .param("office", desk.office())
                .param("id", staff)
                .param("version", version)
                .param("name", details.name())
                .param("nip", details.nip())
                .param("title", details.title())
                .param("sex", details.sex())
                .update();
        if (changed == 0) throw new Stale();
        wrote("access/staff", staff);
    }

    /** Gives a role from a day on; nobody gives one to himself, so that reading always takes two (T10 of the threats). */
    public void give(UUID staff, Post post) {
        notMyself(staff);
        int given = jdbc.sql("""
                insert into staff_role (office_id, staff_id, role, capacity, from_on, until_on)
                select :office, :staff, :role, :capacity, :from, :until
                 where not exists (select from staff_role r where r.office_id = :office and r.staff_id = :staff and r.role = :role
                                      and r.from_on <= coalesce(:until, date 'infinity') and coalesce(r.until_on, date 'infinity') >= :from)
                on conflict (office_id, staff_id, role, from_on) do update set capacity = excluded.capacity, until_on = excluded.until_on
                 where staff_role.until_on < staff_role.from_on
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("role", post.role().name())
                .param("capacity", post.capacity().name())
                .param("from", post.fromOn())
                .param("until", post.untilOn(), java.sql.Types.DATE)
                .update();
        if (given == 0) throw new RuleViolation("Peran itu sudah dipegang pada hari-hari tersebut.");
        wrote("access/role", staff);
    }

    /** Ends a role: from today on it counts no more. */
    public void end(UUID staff, Role role, LocalDate fromOn) {
        notMyself(staff);
        int ended = jdbc.sql("""
                update staff_role set until_on = least(from_on, cast(:today as date)) - 1
                 where office_id = :office and staff_id = :staff and role = :role and from_on = :from
                   and (until_on is null or until_on >= :today)
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("role", role.name())
                .param("from", fromOn)
                .param("today", desk.today())
                .update();
        if (ended == 0) throw new RuleViolation("Peran itu sudah berakhir.");
        wrote("access/role", staff);
    }

    /** A new start password, whose hash was made outside the transaction; the second factor falls when its telephone is lost. */
    public void reset(UUID staff, String hash, boolean dropSecondFactor) {
        act("select reset_account(?, ?, ?)", staff, hash, dropSecondFactor);
    }

    /** Forgets the failed attempts. */
    public void unlock(UUID staff) {
        act("select unlock_account(?)", staff);
    }

    /** Closes the account of somebody who has left, or opens it again. */
    public void active(UUID staff, boolean active) {
        notMyself(staff);
        act("select set_account_active(?, ?)", staff, active);
    }

    private void act(String sql, Object... params) {
        if (!jdbc.sql(sql).params(params).query(Boolean.class).single()) throw new NotFound();
        wrote("access/account", (UUID) params[0]);
    }

    private void notMyself(UUID staff) {
        if (staff.equals(desk.staff())) throw new RuleViolation("Peran dan akun sendiri diatur oleh pengelola lain.");
    }

    private void wrote(String page, UUID staff) {
        audit.add("WRITE", page, staff, List.of(), List.of());
    }
}
