package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.office.OfficeCalendar;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.RecordedFact;
import id.pulih.sop.SopVersion;
import id.pulih.sop.SopVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what is known of cases: their facts, and beside the case what follows from them. */
@Component
class FactRows {

    /** A locked case with what has been recorded about it. */
    record Known(SopVersion sop, List<RecordedFact> facts) {}

    /** A fact on its way into the table; dueOn is null for a fact that sets no day. */
    record NewFact(
            UUID caseId, Fact fact, int round, @Nullable LocalDate dueOn) {}

    /** A case as it will stand: how many facts it had when it was read, and which clocks have stopped since. */
    record After(int known, CaseProgress progress, List<CaseProgress.Stopped> stopped) {}

    private record Time(UUID caseId, CaseProgress.Stopped stopped) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopVersions sops;

    FactRows(JdbcClient jdbc, Desk desk, SopVersions sops) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sops = sops;
    }

    /**
     * Locks the cases in the order of their ids, so that two acts on the same cases never wait for each other in a circle; one
     * statement. Not against whoever has only written a row beside the case, whose foreign key holds it too: two acts that have both done
     * so would wait for each other. A case that is not there is missing in the answer.
     */
    Map<UUID, Known> lock(Collection<UUID> caseIds) {
        // one case asked as one of many would be planned anew each time
        return caseIds.size() == 1
                ? lock("id = :cases", caseIds.iterator().next())
                : lock("id = any(:cases)", caseIds.toArray(UUID[]::new));
    }

    /** The same of every case that has not ended. */
    Map<UUID, Known> lockOpen() {
        return lock("closed_on is null", null);
    }

    private Map<UUID, Known> lock(String which, @Nullable Object cases) {
        var known = new LinkedHashMap<UUID, Known>();
        jdbc.sql("""
                with k as materialized (
                    select office_id, id, sop_version, child from aftercare_case
                     where office_id = :office and %s
                     order by id
                       for no key update)
                select k.id, k.sop_version, k.child, e.fact, e.decided_on, e.recorded_at, e.due_on
                  from k
                  left join case_event e on (e.office_id, e.case_id) = (k.office_id, k.id)
                   and not exists (select from case_event_undo u where (u.office_id, u.event_id) = (e.office_id, e.id))
                 order by k.id, e.recorded_at, e.id
                """.formatted(which))
                .param("office", desk.office())
                .param("cases", cases)
                .query(r -> {
                    var number = r.getObject(2, Integer.class);
                    var child = r.getBoolean(3);
                    var one = known.computeIfAbsent(
                            r.getObject(1, UUID.class), id -> new Known(rules(number, child), new ArrayList<>()));
                    if (r.getString(4) != null) one.facts().add(fact(r, 4));
                });
        return known;
    }

    /** The rules by which a case runs; null before its receipt: those in force. */
    SopVersion rules(Integer sopVersion, boolean child) {
        return (sopVersion == null ? sops.inForce() : sops.of(sopVersion)).forClient(child);
    }

    /** The facts of a case in their order; one statement. */
    List<RecordedFact> of(UUID caseId) {
        return jdbc.sql("""
                select fact, decided_on, recorded_at, due_on from case_event e
                 where office_id = ? and case_id = ?
                   and not exists (select from case_event_undo u where (u.office_id, u.event_id) = (e.office_id, e.id))
                 order by recorded_at, id
                """)
                .param(desk.office())
                .param(caseId)
                .query((r, i) -> fact(r, 1))
                .list();
    }

    private static RecordedFact fact(ResultSet r, int first) throws SQLException {
        return new RecordedFact(
                Fact.valueOf(r.getString(first)),
                r.getObject(first + 1, LocalDate.class),
                r.getObject(first + 2, OffsetDateTime.class).toInstant(),
                r.getObject(first + 3, LocalDate.class));
    }

    /**
     * Appends the facts and grants, moves the cases, and keeps how long the finished steps took; one statement. Moves only the
     * cases about which nobody has recorded more than was read: whoever waited for the lock still saw the facts as they were
     * before it. Whoever entered earlier than the writer of the last fact, but was admitted after it, stands after it.
     *
     * @return how many cases were moved
     */
    int write(
            List<NewFact> rows,
            Map<UUID, After> after,
            Act act,
            UUID sourceId,
            List<Grant> grants,
            OfficeCalendar calendar) {
        var states = List.copyOf(after.values());
        var times = after.entrySet().stream()
                .flatMap(e -> e.getValue().stopped().stream().map(s -> new Time(e.getKey(), s)))
                .toList();
        return jdbc.sql("""
                with e as (
                    insert into case_event (office_id, id, case_id, fact, round, decided_on, decided_by, capacity, recorded_by,
                                            recorded_at, source_id, sheet_id, due_on)
                    select :office, x.id, x.case_id, x.fact, x.round, :on, :by, :capacity, :staff,
                           greatest(cast(:now as timestamptz), (select max(f.recorded_at) + interval '1 microsecond' from case_event f
                                                                 where f.office_id = :office and f.case_id = x.case_id)),
                           :source, :sheet, x.due_on
                      from unnest(:ids, :factCases, :facts, :rounds, cast(:factDues as date[])) as x(id, case_id, fact, round, due_on)),
                     g as (
                    insert into case_access (office_id, id, case_id, staff_id, role, access_right, from_at, ground)
                    select :office, x.id, x.case_id, x.staff_id, x.role, x.access_right, :now, x.ground
                      from unnest(:grantIds, :grantCases, :grantStaff, :grantRoles, :grantRights, :grantGrounds)
                           as x(id, case_id, staff_id, role, access_right, ground)),
                     t as (
                    insert into step_time (office_id, id, case_id, step, round, opened_on, stopped_on, working_days)
                    select :office, x.id, x.case_id, x.step, x.round, x.opened_on, x.stopped_on, x.working_days
                      from unnest(:timeIds, :timeCases, :timeSteps, :timeRounds, cast(:opened as date[]), cast(:stopped as date[]),
                                  :workingDays) as x(id, case_id, step, round, opened_on, stopped_on, working_days))
                update aftercare_case k set step = y.step, next_acts = string_to_array(y.acts, ','), due_at = y.due_at,
                       paused = y.paused, exit_fact = y.exit_fact,
                       closed_on = case when y.closed then cast(:on as date) end, version = version + 1
                  from unnest(:cases, :steps, :acts, cast(:dues as timestamptz[]), :paused, :exits, :closed, :counts)
                       as y(id, step, acts, due_at, paused, exit_fact, closed, known)
                 where k.office_id = :office and k.id = y.id
                   and y.known = (select count(*) from case_event f
                                   where (f.office_id, f.case_id) = (k.office_id, k.id)
                                     and not exists (select from case_event_undo u
                                                      where (u.office_id, u.event_id) = (f.office_id, f.id)))
                """)
                .param("office", desk.office())
                .param("grantIds", grants.stream().map(g -> Ids.next()).toArray(UUID[]::new))
                .param("grantCases", grants.stream().map(Grant::caseId).toArray(UUID[]::new))
                .param("grantStaff", grants.stream().map(Grant::staff).toArray(UUID[]::new))
                .param(
                        "grantRoles",
                        grants.stream()
                                .map(g -> g.role() == null ? null : g.role().name())
                                .toArray(String[]::new))
                .param("grantRights", grants.stream().map(g -> g.right().name()).toArray(String[]::new))
                .param("grantGrounds", grants.stream().map(Grant::ground).toArray(String[]::new))
                .param("ids", rows.stream().map(r -> Ids.next()).toArray(UUID[]::new))
                .param("factCases", rows.stream().map(NewFact::caseId).toArray(UUID[]::new))
                .param("facts", rows.stream().map(r -> r.fact().name()).toArray(String[]::new))
                .param("rounds", rows.stream().map(NewFact::round).toArray(Integer[]::new))
                .param("factDues", rows.stream().map(r -> text(r.dueOn())).toArray(String[]::new))
                .param("timeIds", times.stream().map(t -> Ids.next()).toArray(UUID[]::new))
                .param("timeCases", times.stream().map(Time::caseId).toArray(UUID[]::new))
                .param(
                        "timeSteps",
                        times.stream().map(t -> t.stopped().step().name()).toArray(String[]::new))
                .param(
                        "timeRounds",
                        times.stream().map(t -> t.stopped().round()).toArray(Integer[]::new))
                .param(
                        "opened",
                        times.stream().map(t -> text(t.stopped().openedOn())).toArray(String[]::new))
                .param(
                        "stopped",
                        times.stream().map(t -> text(t.stopped().stoppedOn())).toArray(String[]::new))
                .param(
                        "workingDays",
                        times.stream()
                                .map(t -> calendar.workingDays(
                                        t.stopped().openedOn(), t.stopped().stoppedOn()))
                                .toArray(Integer[]::new))
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("source", sourceId)
                .param("sheet", act.sheet())
                .params(derived(after))
                .param("paused", states.stream().map(s -> s.progress().paused()).toArray(Boolean[]::new))
                .param(
                        "exits",
                        states.stream()
                                .map(s -> s.progress().exit() == null
                                        ? null
                                        : s.progress().exit().name())
                                .toArray(String[]::new))
                .update();
    }

    /** Puts step, next acts and due date of these cases right where they differ; what has ended by the changed rules is closed. */
    void rewrite(Map<UUID, After> after) {
        jdbc.sql("""
                update aftercare_case k set step = y.step, next_acts = string_to_array(y.acts, ','), due_at = y.due_at,
                       closed_on = case when y.closed then cast(:today as date) end
                  from unnest(:cases, :steps, :acts, cast(:dues as timestamptz[]), :closed, :counts)
                       as y(id, step, acts, due_at, closed, known)
                 where k.office_id = :office and k.id = y.id
                   and y.known = (select count(*) from case_event f
                                   where (f.office_id, f.case_id) = (k.office_id, k.id)
                                     and not exists (select from case_event_undo u
                                                      where (u.office_id, u.event_id) = (f.office_id, f.id)))
                   and (k.step, k.next_acts, k.due_at, k.closed_on is not null)
                       is distinct from (y.step, string_to_array(y.acts, ','), y.due_at, y.closed)
                """)
                .param("office", desk.office())
                .param("today", desk.today())
                .params(derived(after))
                .update();
    }

    private static String acts(CaseProgress progress) {
        return NextActs.of(progress).stream().map(NextAct::name).collect(Collectors.joining(","));
    }

    /** What the facts say of these cases, for the statements that write it. */
    private static Map<String, Object> derived(Map<UUID, After> after) {
        var states = List.copyOf(after.values());
        return Map.of(
                "counts", states.stream().map(After::known).toArray(Integer[]::new),
                "cases", after.keySet().toArray(UUID[]::new),
                "steps", states.stream().map(s -> s.progress().present().name()).toArray(String[]::new),
                "acts", states.stream().map(s -> acts(s.progress())).toArray(String[]::new),
                "dues", states.stream().map(s -> text(s.progress().due())).toArray(String[]::new),
                "closed", states.stream().map(s -> s.progress().closed()).toArray(Boolean[]::new));
    }

    private static @Nullable String text(@Nullable Object moment) { // the driver knows no array of days or moments
        return moment == null ? null : moment.toString();
    }
}
