package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.database.Ids;
import id.pulih.office.Calendars;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.RecordedFact;
import id.pulih.sop.SopVersion;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hub: opens cases for those who may, takes their facts, keeps the derived step. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Casefile {

    /**
     * The head of a case, read together with the right to it.
     *
     * @param clientId null until the desk has confirmed the person at b
     * @param name the client's name; before b the name that the application gives
     * @param sopVersion null until receipt
     * @param alert what cannot wait, for those who may read the case; null for nothing
     */
    public record Header(
            UUID id,
            UUID clientId,
            String name,
            boolean child,
            LocalDate birthOn,
            String sex,
            Step step,
            OffsetDateTime dueAt,
            boolean paused,
            Fact exit,
            LocalDate startedOn,
            Integer sopVersion,
            int version,
            Set<Right> rights,
            Alert alert) {

        /** Whose data key seals the texts of this case: the client's, before b the case's own. */
        public UUID owner() {
            return clientId == null ? id : clientId;
        }

        /** Whether the acting person holds the right on this case now. */
        public boolean may(Right right) {
            return rights.contains(right);
        }
    }

    /** A sentence on every page of the case, and the page below /kasus/{id} that clears it. */
    public record Alert(String sentence, String page) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopVersions sops;
    private final Calendars calendars;

    Casefile(JdbcClient jdbc, Desk desk, SopVersions sops, Calendars calendars) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sops = sops;
        this.calendars = calendars;
    }

    /** The case, if the acting person holds the right to it now; else not found. One statement. */
    public Header open(UUID caseId, Right right) {
        return open(List.of(caseId), right).get(0);
    }

    /** Several cases at once, all or none. One statement. */
    public List<Header> open(Collection<UUID> caseIds, Right right) {
        var headers = jdbc.sql("""
                select k.id, k.client_id, coalesce(c.name, k.subject_name) as name, k.child, c.birth_on, c.sex, k.step, k.due_at,
                       k.paused, k.exit_fact, k.started_on, k.sop_version, k.version, a.rights, w.sentence, w.page
                  from aftercare_case k
                  left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
                  cross join lateral (select array_agg(distinct a.access_right) as rights from case_access a
                                       where (a.office_id, a.case_id) = (k.office_id, k.id)
                                         and (a.staff_id = :staff or a.role = any(:roles))
                                         and a.from_at <= :now and (a.until_at is null or a.until_at > :now)) a
                  left join lateral (select w.sentence, w.page from case_alert w
                                      where (w.office_id, w.case_id) = (k.office_id, k.id) and w.cleared_at is null
                                      order by w.raised_at limit 1) w on true
                 where k.office_id = :office and k.id = any(:cases) and a.rights && cast(:sufficient as text[])
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("sufficient", sufficient(right))
                .query((r, i) -> new Header(
                        r.getObject("id", UUID.class),
                        r.getObject("client_id", UUID.class),
                        r.getString("name"),
                        r.getBoolean("child"),
                        r.getObject("birth_on", LocalDate.class),
                        r.getString("sex"),
                        Step.valueOf(r.getString("step")),
                        r.getObject("due_at", OffsetDateTime.class),
                        r.getBoolean("paused"),
                        r.getString("exit_fact") == null ? null : Fact.valueOf(r.getString("exit_fact")),
                        r.getObject("started_on", LocalDate.class),
                        r.getObject("sop_version", Integer.class),
                        r.getInt("version"),
                        held((String[]) r.getArray("rights").getArray()),
                        r.getString("sentence") == null
                                ? null
                                : new Alert(r.getString("sentence"), r.getString("page"))))
                .list();
        if (headers.isEmpty() || headers.size() < Set.copyOf(caseIds).size()) throw new NotFound();
        return headers;
    }

    /** Puts a sentence on every page of the case until it is cleared by the same id; it must name no reason. One statement. */
    public void raise(UUID caseId, UUID id, Alert alert) {
        jdbc.sql("""
                insert into case_alert (office_id, id, case_id, sentence, page, raised_at) values (:office, :id, :case, :sentence, :page, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("sentence", alert.sentence())
                .param("page", alert.page())
                .param("now", desk.moment())
                .update();
    }

    /** What the alert asked for is done; one statement. */
    public void clear(UUID id) {
        jdbc.sql(
                        "update case_alert set cleared_at = :now where office_id = :office and id = :id and cleared_at is null")
                .param("office", desk.office())
                .param("id", id)
                .param("now", desk.moment())
                .update();
    }

    /** The rights of which one is enough: to work, decide or sign one may read; to read one may see. */
    static String[] sufficient(Right right) {
        return switch (right) {
            case SEE -> new String[] {"SEE", "RECEIVE", "TRANSCRIBE", "READ", "WORK", "DECIDE", "SIGN"};
            case READ -> new String[] {"READ", "WORK", "DECIDE", "SIGN"};
            default -> new String[] {right.name()};
        };
    }

    private static Set<Right> held(String[] rights) {
        var held = new java.util.TreeSet<Right>();
        Arrays.stream(rights).map(Right::valueOf).forEach(held::add);
        if (held.stream().anyMatch(r -> r == Right.WORK || r == Right.DECIDE || r == Right.SIGN)) held.add(Right.READ);
        held.add(Right.SEE);
        return held;
    }

    /** A case that was opened for an act, and who acts. */
    public record Opened(Header header, Act act) {}

    /**
     * Opens the case for an act and says who acts: with a sheet the clerk who may transcribe, in the name of the person who
     * signed it; without one the acting person, who must hold the right. One statement.
     */
    public Opened openFor(UUID caseId, Right right, Sheet sheet) {
        if (sheet == null) {
            var header = open(caseId, Right.SEE);
            if (header.may(right)) return new Opened(header, own(right));
            if (header.may(Right.TRANSCRIBE)) {
                throw RuleViolation.at(
                        "paperOn",
                        "Petugas mencatat dari lembar bertanda tangan: isi tanggal, penanda tangan, dan fotonya.");
            }
            throw new NotFound();
        }
        var header = open(caseId, Right.TRANSCRIBE);
        if (sheet.on().isAfter(desk.today()))
            throw RuleViolation.at("paperOn", "Tanggal lembar tidak boleh di masa depan.");
        return new Opened(header, new Act(sheet.on(), sheet.by(), sheet.capacity(), sheet.document()));
    }

    /** {@link #openFor}, for callers that need the act alone. */
    public Act act(UUID caseId, Right right, Sheet sheet) {
        return openFor(caseId, right, sheet).act();
    }

    /** The acting person's own act of today; the caller has opened the case. */
    public Act own(Right right) {
        return new Act(desk.today(), desk.staff(), desk.capacity(right), null);
    }

    /** The act of client, family or applicant, recorded by whoever is at the desk. */
    public Act party(LocalDate on) {
        return new Act(on, null, Capacity.PARTY, null);
    }

    /** The act of a job. */
    public Act job() {
        return new Act(desk.today(), null, Capacity.JOB, null);
    }

    /** A person's turn on a case: who, what, from when; until is null for "until revoked". */
    public record Turn(UUID staff, Right right, OffsetDateTime from, OffsetDateTime until) {}

    /**
     * Moves the work on a case: ends at that moment who worked or signed on this ground (a null moment ends none), and gives
     * these; one statement.
     */
    public void reassign(UUID caseId, OffsetDateTime endAt, List<Turn> turns, String ground) {
        reassign(caseId, endAt, turns, ground, null, null);
    }

    /** The same, and notes OFFICER_CHANGED by this act; still one statement. */
    public void changeOfficer(
            UUID caseId, OffsetDateTime endAt, List<Turn> turns, String ground, Act act, UUID sourceId) {
        reassign(caseId, endAt, turns, ground, act, sourceId);
    }

    private void reassign(UUID caseId, OffsetDateTime endAt, List<Turn> turns, String ground, Act act, UUID sourceId) {
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

    /** A case at a, with nothing recorded yet; the caller records APPLICATION_SUBMITTED. One statement. */
    public void begin(UUID caseId, String subjectName, boolean child) {
        jdbc.sql("""
                insert into aftercare_case (office_id, id, subject_name, child, started_on, step)
                values (:office, :id, :name, :child, :today, 'A')
                """)
                .param("office", desk.office())
                .param("id", caseId)
                .param("name", subjectName)
                .param("child", child)
                .param("today", desk.today())
                .update();
    }

    /** The desk has confirmed the person; the case takes the SOP version in force on its receipt. One statement. */
    public void confirm(UUID caseId, UUID clientId, boolean child) {
        jdbc.sql("""
                update aftercare_case set client_id = :client, child = :child, sop_version = coalesce(sop_version, :sop),
                       version = version + 1
                 where office_id = :office and id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("client", clientId)
                .param("child", child)
                .param("sop", sops.inForce().number())
                .update();
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
                  from aftercare_case k left join case_event e on (e.office_id, e.case_id) = (k.office_id, k.id)
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
                   and y.known = (select count(*) from case_event f where (f.office_id, f.case_id) = (k.office_id, k.id))
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
                .param("dues", progresses.stream().map(Casefile::due).toArray(String[]::new))
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
    public CaseProgress progress(Header header) {
        var sop = header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion());
        return CaseProgress.of(sop, calendars.current(), facts(header.id()));
    }

    private List<RecordedFact> facts(UUID caseId) {
        return jdbc.sql("""
                select fact, decided_on, recorded_at from case_event where office_id = ? and case_id = ? order by recorded_at, id
                """)
                .param(desk.office())
                .param(caseId)
                .query((r, i) -> fact(r, 1))
                .list();
    }

    /** The PK who signs in these cases now; a case without one is missing. One statement. */
    public Map<UUID, UUID> officers(Collection<UUID> caseIds) {
        var officers = new HashMap<UUID, UUID>();
        jdbc.sql("""
                select case_id, staff_id from case_access
                 where office_id = :office and case_id = any(:cases) and access_right = 'SIGN' and staff_id is not null
                   and from_at <= :now and (until_at is null or until_at > :now)
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("now", desk.moment())
                .query(r -> {
                    officers.put(r.getObject(1, UUID.class), r.getObject(2, UUID.class));
                });
        return officers;
    }
}
