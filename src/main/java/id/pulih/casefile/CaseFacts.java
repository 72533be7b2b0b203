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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final FactRows rows;
    private final Calendars calendars;

    CaseFacts(JdbcClient jdbc, Desk desk, FactRows rows, Calendars calendars) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.rows = rows;
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
        return Objects.requireNonNull(
                recordAll(Map.of(caseId, newFacts), act, sourceId).get(caseId));
    }

    /** Records several facts and lets people open the case, by the same two statements; see {@link #recordAll}. */
    public CaseProgress record(UUID caseId, List<Fact> newFacts, Act act, UUID sourceId, List<Grant> grants) {
        return Objects.requireNonNull(
                recordAll(Map.of(caseId, newFacts), act, sourceId, null, grants).get(caseId));
    }

    /**
     * Records one fact that sets the last day of a clock itself ({@link Fact#sets}), such as an extension with the new end of the
     * programme.
     */
    public CaseProgress record(UUID caseId, Fact fact, Act act, UUID sourceId, LocalDate dueOn) {
        return Objects.requireNonNull(
                recordAll(Map.of(caseId, List.of(fact)), act, sourceId, dueOn).get(caseId));
    }

    /**
     * Records what a step module has judged and moves the steps, for one case or many by the same two statements. The caller
     * has opened the cases.
     *
     * @param newFacts per case, in their order
     * @throws RuleViolation if the procedure does not admit one of the facts now; then none is recorded
     */
    public Map<UUID, CaseProgress> recordAll(Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId) {
        return recordAll(newFacts, act, sourceId, null, List.of());
    }

    /** The same, and lets people open the cases, by the same two statements. */
    public Map<UUID, CaseProgress> recordAll(
            Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId, List<Grant> grants) {
        return recordAll(newFacts, act, sourceId, null, grants);
    }

    /** The same with the last day that these facts set themselves. */
    public Map<UUID, CaseProgress> recordAll(Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId, LocalDate dueOn) {
        return recordAll(newFacts, act, sourceId, dueOn, List.of());
    }

    private Map<UUID, CaseProgress> recordAll(
            Map<UUID, List<Fact>> newFacts, Act act, UUID sourceId, @Nullable LocalDate dueOn, List<Grant> grants) {
        var calendar = calendars.current();
        var after = new LinkedHashMap<UUID, FactRows.After>();
        var added = new ArrayList<FactRows.NewFact>();
        var cases = rows.lock(newFacts.keySet());
        if (cases.size() < newFacts.size()) throw new NotFound();
        cases.forEach((caseId, known) -> {
            var facts = known.facts();
            int count = facts.size();
            var before = CaseProgress.of(known.sop(), calendar, facts);
            var progress = before;
            for (var fact : Objects.requireNonNull(newFacts.get(caseId))) {
                if (!facts.isEmpty() && !progress.admits(fact)) {
                    throw new RuleViolation(
                            "Langkah ini belum terbuka, sudah selesai, atau kasus sudah berakhir. Muat ulang halaman.");
                }
                var day = fact.sets() == null ? null : dueOn;
                facts.add(new RecordedFact(fact, act.on(), desk.moment().toInstant(), day));
                progress = CaseProgress.of(known.sop(), calendar, facts);
                added.add(new FactRows.NewFact(caseId, fact, round(fact, progress), day));
            }
            var stopped = progress.stopped();
            after.put(
                    caseId,
                    new FactRows.After(
                            count, progress, stopped.subList(before.stopped().size(), stopped.size())));
        });
        if (rows.write(added, after, act, sourceId, grants, calendar) < after.size()) throw new Stale();
        var progresses = new LinkedHashMap<UUID, CaseProgress>();
        after.forEach((caseId, state) -> progresses.put(caseId, state.progress()));
        return progresses;
    }

    private static int round(Fact fact, CaseProgress progress) {
        return fact.step() == null ? 1 : progress.at(fact.step()).round();
    }

    /** Where the case stands, worked out from its facts; one statement. The caller has opened the case. */
    public CaseProgress progress(Casefile.Header header) {
        return CaseProgress.of(
                rows.rules(header.sopVersion(), header.child()), calendars.current(), rows.of(header.id()));
    }
}
