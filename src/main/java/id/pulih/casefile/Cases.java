package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of the cases that the acting person may open, the most urgent first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {

    /**
     * What was and what comes next between office and client, kept as data in {@code case_standing} (ADR 0009).
     *
     * @param last the newest day on which the client was reached or came; null when never
     * @param next the next meeting on the schedule
     * @param unrecorded the oldest meeting that is over and has no result yet
     * @param actDueOn the day of the most urgent act after an absence (E3)
     * @param attended of the meetings that took place, those that the client attended
     * @param works whether the acting person may record, and not only read
     */
    public record Contact(
            @Nullable LocalDate last,
            @Nullable OffsetDateTime next,
            @Nullable OffsetDateTime unrecorded,
            @Nullable LocalDate actDueOn,
            int attended,
            int held,
            boolean works) {}

    /** One line of the list; contact is null for whoever may see no more of the case than its header. */
    public record Line(
            UUID id,
            String name,
            boolean child,
            Step step,
            OffsetDateTime dueAt,
            boolean paused,
            @Nullable Fact exit,
            LocalDate startedOn,
            @Nullable Contact contact) {

        /** Whether the due day has passed; a paused or ended case is never late. */
        public boolean late(OffsetDateTime now) {
            return dueAt != null && exit == null && !paused && dueAt.isBefore(now);
        }
    }

    /** A page of the list; more = there is a further page after the last line. */
    public record Page(List<Line> lines, boolean more) {

        /** Whether the acting person may read more of any of these cases than its header. */
        public boolean withContact() {
            return lines.stream().anyMatch(l -> l.contact() != null);
        }
    }

    /** Where the next page begins: the due moment (null = no clock) and the id of the last line. */
    public record After(OffsetDateTime dueAt, UUID id) {}

    /** Running cases, or those that have ended. */
    public enum State {
        RUNNING,
        ENDED
    }

    /** No case is ever opened to these roles as a whole ({@code case_access} refuses it), only to persons who hold them. */
    private static final Set<Role> BY_NAME_ALONE = EnumSet.of(Role.PROBATION_OFFICER, Role.ASSISTANT_OFFICER);

    private static final int LINES = 40;
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Desk desk;

    Cases(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    // The lines first, then what is kept of each: forty rows of case_standing by their key.
    private static final String LIST = """
            with line as materialized (%s)
            select k.id, coalesce(c.name, k.subject_name) as name, k.child, k.step, k.due_at, k.paused, k.exit_fact, k.started_on,
                   k.reads, k.works, t.noted_on, t.met_at, t.act_due_on, coalesce(t.attended, 0) as attended, coalesce(t.held, 0) as held,
                   (select min(w) from unnest(t.waiting) w where w > :now) as next_at,
                   (select min(w) from unnest(t.waiting) w where w <= :now) as unrecorded
              from line k
              left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
              left join case_standing t on k.reads and (t.office_id, t.case_id) = (k.office_id, k.id)
             order by k.due, k.id
            """;

    // A role may hold every case of the office: the page first, then the rights to its lines. Planned at each call.
    private static final String OF_ROLES = LIST.formatted("""
            select k.*, r.reads, r.works
              from (select k.office_id, k.id, k.client_id, k.subject_name, k.child, k.step, k.due_at, k.paused, k.exit_fact, k.started_on,
                           coalesce(k.due_at, :never) as due
                      from aftercare_case k
                     where k.office_id = :office and (k.closed_on is not null) = :ended
                       and (cast(:step as text) is null or k.step = :step)
                       and (coalesce(k.due_at, :never), k.id) > (:afterDue, cast(:afterId as uuid))
                       and exists (select from case_access a
                                    where (a.office_id, a.case_id) = (k.office_id, k.id)
                                      and (a.staff_id = :staff or a.role = any(:roles))
                                      and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                     order by coalesce(k.due_at, :never), k.id
                     limit :lines) k
             cross join lateral (select coalesce(bool_or(a.access_right in ('READ', 'WORK', 'DECIDE', 'SIGN')), false) as reads,
                                        coalesce(bool_or(a.access_right = 'WORK'), false) as works
                                   from case_access a
                                  where (a.office_id, a.case_id) = (k.office_id, k.id)
                                    and (a.staff_id = :staff or a.role = any(:roles))
                                    and a.from_at <= :now and (a.until_at is null or a.until_at > :now)) r
            """);

    // Whoever holds cases by name alone holds few: from them to the cases. As good for everybody, so the plan is kept.
    private static final String OF_NAME = LIST.formatted("""
            select k.office_id, k.id, k.client_id, k.subject_name, k.child, k.step, k.due_at, k.paused, k.exit_fact, k.started_on,
                   coalesce(k.due_at, :never) as due, a.reads, a.works
              from (select case_id, bool_or(access_right in ('READ', 'WORK', 'DECIDE', 'SIGN')) as reads, bool_or(access_right = 'WORK') as works
                      from case_access
                     where office_id = :office and staff_id = :staff and from_at <= :now and (until_at is null or until_at > :now)
                     group by case_id) a
              join aftercare_case k on k.id = a.case_id
             where k.office_id = :office and (k.closed_on is not null) = :ended
               and (cast(:step as text) is null or k.step = :step)
               and (coalesce(k.due_at, :never), k.id) > (:afterDue, cast(:afterId as uuid))
             order by coalesce(k.due_at, :never), k.id
             limit :lines
            """);

    /** Forty lines, by due date; one statement. A null step means every step. */
    public Page list(State state, Step step, @Nullable After after) {
        var roles = desk.now().roles();
        var lines = jdbc.sql(BY_NAME_ALONE.containsAll(roles) ? OF_NAME : OF_ROLES)
                .param("office", desk.office())
                .param("ended", state == State.ENDED)
                .param("step", step == null ? null : step.name())
                .param("never", NEVER)
                .param(
                        "afterDue",
                        after == null
                                ? OffsetDateTime.parse("0001-01-01T00:00:00Z")
                                : after.dueAt() == null ? NEVER : after.dueAt())
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("staff", desk.staff())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("lines", LINES + 1)
                .query((r, i) -> new Line(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getBoolean(3),
                        Step.valueOf(r.getString(4)),
                        r.getObject(5, OffsetDateTime.class),
                        r.getBoolean(6),
                        r.getString(7) == null ? null : Fact.valueOf(r.getString(7)),
                        r.getObject(8, LocalDate.class),
                        r.getBoolean("reads") ? contact(r) : null))
                .list();
        return new Page(lines.size() > LINES ? lines.subList(0, LINES) : lines, lines.size() > LINES);
    }

    private Contact contact(ResultSet r) throws SQLException {
        var noted = r.getObject("noted_on", LocalDate.class);
        var met = r.getObject("met_at", OffsetDateTime.class);
        var metOn = met == null ? null : met.atZoneSameInstant(desk.zone()).toLocalDate();
        return new Contact(
                noted == null || metOn != null && metOn.isAfter(noted) ? metOn : noted,
                r.getObject("next_at", OffsetDateTime.class),
                r.getObject("unrecorded", OffsetDateTime.class),
                r.getObject("act_due_on", LocalDate.class),
                r.getInt("attended"),
                r.getInt("held"),
                r.getBoolean("works"));
    }

    /** The cases, running or ended, on which the acting person holds this right by name or role; one statement. */
    public List<UUID> held(Right right) {
        return jdbc.sql("""
                select distinct a.case_id from case_access a
                 where a.office_id = :office and a.access_right = :right and (a.staff_id = :staff or a.role = any(:roles))
                   and a.from_at <= :now and (a.until_at is null or a.until_at > :now)
                """)
                .param("office", desk.office())
                .param("right", right.name())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query(UUID.class)
                .list();
    }
}
