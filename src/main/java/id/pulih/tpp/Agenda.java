package id.pulih.tpp;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases before a session and those that wait for one (steps g-h, R41, R47). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Agenda {

    private static final String GROUND = "TPP";

    /** Members may read a case of their agenda until its minutes are surely signed. */
    private static final Duration READING = Duration.ofDays(45);

    /** A case on the agenda with the decision, if there is one. */
    public record Item(
            UUID docketId,
            UUID caseId,
            String clientName,
            boolean child,
            int position,
            int round,
            @Nullable Outcome outcome) {}

    /** A case whose Litmas is locked and which waits for a session. */
    public record Waiting(UUID caseId, String clientName, boolean child, LocalDate startedOn) {}

    /** A case that the head has called urgent at c: a special session is proposed. It has no name here, for nobody may read it yet. */
    public record Proposal(String agenda, boolean child, Step step, LocalDate disposedOn) {}

    private final JdbcClient jdbc;
    private final TppSessions sessions;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final Audit audit;
    private final Desk desk;

    Agenda(
            JdbcClient jdbc,
            TppSessions sessions,
            Casefile casefile,
            CaseFacts caseFacts,
            CaseGrants caseGrants,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.audit = audit;
        this.desk = desk;
    }

    /** The cases of a session in their order. */
    public List<Item> of(UUID sessionId) {
        return jdbc.sql("""
                select d.id, d.case_id, k.name, k.child, d.position, d.round, x.outcome
                  from tpp_docket d
                  join case_card k on (k.office_id, k.id) = (d.office_id, d.case_id)
                  left join tpp_decision x on (x.office_id, x.docket_id) = (d.office_id, d.id)
                 where d.office_id = :office and d.session_id = :session and d.removed_on is null
                 order by d.position, d.id
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .query((r, i) -> new Item(
                        r.getObject(1, UUID.class),
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        r.getBoolean(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getString(7) == null ? null : Outcome.valueOf(r.getString(7))))
                .list();
    }

    /** The cases at g that stand on no agenda yet, the oldest request first. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                select k.id, k.name, k.child, k.started_on
                  from case_card k
                 where k.office_id = :office and k.step = 'G' and k.exit_fact is null and not k.paused
                   and not exists (select from tpp_docket d
                                     join tpp_session s on (s.office_id, s.id) = (d.office_id, d.session_id)
                                    where (d.office_id, d.case_id) = (k.office_id, k.id) and d.removed_on is null
                                      and s.minutes_id is null and s.postponed_on is null)
                 order by k.started_on, k.id limit 200
                """)
                .param("office", desk.office())
                .query((r, i) -> new Waiting(
                        r.getObject(1, UUID.class), r.getString(2), r.getBoolean(3), r.getObject(4, LocalDate.class)))
                .list();
    }

    /** Urgent cases on their way to a session for which none is set; one statement, at most forty. */
    public List<Proposal> proposals() {
        return jdbc.sql("""
                select r.agenda, k.child, k.step, r.disposed_on
                  from request_card r join case_card k on (k.office_id, k.id) = (r.office_id, r.case_id)
                 where r.office_id = :office and r.urgency = 'SEGERA' and k.closed_on is null and k.step in ('D', 'E', 'F', 'G')
                   and not exists (select from tpp_docket d
                                     join tpp_session s on (s.office_id, s.id) = (d.office_id, d.session_id)
                                    where (d.office_id, d.case_id) = (k.office_id, k.id) and d.removed_on is null
                                      and s.minutes_id is null and s.postponed_on is null)
                 order by k.step desc, r.disposed_on, r.agenda limit 40
                """)
                .param("office", desk.office())
                .query(Proposal.class)
                .list();
    }

    /**
     * Puts waiting cases on the agenda: TPP_SCHEDULED, which makes the day of the session the due day of step g. Members and
     * secretary may read them from now on (R47).
     */
    public void schedule(UUID sessionId, int version, Collection<UUID> caseIds) {
        sessions.hold(sessionId, version);
        if (caseIds == null || caseIds.isEmpty()) throw RuleViolation.at("cases", "Pilih sedikitnya satu kasus.");
        var waiting = waiting().stream().map(Waiting::caseId).toList();
        if (!waiting.containsAll(caseIds))
            throw new RuleViolation("Ada kasus yang sudah dijadwalkan atau belum siap disidangkan.");
        var ids = caseIds.stream().map(c -> Ids.next()).toArray(UUID[]::new);
        jdbc.sql("""
                insert into tpp_docket (office_id, id, session_id, case_id, position, round)
                select :office, x.id, :session, x.case_id,
                       coalesce((select max(position) from tpp_docket where office_id = :office and session_id = :session), 0) + x.n,
                       1 + (select count(*) from tpp_docket d where d.office_id = :office and d.case_id = x.case_id and d.removed_on is null)
                  from unnest(:ids, :cases) with ordinality as x(id, case_id, n)
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("ids", ids)
                .param("cases", caseIds.toArray(UUID[]::new))
                .update();
        var facts = new HashMap<UUID, List<Fact>>();
        caseIds.forEach(c -> facts.put(c, List.of(Fact.TPP_SCHEDULED)));
        var heldOn = sessions.session(sessionId).heldOn();
        caseFacts.recordAll(facts, casefile.own(Right.CONVENE), sessionId, heldOn);
        caseGrants.grant(caseIds, List.of(Role.TPP_SECRETARY, Role.TPP_MEMBER), Right.READ, READING, GROUND);
        audit.add("WRITE", "tpp/agenda", sessionId, caseIds, List.of("procedure"));
    }

    /** Postpones the whole session with its reason: every undecided case waits for a new date (TPP_POSTPONED). */
    public void postpone(UUID sessionId, int version, String reason) {
        sessions.hold(sessionId, version);
        new Problems()
                .require("reason", reason, "Alasan penundaan wajib diisi.")
                .maxLength("reason", reason, 500)
                .throwIfAny();
        var agenda = of(sessionId);
        if (agenda.stream().anyMatch(i -> i.outcome() != null))
            throw new RuleViolation("Sidang ini sudah mengambil keputusan; buat berita acaranya.");
        var undecided = agenda.stream().map(Item::caseId).toList();
        jdbc.sql("""
                update tpp_session set postponed_on = :today, postponed_reason = :reason where office_id = :office and id = :session
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("today", desk.today())
                .param("reason", reason)
                .update();
        if (!undecided.isEmpty()) {
            var facts = new HashMap<UUID, List<Fact>>();
            undecided.forEach(c -> facts.put(c, List.of(Fact.TPP_POSTPONED)));
            caseFacts.recordAll(facts, casefile.own(Right.CONVENE), sessionId);
        }
        audit.add("WRITE", "tpp/postponement", sessionId, undecided, List.of("procedure"));
    }
}
