package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.database.Ids;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.OfficeCalendar;
import id.pulih.sop.RecordedFact;
import id.pulih.sop.SopVersion;
import id.pulih.sop.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hub: opens cases for those who may, takes their facts, keeps the derived step. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Casefile {

    /** The head of a case page. */
    public record Header(UUID id, UUID clientId, String clientName, String step, int version) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    Casefile(JdbcClient jdbc, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** The case, if the acting person holds the right to it now; else not found. */
    public Header open(UUID caseId, Right right) {
        return open(List.of(caseId), right).get(0);
    }

    /** Several cases at once, all or none. */
    public List<Header> open(Collection<UUID> caseIds, Right right) {
        var headers = jdbc.sql("""
                select k.id, k.client_id, coalesce(c.name, '') as client_name, k.step, k.version
                  from aftercare_case k
                  left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
                 where k.office_id = :office and k.id = any(:cases)
                   and exists (select from case_access a
                                where (a.office_id, a.case_id) = (k.office_id, k.id) and a.staff_id = :staff
                                  and a.access_right = any(:rights) and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("now", OffsetDateTime.now(clock))
                .param("cases", caseIds.toArray(UUID[]::new))
                .param(
                        "rights",
                        right == Right.READ
                                ? new String[] {"READ", "WORK", "DECIDE", "SIGN"}
                                : new String[] {right.name()})
                .query((r, i) -> new Header(
                        r.getObject(1, UUID.class),
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        r.getString(4),
                        r.getInt(5)))
                .list();
        if (headers.isEmpty() || headers.size() < Set.copyOf(caseIds).size()) throw new NotFound();
        return headers;
    }

    public void grant(UUID caseId, UUID staff, Right right, Duration length, String ground) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql(
                        "insert into case_access (office_id, case_id, staff_id, access_right, from_at, until_at, ground) values (?, ?, ?, ?, ?, ?, ?)")
                .param(desk.office())
                .param(caseId)
                .param(staff)
                .param(right.name())
                .param(now)
                .param(length == null ? null : now.plus(length))
                .param(ground)
                .update();
    }

    /** A fact that moves no step, for many cases by one statement. */
    public void note(Collection<UUID> caseIds, Fact fact, LocalDate decidedOn, UUID sourceId) {
        jdbc.sql("""
                insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at, source_id)
                select :office, x.id, x.case_id, :fact, :on, :staff, 'DEFINITIVE', :staff, :now, :source
                  from unnest(:ids, :cases) as x(id, case_id)
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("now", OffsetDateTime.now(clock))
                .param("ids", caseIds.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("fact", fact.name())
                .param("on", decidedOn)
                .param("source", sourceId)
                .update();
    }

    /** Records what the step module has judged and moves the step; refuses what the procedure does not admit now. */
    public CaseProgress record(
            UUID caseId, Fact fact, LocalDate decidedOn, UUID decidedBy, String capacity, UUID sourceId) {
        jdbc.sql("select 1 from aftercare_case where office_id = ? and id = ? for update")
                .param(desk.office())
                .param(caseId)
                .query()
                .singleValue();
        var facts = new java.util.ArrayList<>(jdbc.sql(
                        "select fact, decided_on, recorded_at from case_event where office_id = ? and case_id = ? order by recorded_at, id")
                .param(desk.office())
                .param(caseId)
                .query((r, i) -> new RecordedFact(
                        Fact.valueOf(r.getString(1)),
                        r.getObject(2, LocalDate.class),
                        r.getObject(3, OffsetDateTime.class).toInstant()))
                .list());
        var before = CaseProgress.of(sop(), calendar(), facts);
        if (!facts.isEmpty() && !before.admits(fact))
            throw new RuleViolation("Langkah ini belum terbuka atau sudah selesai.");
        facts.add(new RecordedFact(fact, decidedOn, clock.instant()));
        var after = CaseProgress.of(sop(), calendar(), facts);
        var present = after.steps().get(after.present());
        jdbc.sql("""
                with e as (
                    insert into case_event (office_id, id, case_id, fact, round, decided_on, decided_by, capacity, recorded_by, recorded_at, source_id)
                    values (:office, :id, :case, :fact, :round, :on, :by, :capacity, :staff, :now, :source))
                update aftercare_case set step = :step, due_at = :due, exit_fact = :exit, version = version + 1
                 where office_id = :office and id = :case
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("case", caseId)
                .param("fact", fact.name())
                .param("round", present.round())
                .param("on", decidedOn)
                .param("by", decidedBy)
                .param("capacity", capacity)
                .param("staff", desk.staff())
                .param("now", OffsetDateTime.now(clock))
                .param("source", sourceId)
                .param("step", after.present().name())
                .param("due", present.dueAt() == null ? null : present.dueAt().atOffset(java.time.ZoneOffset.UTC))
                .param("exit", after.exit() == null ? null : after.exit().name())
                .update();
        return after;
    }

    // Cached by version in the product; the office's own calendar likewise.
    private static SopVersion sop() {
        return new SopVersion(1, Map.of(Step.C, new SopVersion.Duty(2, SopVersion.Unit.WORKING_DAYS)));
    }

    private static OfficeCalendar calendar() {
        return new OfficeCalendar(ZoneId.of("Asia/Jakarta"), Set.of());
    }
}
