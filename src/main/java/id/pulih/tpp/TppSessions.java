package id.pulih.tpp;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.sop.Fact;
import id.pulih.sop.SopVersions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** TPP sessions: when and where, who was there, which cases are heard (step g, R40-R41). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TppSessions {

    static final String GROUND = "TPP";

    /** Members may read a case of their agenda until its minutes are surely signed. */
    private static final Duration READING = Duration.ofDays(45);

    /** A session as lists and pages show it. */
    public record Session(
            UUID id,
            SessionKind kind,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalTime endsAt,
            String place,
            UUID chairId,
            String chair,
            UUID secretaryId,
            String secretary,
            UUID invitationId,
            UUID minutesId,
            LocalDate minutesSignedOn,
            LocalDate postponedOn,
            String postponedReason,
            int version,
            int cases) {

        /** Whether attendance and decisions can still be recorded. */
        public boolean open() {
            return minutesId == null && postponedOn == null;
        }
    }

    /** What the secretary types for a new session. */
    public record Plan(
            SessionKind kind,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalTime endsAt,
            String place,
            UUID chairId,
            UUID secretaryId) {}

    /** A member on the attendance list; present is null until it was marked. */
    public record Seat(UUID staffId, String name, String nip, Post post, Boolean present, String reason) {}

    /** A mark on the attendance list. */
    public record Mark(UUID staffId, boolean present, String reason) {}

    /** A case on the agenda with the decision, if there is one. */
    public record Item(
            UUID docketId, UUID caseId, String clientName, boolean child, int position, int round, Outcome outcome) {}

    /** A case whose Litmas is locked and which waits for a session. */
    public record Waiting(UUID caseId, String clientName, boolean child, LocalDate startedOn) {}

    private final JdbcClient jdbc;
    private final Members members;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    TppSessions(
            JdbcClient jdbc,
            Members members,
            Casefile casefile,
            CaseFacts caseFacts,
            CaseGrants caseGrants,
            SopVersions sops,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.members = members;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    /** The sessions from three months ago on, newest first. */
    public List<Session> recent() {
        return query("s.held_on >= :day order by s.held_on desc, s.starts_at desc, s.id limit 60", null);
    }

    /** One session. */
    public Session session(UUID sessionId) {
        return query("s.id = :id", sessionId).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Session> query(String condition, UUID id) {
        return jdbc.sql("""
                select s.id, s.kind, s.held_on, s.starts_at, s.ends_at, s.place, s.chair_id, c.name as chair, s.secretary_id,
                       k.name as secretary, s.invitation_id, s.minutes_id, s.minutes_signed_on, s.postponed_on, s.postponed_reason,
                       s.version,
                       (select count(*) from tpp_docket d where (d.office_id, d.session_id) = (s.office_id, s.id) and d.removed_on is null) as cases
                  from tpp_session s
                  join staff c on (c.office_id, c.id) = (s.office_id, s.chair_id)
                  join staff k on (k.office_id, k.id) = (s.office_id, s.secretary_id)
                 where s.office_id = :office and\s""" + condition)
                .param("office", desk.office())
                .param("id", id)
                .param("day", desk.today().minusMonths(3))
                .query((r, i) -> new Session(
                        r.getObject("id", UUID.class),
                        SessionKind.valueOf(r.getString("kind")),
                        r.getObject("held_on", LocalDate.class),
                        r.getObject("starts_at", LocalTime.class),
                        r.getObject("ends_at", LocalTime.class),
                        r.getString("place"),
                        r.getObject("chair_id", UUID.class),
                        r.getString("chair"),
                        r.getObject("secretary_id", UUID.class),
                        r.getString("secretary"),
                        r.getObject("invitation_id", UUID.class),
                        r.getObject("minutes_id", UUID.class),
                        r.getObject("minutes_signed_on", LocalDate.class),
                        r.getObject("postponed_on", LocalDate.class),
                        r.getString("postponed_reason"),
                        r.getInt("version"),
                        r.getInt("cases")))
                .list();
    }

    /** The members appointed on the day of the session, with their marks. */
    public List<Seat> seats(UUID sessionId) {
        return jdbc.sql("""
                select a.staff_id, s.name, coalesce(s.nip, ''), a.post, a.present, a.reason
                  from tpp_attendance a join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                 where a.office_id = :office and a.session_id = :session
                 order by array_position(array['CHAIR', 'SECRETARY', 'MEMBER'], a.post), s.name, a.staff_id
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .query((r, i) -> new Seat(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getString(3),
                        Post.valueOf(r.getString(4)),
                        r.getObject(5, Boolean.class),
                        r.getString(6)))
                .list();
    }

    /** The agenda in its order. */
    public List<Item> agenda(UUID sessionId) {
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

    /** Calls a session; the members appointed on that day take their seats. */
    public UUID call(Plan plan) {
        new Problems()
                .require("kind", plan.kind(), "Pilih jenis sidang.")
                .require("heldOn", plan.heldOn(), "Tanggal sidang wajib diisi.")
                .require("startsAt", plan.startsAt(), "Jam mulai wajib diisi.")
                .require("endsAt", plan.endsAt(), "Jam selesai wajib diisi.")
                .when(
                        plan.startsAt() != null
                                && plan.endsAt() != null
                                && !plan.endsAt().isAfter(plan.startsAt()),
                        "endsAt",
                        "Jam selesai harus setelah jam mulai.")
                .require("place", plan.place(), "Tempat sidang wajib diisi.")
                .maxLength("place", plan.place(), 200)
                .require("chairId", plan.chairId(), "Pilih ketua sidang.")
                .require("secretaryId", plan.secretaryId(), "Pilih sekretaris.")
                .throwIfAny();
        var seated = members.on(plan.heldOn());
        if (seated.isEmpty()) throw RuleViolation.at("heldOn", "Belum ada anggota TPP yang diangkat pada tanggal itu.");
        if (seated.stream().noneMatch(m -> m.staffId().equals(plan.chairId()))) {
            throw RuleViolation.at("chairId", "Ketua harus anggota TPP yang diangkat pada tanggal itu.");
        }
        var id = Ids.next();
        jdbc.sql("""
                with s as (
                    insert into tpp_session (office_id, id, kind, held_on, starts_at, ends_at, place, chair_id, secretary_id)
                    values (:office, :id, :kind, :on, :from, :to, :place, :chair, :secretary) returning office_id, id)
                insert into tpp_attendance (office_id, session_id, staff_id, post)
                select distinct on (x.staff_id) s.office_id, s.id, x.staff_id, x.post
                  from s, unnest(:members, :posts) as x(staff_id, post)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("kind", plan.kind().name())
                .param("on", plan.heldOn())
                .param("from", plan.startsAt())
                .param("to", plan.endsAt())
                .param("place", plan.place())
                .param("chair", plan.chairId())
                .param("secretary", plan.secretaryId())
                .param("members", seated.stream().map(Members.Member::staffId).toArray(UUID[]::new))
                .param("posts", seated.stream().map(m -> m.post().name()).toArray(String[]::new))
                .update();
        audit.add("WRITE", "tpp/session", id, List.of(), List.of("procedure"));
        return id;
    }

    /** Puts waiting cases on the agenda: TPP_SCHEDULED; members and secretary may read them from now on (R47). */
    public void schedule(UUID sessionId, int version, Collection<UUID> caseIds) {
        hold(sessionId, version);
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
        caseFacts.note(caseIds, Fact.TPP_SCHEDULED, casefile.own(Right.CONVENE), sessionId);
        caseGrants.grant(caseIds, List.of(Role.TPP_SECRETARY, Role.TPP_MEMBER), Right.READ, READING, GROUND);
        audit.add("WRITE", "tpp/agenda", sessionId, caseIds, List.of("procedure"));
    }

    /** Marks who is there; nobody is marked once the minutes stand. */
    public void attend(UUID sessionId, int version, List<Mark> marks) {
        hold(sessionId, version);
        if (marks.isEmpty()) throw new RuleViolation("Daftar hadir belum diisi.");
        int marked = jdbc.sql("""
                update tpp_attendance a set present = x.present, reason = x.reason
                  from unnest(:members, :present, :reasons) as x(staff_id, present, reason)
                 where a.office_id = :office and a.session_id = :session and a.staff_id = x.staff_id
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("members", marks.stream().map(Mark::staffId).toArray(UUID[]::new))
                .param("present", marks.stream().map(Mark::present).toArray(Boolean[]::new))
                .param(
                        "reasons",
                        marks.stream()
                                .map(m -> m.reason() == null ? "" : m.reason())
                                .toArray(String[]::new))
                .update();
        if (marked < marks.size()) throw new RuleViolation("Ada orang yang bukan anggota sidang ini.");
        audit.add("WRITE", "tpp/attendance", sessionId, List.of(), List.of("office"));
    }

    /** Postpones the whole session with its reason: every undecided case waits for a new date (TPP_POSTPONED). */
    public void postpone(UUID sessionId, int version, String reason) {
        hold(sessionId, version);
        new Problems()
                .require("reason", reason, "Alasan penundaan wajib diisi.")
                .maxLength("reason", reason, 500)
                .throwIfAny();
        var agenda = agenda(sessionId);
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
            var facts = new java.util.HashMap<UUID, List<Fact>>();
            undecided.forEach(c -> facts.put(c, List.of(Fact.TPP_POSTPONED)));
            caseFacts.recordAll(facts, casefile.own(Right.CONVENE), sessionId);
        }
        audit.add("WRITE", "tpp/postponement", sessionId, undecided, List.of("procedure"));
    }

    /** Whether the session may decide, by the SOP settings in force. */
    public Quorum quorum(List<Seat> seats) {
        int present = (int)
                seats.stream().filter(s -> Boolean.TRUE.equals(s.present())).count();
        return Quorum.of(sops.inForce().settings(), seats.size(), present);
    }

    /** Locks the session for a change; stale when someone was faster, refused once the minutes stand or it was postponed. */
    void hold(UUID sessionId, int version) {
        int held = jdbc.sql("""
                update tpp_session set version = version + 1
                 where office_id = :office and id = :session and version = :version and minutes_id is null and postponed_on is null
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("version", version)
                .update();
        if (held == 0) {
            current(sessionId, version);
            throw new Stale();
        }
    }

    /** The session as it was seen at this version, still open; stale or refused otherwise, as by {@link #hold}. */
    Session current(UUID sessionId, int version) {
        var session = session(sessionId);
        if (!session.open())
            throw new RuleViolation("Sidang ini sudah ditutup; koreksi dibuat sebagai berita acara tambahan.");
        if (session.version() != version) throw new Stale();
        return session;
    }
}
