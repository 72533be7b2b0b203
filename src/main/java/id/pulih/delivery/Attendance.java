package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attendance sheet (daftar hadir) of a group session, step j. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attendance {

    public record Sheet(UUID sessionId, String title, int version, List<Row> rows) {}

    public record Row(UUID caseId, String clientName, AttendanceStatus status, String reason) {}

    public record Mark(UUID caseId, AttendanceStatus status, String reason) {}

    private record Place(String title, int version, UUID caseId, UUID attendanceId, String status, byte[] reason) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;
    private final Clock clock;

    Attendance(
            JdbcClient jdbc,
            Casefile casefile,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk,
            Clock clock) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
        this.clock = clock;
    }

    /** Everyone invited, by name; the newest mark of each counts. */
    public Sheet sheet(UUID sessionId) {
        var places = jdbc.sql("""
                select s.title, s.version, p.case_id, a.id as attendance_id, a.status, a.reason
                  from guidance_session s
                  join session_place p on (p.office_id, p.session_id) = (s.office_id, s.id)
                  left join lateral (select a.id, a.status, a.reason from attendance a
                                      where (a.office_id, a.session_id, a.case_id) = (p.office_id, p.session_id, p.case_id)
                                      order by a.recorded_at desc, a.id desc limit 1) a on true
                 where s.office_id = :office and s.id = :session
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .query((r, i) -> new Place(
                        r.getString(1),
                        r.getInt(2),
                        r.getObject(3, UUID.class),
                        r.getObject(4, UUID.class),
                        r.getString(5),
                        r.getBytes(6)))
                .list();
        var headers = casefile.open(places.stream().map(Place::caseId).toList(), Right.READ);
        var seals = secrets.of(headers.stream().map(Casefile.Header::clientId).toList());
        var byCase = new HashMap<UUID, Casefile.Header>();
        headers.forEach(h -> byCase.put(h.id(), h));
        var rows = new ArrayList<Row>();
        for (var p : places) {
            var h = byCase.get(p.caseId());
            var reason = p.reason() == null
                    ? ""
                    : seals.get(h.clientId()).open("attendance.reason", p.attendanceId(), p.reason());
            rows.add(new Row(
                    p.caseId(), h.name(), p.status() == null ? null : AttendanceStatus.valueOf(p.status()), reason));
        }
        rows.sort(Comparator.comparing(Row::clientName));
        audit.add("READ", "delivery/attendance", sessionId, byCase.keySet(), List.of("name", "attendance", "reason"));
        return new Sheet(sessionId, places.get(0).title(), places.get(0).version(), rows);
    }

    /** Marks the whole group once the session has begun; an excuse (izin) needs its reason. */
    public void mark(UUID sessionId, int version, List<Mark> marks) {
        for (var m : marks) {
            if (m.status().needsReason() && m.reason().isBlank()) throw new RuleViolation("Alasan izin wajib diisi.");
        }
        var cases = marks.stream().map(Mark::caseId).toList();
        var clients = new HashMap<UUID, UUID>();
        casefile.open(cases, Right.WORK).forEach(h -> clients.put(h.id(), h.clientId()));
        hold(sessionId, version);
        append(sessionId, marks, clients, secrets.of(clients.values()));
        casefile.note(cases, Fact.SESSION_HELD, casefile.own(Right.WORK), sessionId);
        audit.add("WRITE", "delivery/attendance", sessionId, cases, List.of("attendance", "reason"));
        var missed = marks.stream()
                .filter(m -> m.status() == AttendanceStatus.ABSENT)
                .map(Mark::caseId)
                .toList();
        if (!missed.isEmpty()) events.publishEvent(new SessionMissed(desk.office(), sessionId, missed));
    }

    private record Held(boolean there, boolean begun, boolean done) {}

    private void hold(UUID sessionId, int version) {
        var held = jdbc.sql("""
                with found as (select starts_at <= :now as begun from guidance_session
                                where office_id = :office and id = :session for update),
                     done as (update guidance_session set held_at = :now, held_by = :staff, version = version + 1
                               where office_id = :office and id = :session and starts_at <= :now and version = :version returning 1)
                select exists (select from found) as there, exists (select from found where begun) as begun,
                       exists (select from done) as done
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("version", version)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("session", sessionId)
                .query(Held.class)
                .single();
        if (!held.there()) throw new NotFound();
        if (!held.begun()) throw new RuleViolation("Sesi belum dimulai.");
        if (!held.done()) throw new Stale();
    }

    private void append(UUID sessionId, List<Mark> marks, Map<UUID, UUID> clients, Map<UUID, Seal> seals) {
        var ids = marks.stream().map(m -> Ids.next()).toArray(UUID[]::new);
        var reasons = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            var seal = seals.get(
                    clients.get(marks.get(i).caseId())); // the client's own key, bound to column, office and row
            reasons[i] = seal.close("attendance.reason", ids[i], marks.get(i).reason());
        }
        int marked = jdbc.sql("""
                insert into attendance (office_id, id, session_id, case_id, status, reason, recorded_by, recorded_at)
                select p.office_id, x.id, p.session_id, p.case_id, x.status, x.reason, :staff, :now
                  from unnest(:ids, :cases, :statuses, :reasons) as x(id, case_id, status, reason)
                  join session_place p on p.office_id = :office and p.session_id = :session and p.case_id = x.case_id
                """)
                .param("ids", ids)
                .param("reasons", reasons)
                .param("cases", marks.stream().map(Mark::caseId).toArray(UUID[]::new))
                .param("statuses", marks.stream().map(m -> m.status().name()).toArray(String[]::new))
                .param("office", desk.office())
                .param("session", sessionId)
                .param("staff", desk.staff())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (marked < marks.size()) throw new RuleViolation("Ada klien yang bukan peserta sesi ini.");
    }
}
