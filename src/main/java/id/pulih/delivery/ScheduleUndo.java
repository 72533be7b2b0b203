package id.pulih.delivery;

import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.delivery.Rescheduling.Ahead;
import id.pulih.delivery.Rescheduling.Move;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Urungkan on the schedule: within ten minutes a cancellation, a move or the making of a series is as if it had not been. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ScheduleUndo {

    /** What was taken back, in one sentence, and whether the session is still on the schedule. */
    public record Undone(String sentence, boolean scheduled) {}

    private final JdbcClient jdbc;
    private final Rescheduling rescheduling;
    private final Audit audit;
    private final Desk desk;

    ScheduleUndo(JdbcClient jdbc, Rescheduling rescheduling, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.rescheduling = rescheduling;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Takes back, within ten minutes, what was last done to the schedule of this session: its cancellation, else its move, else
     * the making of its whole series.
     */
    public Undone undo(UUID sessionId) {
        var session = rescheduling.ahead(sessionId);
        var undone = session.cancelled()
                ? restore(session)
                : rescheduling.moves(sessionId).stream()
                        .filter(Move::undoable)
                        .findFirst()
                        .map(move -> moveBack(session, move))
                        .orElseGet(() -> unmake(session));
        audit.add("WRITE", "delivery/session", sessionId, session.cases(), List.of("procedure"));
        return undone;
    }

    private Undone restore(Ahead session) {
        int restored = jdbc.sql("""
                update session_place p set ended_at = null, ended_why = null, ended_by = null
                  from guidance_session s
                 where p.office_id = :office and p.session_id = :session and p.ended_why = 'CANCELLED' and p.ended_at > :since
                   and (s.office_id, s.id) = (p.office_id, p.session_id) and s.held_at is null
                   and not exists (select from item_conclusion c where (c.office_id, c.item_id) = (p.office_id, p.item_id))
                   and not exists (select from case_card k where (k.office_id, k.id) = (p.office_id, p.case_id)
                                      and (k.exit_fact is not null or k.paused))
                """)
                .param("office", desk.office())
                .param("session", session.id())
                .param("since", since())
                .update();
        if (restored == 0)
            throw new RuleViolation("Kegiatan ini sudah berakhir; pertemuannya tidak kembali ke jadwal.");
        return new Undone("Pembatalan diurungkan; pertemuan kembali di jadwal.", true);
    }

    private Undone moveBack(Ahead session, Move move) {
        int moved = jdbc.sql("""
                with undone as (
                    insert into session_move_undo (office_id, move_id, undone_by, undone_at) values (:office, :move, :staff, :now)
                    on conflict do nothing returning 1)
                update guidance_session set starts_at = :from, place = :place, version = version + 1
                 where office_id = :office and id = :session and held_at is null and exists (select from undone)
                """)
                .param("office", desk.office())
                .param("move", move.id())
                .param("session", session.id())
                .param("from", move.from())
                .param("place", move.fromPlace())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (moved == 0) throw new RuleViolation("Hasil pertemuan ini sudah dicatat; waktunya tidak dapat diubah.");
        return new Undone("Perubahan diurungkan; waktu dan tempat semula berlaku lagi.", true);
    }

    /** The sessions of one act belong together; one that was moved or held since then stays. */
    private Undone unmake(Ahead session) {
        if (!session.fresh()) {
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Pindahkan atau batalkan pertemuan ini.");
        }
        int ended = jdbc.sql("""
                with made as (
                    update guidance_session s set version = s.version + 1
                      from guidance_session one
                     where one.office_id = :office and one.id = :session
                       and (s.office_id, s.series_id) = (one.office_id, one.series_id)
                       and s.held_at is null and s.made_at > :since
                       and not exists (select from session_move m where (m.office_id, m.session_id) = (s.office_id, s.id)
                                          and not exists (select from session_move_undo u where (u.office_id, u.move_id) = (m.office_id, m.id)))
                    returning s.id)
                update session_place p set ended_at = :now, ended_why = 'UNDONE', ended_by = :staff
                  from made where p.office_id = :office and p.session_id = made.id and p.ended_at is null
                """)
                .param("office", desk.office())
                .param("session", session.id())
                .param("since", since())
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
        if (ended == 0) throw new Stale();
        return new Undone("Jadwal yang baru dibuat diurungkan; pertemuannya tidak lagi ada di jadwal.", false);
    }

    private OffsetDateTime since() {
        return desk.moment().minus(AttendanceRows.UNDO);
    }
}
