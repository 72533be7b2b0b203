package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.office.Calendars;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the facts of a case, judges whether the procedure admits them, and keeps the step derived from them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFacts {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopVersions sops;
    private final Calendars calendars;

    CaseFacts(JdbcClient jdbc, Desk desk, SopVersions sops, Calendars calendars) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sops = sops;
        this.calendars = calendars;
    }

    /** A fact that moves no step, for many cases by one statement; it checks nothing, the caller's own statement has. */
    public void note(Collection<UUID> caseIds, Fact fact, Act act, UUID sourceId) {
        jdbc.sql("""
                insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at,
                                        source_id, sheet_id)
                select :office, x.id, x.case_id, :fact, :on, :by, :capacity, :staff, :now, :source, :sheet
                  from unnest(:ids, :cases) as x(id, case_id)
                """)
                .param("office", desk.office())
                .param("ids", caseIds.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("fact", fact.name())
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("source", sourceId)
                .param("sheet", act.sheet())
                .update();
    }

    /**
     * Takes notes back together with the entry that they came from. They stay on the timeline as taken back and count no more.
     * One statement. The caller has opened the cases.
     *
     * @param fact one that moves no step
     * @throws IllegalArgumentException for a fact that moves a step: what was decided is never taken back
     */
    public void takeBack(Collection<UUID> caseIds, Fact fact, UUID sourceId) {
        if (fact.kind != Fact.Kind.NOTE) throw new IllegalArgumentException(fact.name());
        jdbc.sql("""
                insert into case_event_undo (office_id, event_id, undone_by, undone_at)
                select e.office_id, e.id, :staff, :now from case_event e
                 where e.office_id = :office and e.case_id = any(:cases) and e.fact = :fact and e.source_id = :source
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("fact", fact.name())
                .param("source", sourceId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Records one fact; see {@link #record(UUID, List, Act, UUID)}. */
    public CaseProgress record(UUID caseId, Fact fact, Act act, UUID sourceId) {
        return record(caseId, List.of(fact), act, sourceId);
    }

    /** Records several facts of one case; see {@link #recordAll}. */
    public CaseProgress record(UUID caseId, List<Fact> newFacts, Act act, UUID sourceId) {
        return recordAll(Map.of(caseId, newFacts), act, sourceId).get(caseId);
    }

    /** Records several facts and lets people open the case, by the same two statements; see {@link #recordAll}. */
    public CaseProgress record(UUID caseId, List<Fact> newFacts, Act act, UUID sourceId, List<Grant> grants) {
        return recordAll(Map.of(caseId, newFacts), act, sourceId, grants).get(caseId);
    }

    /**
     * Records what a step module has judged and moves the steps, for one case or many by the same two statements. The caller
     * has opened the cases.
     *
     * @param newFacts per case, in their order
     * @throws RuleViolation if the procedure does not admit one of the facts now; then none is recorded
     */
    public Map<UUID, CaseProgress> recordAll(Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId) {
        return recordAll(newFacts, act, sourceId, List.of());
    }

    private Map<UUID, CaseProgress> recordAll(
            Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId, List<Grant> grants) {
        var calendar = calendars.current();
        var after = new LinkedHashMap<UUID, CaseProgress>();
        var rows = new ArrayList<NewFact>();
        var counts = new ArrayList<Integer>();
        lock(newFacts.keySet()).forEach((caseId, known) -> {
            var facts = known.facts();
            counts.add(facts.size());
            var progress = CaseProgress.of(known.sop(), calendar, facts);
            for (var fact : newFacts.get(caseId)) {
                if (!facts.isEmpty() && !progress.admits(fact)) {
                    throw new RuleViolation(
                            "Langkah ini belum terbuka, sudah selesai, atau kasus sudah berakhir. Muat ulang halaman.");
                }
                facts.add(new RecordedFact(fact, act.on(), desk.moment().toInstant()));
                progress = CaseProgress.of(known.sop(), calendar, facts);
                rows.add(new NewFact(
                        caseId,
                        fact,
                        fact.step() == null
                                ? 1
                                : progress.steps().get(fact.step()).round()));
            }
            after.put(caseId, progress);
        });
        if (write(rows, after, counts, act, sourceId, grants) < after.size()) throw new Stale();
        return after;
    }

    private record NewFact(UUID caseId, Fact fact, int round) {}

    /** A locked case with what has been recorded about it. */
    private record Known(SopVersion sop, List<RecordedFact> facts) {}

    /** Locks the cases in the order of their ids, so that two acts on the same cases never wait for each other in a circle. */
    private Map<UUID, Known> lock(Collection<UUID> caseIds) {
        var known = new LinkedHashMap<UUID, Known>();
        jdbc.sql("""
                select k.id, k.sop_version, e.fact, e.decided_on, e.recorded_at
                  from aftercare_case k
                  left join case_event e on (e.office_id, e.case_id) = (k.office_id, k.id)
                   and not exists (select from case_event_undo u where (u.office_id, u.event_id) = (e.office_id, e.id))
                 where k.office_id = :office and k.id = any(:cases)
                 order by k.id, e.recorded_at, e.id
                   for update of k
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .query(r -> {
                    var number = r.getObject(2, Integer.class);
                    var one = known.computeIfAbsent(
                            id(r),
                            id -> new Known(number == null ? sops.inForce() : sops.of(number), new ArrayList<>()));
                    if (r.getString(3) != null) one.facts().add(fact(r, 3));
                });
        if (known.size() < caseIds.size()) throw new NotFound();
        return known;
    }

    private static UUID id(ResultSet r) throws SQLException {
        return r.getObject(1, UUID.class);
    }

    private static RecordedFact fact(ResultSet r, int first) throws SQLException {
        return new RecordedFact(
                Fact.valueOf(r.getString(first)),
                r.getObject(first + 1, LocalDate.class),
                r.getObject(first + 2, OffsetDateTime.class).toInstant());
    }

    /**
     * Moves only the cases about which nobody has recorded more than was read: whoever waited for the lock still saw the facts as
     * they were before it.
     */
    private int write(
            List<NewFact> rows,
            Map<UUID, CaseProgress> after,
            List<Integer> counts,
            Act act,
            UUID sourceId,
            List<Grant> grants) {
        var progresses = List.copyOf(after.values());
        return jdbc.sql("""
                with e as (
                    insert into case_event (office_id, id, case_id, fact, round, decided_on, decided_by, capacity, recorded_by,
                                            recorded_at, source_id, sheet_id)
                    select :office, x.id, x.case_id, x.fact, x.round, :on, :by, :capacity, :staff, :now, :source, :sheet
                      from unnest(:ids, :factCases, :facts, :rounds) as x(id, case_id, fact, round)),
                     g as (
                    insert into case_access (office_id, id, case_id, staff_id, role, access_right, from_at, ground)
                    select :office, x.id, x.case_id, x.staff_id, x.role, x.access_right, :now, x.ground
                      from unnest(:grantIds, :grantCases, :grantStaff, :grantRoles, :grantRights, :grantGrounds)
                           as x(id, case_id, staff_id, role, access_right, ground))
                update aftercare_case k set step = y.step, due_at = y.due_at, paused = y.paused, exit_fact = y.exit_fact,
                       closed_on = case when y.closed then cast(:on as date) end, version = version + 1
                  from unnest(:cases, :steps, cast(:dues as timestamptz[]), :paused, :exits, :closed, :counts)
                       as y(id, step, due_at, paused, exit_fact, closed, known)
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
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("source", sourceId)
                .param("sheet", act.sheet())
                .param("counts", counts.toArray(Integer[]::new))
                .param("cases", after.keySet().toArray(UUID[]::new))
                .param("steps", progresses.stream().map(p -> p.present().name()).toArray(String[]::new))
                .param("dues", progresses.stream().map(CaseFacts::due).toArray(String[]::new))
                .param("paused", progresses.stream().map(CaseProgress::paused).toArray(Boolean[]::new))
                .param(
                        "exits",
                        progresses.stream()
                                .map(p -> p.exit() == null ? null : p.exit().name())
                                .toArray(String[]::new))
                .param(
                        "closed",
                        progresses.stream()
                                .map(p -> p.exit() != null || p.finished())
                                .toArray(Boolean[]::new))
                .update();
    }

    private static String due(CaseProgress progress) { // as text: the driver knows no array of moments
        return progress.due() == null ? null : progress.due().toString();
    }

    /** Where the case stands, worked out from its facts; one statement. The caller has opened the case. */
    public CaseProgress progress(Casefile.Header header) {
        var sop = header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion());
        return CaseProgress.of(sop, calendars.current(), facts(header.id()));
    }

    private List<RecordedFact> facts(UUID caseId) {
        return jdbc.sql("""
                select fact, decided_on, recorded_at from case_event e
                 where office_id = ? and case_id = ?
                   and not exists (select from case_event_undo u where (u.office_id, u.event_id) = (e.office_id, e.id))
                 order by recorded_at, id
                """)
                .param(desk.office())
                .param(caseId)
                .query((r, i) -> fact(r, 1))
                .list();
    }
}
