package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and appends attendance; the newest row that was not undone counts. */
@Component
class AttendanceRows {

    /** How long an entry may be taken back or changed without a reason. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** A place with its newest mark, still sealed. */
    record Place(
            String title,
            Treatment treatment,
            ActivityForm form,
            OffsetDateTime startsAt,
            int planned,
            String place,
            PerformerKind performer,
            String performerName,
            int version,
            OffsetDateTime heldAt,
            UUID caseId,
            UUID attendanceId,
            AttendanceStatus status,
            Integer minutes,
            Barrier barrier,
            byte[] reason,
            byte[] note,
            byte[] result,
            OffsetDateTime recordedAt) {

        SessionSheet.Row row(Casefile.Header header, Seal seal) {
            return new SessionSheet.Row(
                    caseId,
                    header.name(),
                    status,
                    minutes,
                    barrier,
                    seal.open("attendance.reason", attendanceId, reason),
                    seal.open("attendance.note", attendanceId, note),
                    Results.read(seal.open("attendance.result", attendanceId, result)));
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;

    AttendanceRows(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Everyone who has a place, with the mark that counts; one statement. */
    List<Place> places(UUID sessionId) {
        return jdbc.sql("""
                select s.title, s.treatment, s.form, s.starts_at, s.minutes as planned, s.place, s.performer, s.performer_name, s.version,
                       s.held_at, p.case_id, a.id as attendance_id, a.status, a.minutes, a.barrier, a.reason, a.note, a.result,
                       a.recorded_at
                  from guidance_session s
                  join session_place p on (p.office_id, p.session_id) = (s.office_id, s.id)
                  left join lateral (select a.* from attendance a
                                      where (a.office_id, a.session_id, a.case_id) = (p.office_id, p.session_id, p.case_id)
                                        and not exists (select from attendance_undo u
                                                         where (u.office_id, u.attendance_id) = (a.office_id, a.id))
                                      order by a.recorded_at desc, a.id desc limit 1) a on true
                 where s.office_id = :office and s.id = :session and (p.ended_at is null or a.id is not null)
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .query(Place.class)
                .list();
    }

    private record Held(boolean there, boolean begun, boolean done) {}

    /** Marks the session as recorded, if nobody was faster; one statement. */
    void hold(UUID sessionId, int version, boolean knownAhead) {
        var held = jdbc.sql("""
                with found as (select starts_at <= :now or :ahead as begun from guidance_session
                                where office_id = :office and id = :session for update),
                     done as (update guidance_session set held_at = coalesce(held_at, :now), held_by = :staff, version = version + 1
                               where office_id = :office and id = :session and (starts_at <= :now or :ahead)
                                 and version = :version returning 1)
                select exists (select from found) as there, exists (select from found where begun) as begun,
                       exists (select from done) as done
                """)
                .param("now", desk.moment())
                .param("ahead", knownAhead)
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

    /** Appends the marks, each sealed with its client's own key; one statement. */
    void append(
            UUID sessionId,
            List<SessionSheet.Mark> marks,
            Map<UUID, Seal> sealOfCase,
            Function<SessionSheet.Mark, String> correction) {
        var ids = marks.stream().map(m -> Ids.next()).toArray(UUID[]::new);
        var reasons = new byte[ids.length][];
        var notes = new byte[ids.length][];
        var results = new byte[ids.length][];
        var corrections = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            var m = marks.get(i);
            var seal = Objects.requireNonNull(sealOfCase.get(m.caseId()));
            reasons[i] = seal.close("attendance.reason", ids[i], m.reason());
            notes[i] = seal.close("attendance.note", ids[i], m.note());
            results[i] = seal.close("attendance.result", ids[i], Results.write(m.results()));
            corrections[i] = seal.close("attendance.correction", ids[i], correction.apply(m));
        }
        jdbc.sql("""
                insert into attendance (office_id, id, session_id, case_id, status, minutes, barrier, reason, note, result, correction,
                                        recorded_by, recorded_at)
                select :office, x.id, :session, x.case_id, x.status, x.minutes, x.barrier, x.reason, x.note, x.result, x.correction,
                       :staff, :now
                  from unnest(:ids, :cases, :statuses, :minutes, :barriers, :reasons, :notes, :results, :corrections)
                       as x(id, case_id, status, minutes, barrier, reason, note, result, correction)
                """)
                .param("ids", ids)
                .param("reasons", reasons)
                .param("notes", notes)
                .param("results", results)
                .param("corrections", corrections)
                .param(
                        "minutes",
                        marks.stream()
                                .map(m -> m.status().attended() ? m.minutes() : null)
                                .toArray(Integer[]::new))
                .param(
                        "barriers",
                        marks.stream()
                                .map(m -> m.barrierOrUnknown() == null
                                        ? null
                                        : m.barrierOrUnknown().name())
                                .toArray(String[]::new))
                .param("cases", marks.stream().map(SessionSheet.Mark::caseId).toArray(UUID[]::new))
                .param("statuses", marks.stream().map(m -> m.status().name()).toArray(String[]::new))
                .param("office", desk.office())
                .param("session", sessionId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Takes back the newest entries of these cases, if they are fresh; says how many. Two statements. */
    int undo(UUID sessionId, Collection<UUID> cases) {
        int undone = jdbc.sql("""
                with standing as (select a.office_id, a.id, a.recorded_at from attendance a
                                   where a.office_id = :office and a.session_id = :session and a.case_id = any(:cases)
                                     and not exists (select from attendance_undo u
                                                      where (u.office_id, u.attendance_id) = (a.office_id, a.id)))
                insert into attendance_undo (office_id, attendance_id, undone_by, undone_at)
                select office_id, id, :staff, :now from standing
                 where recorded_at = (select max(recorded_at) from standing) and recorded_at > :since
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("cases", cases.toArray(UUID[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("since", desk.moment().minus(UNDO))
                .update();
        jdbc.sql("""
                update guidance_session s set version = version + 1,
                       held_at = case when exists (
                           select from session_place p
                            where (p.office_id, p.session_id) = (s.office_id, s.id) and p.mark is not null) then held_at end
                 where s.office_id = :office and s.id = :session
                """).param("office", desk.office()).param("session", sessionId).update();
        return undone;
    }

    /** What was recorded of one client in one session, newest first, with what was undone or replaced; one statement. */
    List<History> history(UUID sessionId, UUID caseId, Seal seal) {
        return jdbc.sql("""
                select a.id, a.status, a.recorded_at, m.name, u.attendance_id is not null as undone, a.reason, a.correction
                  from attendance a join staff m on (m.office_id, m.id) = (a.office_id, a.recorded_by)
                  left join attendance_undo u on (u.office_id, u.attendance_id) = (a.office_id, a.id)
                 where a.office_id = :office and a.session_id = :session and a.case_id = :case
                 order by a.recorded_at desc, a.id desc limit 50
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("case", caseId)
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new History(
                            AttendanceStatus.valueOf(r.getString(2)),
                            r.getObject(3, OffsetDateTime.class),
                            r.getString(4),
                            r.getBoolean(5),
                            seal.open("attendance.reason", id, r.getBytes(6)),
                            seal.open("attendance.correction", id, r.getBytes(7)));
                })
                .list();
    }
}
