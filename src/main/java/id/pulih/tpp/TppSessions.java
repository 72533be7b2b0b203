package id.pulih.tpp;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** TPP sessions: when, where and who presides (step g, R40). Their cases stand on the {@link Agenda}, their members sit on the {@link Seats}. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TppSessions {

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

    private final JdbcClient jdbc;
    private final Members members;
    private final Audit audit;
    private final Desk desk;

    TppSessions(JdbcClient jdbc, Members members, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.members = members;
        this.audit = audit;
        this.desk = desk;
    }

    /** The sessions from three months ago on, newest first. */
    public List<Session> recent() {
        return read(null, desk.today().minusMonths(3));
    }

    /** One session. */
    public Session session(UUID sessionId) {
        return read(sessionId, null).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The one with this id, or all since this day. */
    private List<Session> read(@Nullable UUID id, @Nullable LocalDate since) {
        return jdbc.sql("""
                select s.id, s.kind, s.held_on, s.starts_at, s.ends_at, s.place, s.chair_id, c.name as chair, s.secretary_id,
                       k.name as secretary, s.invitation_id, s.minutes_id, s.minutes_signed_on, s.postponed_on, s.postponed_reason,
                       s.version,
                       (select count(*) from tpp_docket d where (d.office_id, d.session_id) = (s.office_id, s.id) and d.removed_on is null) as cases
                  from tpp_session s
                  join staff c on (c.office_id, c.id) = (s.office_id, s.chair_id)
                  join staff k on (k.office_id, k.id) = (s.office_id, s.secretary_id)
                 where s.office_id = :office and (cast(:id as uuid) is null or s.id = :id)
                   and (cast(:since as date) is null or s.held_on >= :since)
                 order by s.held_on desc, s.starts_at desc, s.id limit 60
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("since", since)
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
