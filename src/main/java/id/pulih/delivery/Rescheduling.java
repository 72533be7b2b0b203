package id.pulih.delivery;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Another time or place for a session that lies ahead, or its cancellation; every change is kept with who asked for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rescheduling {

    /** One change of time or place; the newest may be taken back for ten minutes. */
    public record Move(
            UUID id,
            OffsetDateTime from,
            String fromPlace,
            AskedBy askedBy,
            String movedBy,
            boolean undone,
            boolean undoable) {}

    /**
     * A session as the change page shows it; the names are those to tell.
     *
     * @param cancelled whether it was taken off the schedule in the last ten minutes
     * @param fresh whether it was put on the schedule in the last ten minutes
     */
    public record Ahead(
            UUID id,
            String title,
            OffsetDateTime startsAt,
            int minutes,
            String place,
            int version,
            boolean cancelled,
            boolean fresh,
            List<Place> places) {
        public record Place(UUID caseId, String clientName) {}

        /** The cases that the session concerns. */
        List<UUID> cases() {
            return places.stream().map(Place::caseId).toList();
        }
    }

    private record Row(
            String title,
            OffsetDateTime startsAt,
            int minutes,
            String place,
            int version,
            boolean cancelled,
            boolean fresh,
            UUID caseId,
            String name) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Audit audit;
    private final Desk desk;

    Rescheduling(JdbcClient jdbc, Casefile casefile, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.audit = audit;
        this.desk = desk;
    }

    /** The session, if the acting person guides every one of its clients; two statements. Just cancelled, it is still there. */
    public Ahead ahead(UUID sessionId) {
        var found = jdbc.sql("""
                select s.title, s.starts_at, s.minutes, s.place, s.version, p.ended_at is not null as cancelled,
                       coalesce(s.held_at is null and s.made_at > :since, false) as fresh, p.case_id, k.name
                  from guidance_session s
                  join session_place p on (p.office_id, p.session_id) = (s.office_id, s.id)
                   and (p.ended_at is null or p.ended_why = 'CANCELLED' and p.ended_at > :since)
                  join case_card k on (k.office_id, k.id) = (p.office_id, p.case_id)
                 where s.office_id = :office and s.id = :session order by k.name, k.id
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("since", desk.moment().minus(AttendanceRows.UNDO))
                .query(Row.class)
                .list();
        casefile.open(found.stream().map(Row::caseId).toList(), Right.WORK);
        var first = found.get(0);
        boolean cancelled = found.stream().allMatch(Row::cancelled);
        return new Ahead(
                sessionId,
                first.title,
                first.startsAt,
                first.minutes,
                first.place,
                first.version,
                cancelled,
                first.fresh && !cancelled,
                found.stream()
                        .filter(r -> cancelled || !r.cancelled)
                        .map(r -> new Ahead.Place(r.caseId, r.name))
                        .toList());
    }

    /** The changes so far, newest first; one statement. */
    public List<Move> moves(UUID sessionId) {
        return jdbc.sql("""
                select m.id, m.from_at, m.from_place, m.asked_by, s.name as moved_by, u.move_id is not null as undone,
                       u.move_id is null and m.moved_at > :since
                       and m.id = (select n.id from session_move n
                                    where (n.office_id, n.session_id) = (m.office_id, m.session_id)
                                      and not exists (select from session_move_undo x where (x.office_id, x.move_id) = (n.office_id, n.id))
                                    order by n.moved_at desc, n.id desc limit 1) as undoable
                  from session_move m join staff s on (s.office_id, s.id) = (m.office_id, m.moved_by)
                  left join session_move_undo u on (u.office_id, u.move_id) = (m.office_id, m.id)
                 where m.office_id = :office and m.session_id = :session order by m.moved_at desc, m.id desc limit 50
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("since", desk.moment().minus(AttendanceRows.UNDO))
                .query((r, i) -> new Move(
                        r.getObject(1, UUID.class),
                        r.getObject(2, OffsetDateTime.class),
                        r.getString(3),
                        AskedBy.valueOf(r.getString(4)),
                        r.getString(5),
                        r.getBoolean(6),
                        r.getBoolean(7)))
                .list();
    }

    /** Moves a session that has no outcome yet, or corrects a time or place that was written down wrongly. */
    public void move(UUID sessionId, int version, LocalDate on, LocalTime at, String place, AskedBy askedBy) {
        var session = ahead(sessionId);
        new Problems()
                .require("on", on, "Tanggal wajib diisi.")
                .when(on != null && on.isBefore(desk.today()), "on", "Tanggal baru tidak boleh sudah lewat.")
                .require("at", at, "Jam wajib diisi.")
                .require("place", place, "Tempat wajib diisi.")
                .maxLength("place", place, 200)
                .require("askedBy", askedBy, "Pilih siapa yang meminta.")
                .throwIfAny();
        if (session.cancelled()) throw new RuleViolation("Pertemuan ini sudah dibatalkan.");
        var to = on.atTime(at).atZone(desk.zone()).toOffsetDateTime();
        int moved = jdbc.sql("""
                update guidance_session set starts_at = :to, place = :place, version = version + 1
                 where office_id = :office and id = :session and version = :version and held_at is null
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("version", version)
                .param("to", to)
                .param("place", place)
                .update();
        if (moved == 0 && session.version() == version)
            throw new RuleViolation("Hasil pertemuan ini sudah dicatat; waktunya tidak dapat diubah.");
        if (moved == 0) throw new Stale();
        keep(session, to, place, askedBy);
        audit.add("WRITE", "delivery/session", sessionId, session.cases(), List.of("procedure"));
    }

    private void keep(Ahead session, OffsetDateTime to, String place, AskedBy askedBy) {
        jdbc.sql("""
                insert into session_move (office_id, id, session_id, from_at, from_place, to_at, to_place, asked_by, moved_by, moved_at)
                values (:office, :id, :session, :from, :fromPlace, :to, :toPlace, :askedBy, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("session", session.id())
                .param("from", session.startsAt())
                .param("fromPlace", session.place())
                .param("to", to)
                .param("toPlace", place)
                .param("askedBy", askedBy.name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Takes a session without outcome off the schedule for everyone; it never counts against a client. */
    public void cancel(UUID sessionId, int version) {
        var session = ahead(sessionId);
        if (session.version() != version) throw new Stale();
        int ended = jdbc.sql("""
                with held as (
                    update guidance_session set version = version + 1
                     where office_id = :office and id = :session and version = :version and held_at is null returning 1)
                update session_place p set ended_at = :now, ended_why = 'CANCELLED', ended_by = :staff
                 where p.office_id = :office and p.session_id = :session and p.ended_at is null and exists (select from held)
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("version", version)
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
        if (ended == 0 && session.cancelled()) throw new RuleViolation("Pertemuan ini sudah dibatalkan.");
        if (ended == 0) throw new RuleViolation("Hasil pertemuan ini sudah dicatat.");
        audit.add("WRITE", "delivery/session", sessionId, session.cases(), List.of("procedure"));
    }
}
