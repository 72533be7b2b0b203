package id.pulih.tpp;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.sop.SopVersions;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attendance list of a session and whether it may decide (step g, R41). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Seats {

    /** A member on the attendance list; present is null until it was marked. */
    public record Seat(UUID staffId, String name, String nip, Post post, Boolean present, String reason) {}

    /** A mark on the attendance list. */
    public record Mark(UUID staffId, boolean present, String reason) {}

    private final JdbcClient jdbc;
    private final TppSessions sessions;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    Seats(JdbcClient jdbc, TppSessions sessions, SopVersions sops, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    /** The members appointed on the day of the session, with their marks. */
    public List<Seat> of(UUID sessionId) {
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

    /** Marks who is there; nobody is marked once the minutes stand. */
    public void attend(UUID sessionId, int version, List<Mark> marks) {
        sessions.hold(sessionId, version);
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

    /** Whether the session may decide, by the SOP settings in force. */
    public Quorum quorum(List<Seat> seats) {
        int present = (int)
                seats.stream().filter(s -> Boolean.TRUE.equals(s.present())).count();
        return Quorum.of(sops.inForce().settings(), seats.size(), present);
    }
}
