package id.pulih.delivery;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.client.Clients;
import id.pulih.client.ContactChannel;
import id.pulih.database.Ids;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.secret.Secrets;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A PK cannot come today: the section head sees whom he would have met, moves or cancels the meetings, and calls (E10). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AbsentOfficer {

    /** Who waits for the PK; the number is given only to whoever chose to be called. */
    public record Place(UUID caseId, String name, String channel, String telephone) {}

    /**
     * A meeting of today without an outcome.
     *
     * @param shared whether clients of another PK take part as well: then it is not for this page to move it
     */
    public record Meeting(
            UUID id,
            String title,
            OffsetDateTime startsAt,
            int minutes,
            String place,
            List<Place> places,
            boolean shared) {}

    private record Row(
            UUID id,
            String title,
            OffsetDateTime startsAt,
            int minutes,
            String place,
            UUID caseId,
            UUID clientId,
            boolean his) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final Clients clients;
    private final Secrets secrets;
    private final Notices notices;
    private final Audit audit;

    AbsentOfficer(
            JdbcClient jdbc,
            Desk desk,
            Casefile casefile,
            Clients clients,
            Secrets secrets,
            Notices notices,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.clients = clients;
        this.secrets = secrets;
        this.notices = notices;
        this.audit = audit;
    }

    /** His meetings of today in the cases on which the acting person decides, in their order. Four statements with the audit row. */
    public List<Meeting> today(UUID staff) {
        var meetings = meetings(staff);
        if (!meetings.isEmpty())
            audit.add("READ", "delivery/absentOfficer", staff, cases(meetings), List.of("contact"));
        return meetings;
    }

    private List<Meeting> meetings(UUID staff) {
        var rows = rows(staff);
        if (rows.isEmpty()) return List.of();
        var headers = headers(rows);
        var reach = reach(headers.values());
        var meetings = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(
                r -> meetings.computeIfAbsent(r.id(), i -> new ArrayList<>()).add(r));
        return meetings.values().stream().map(of -> meeting(of, headers, reach)).toList();
    }

    private static Meeting meeting(List<Row> rows, Map<UUID, Header> headers, Map<UUID, Clients.Reach> reach) {
        var first = rows.get(0);
        return new Meeting(
                first.id(),
                first.title(),
                first.startsAt(),
                first.minutes(),
                first.place(),
                rows.stream()
                        .filter(Row::his)
                        .map(r -> place(Objects.requireNonNull(headers.get(r.caseId())), reach.get(r.clientId())))
                        .toList(),
                rows.stream().anyMatch(r -> !r.his()));
    }

    private static Place place(Header header, Clients.@Nullable Reach reach) {
        ContactChannel channel = reach == null ? null : reach.channel();
        return new Place(
                header.id(),
                header.name(),
                channel == null ? "" : channel.label(),
                reach != null && channel != null && channel.needsTelephone() ? reach.telephone() : "");
    }

    private Map<UUID, Header> headers(List<Row> rows) {
        var his = rows.stream().filter(Row::his).map(Row::caseId).distinct().toList();
        return casefile.open(his, Right.DECIDE).stream().collect(Collectors.toMap(Header::id, Function.identity()));
    }

    private Map<UUID, Clients.Reach> reach(Collection<Header> headers) {
        var ids = headers.stream()
                .map(Header::clientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return clients.reach(ids, secrets.of(ids));
    }

    /** Each row a place; "his" are those of the absent PK on which the acting person decides. */
    private List<Row> rows(UUID staff) {
        return jdbc.sql("""
                with his as (
                    select distinct a.case_id from case_access_card a
                     where a.office_id = :office and a.staff_id = :of and a.access_right = 'SIGN'
                       and a.from_at <= :now and (a.until_at is null or a.until_at > :now)
                       and exists (select from case_access_card d
                                    where (d.office_id, d.case_id) = (a.office_id, a.case_id) and d.access_right = 'DECIDE'
                                      and (d.staff_id = :me or d.role = any(:roles))
                                      and d.from_at <= :now and (d.until_at is null or d.until_at > :now)))
                select s.id, s.title, s.starts_at, s.minutes, s.place, p.case_id, k.client_id,
                       p.case_id in (select case_id from his) as his
                  from guidance_session s
                  join session_place p on (p.office_id, p.session_id) = (s.office_id, s.id) and p.ended_at is null
                  join case_card k on (k.office_id, k.id) = (p.office_id, p.case_id)
                 where s.office_id = :office and s.starts_at >= :from and s.starts_at < :until and s.held_at is null
                   and exists (select from session_place q where (q.office_id, q.session_id) = (s.office_id, s.id) and q.ended_at is null
                                  and q.case_id in (select case_id from his))
                 order by s.starts_at, s.id, k.name, k.id limit 400
                """)
                .param("office", desk.office())
                .param("of", staff)
                .param("me", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("from", desk.today().atStartOfDay(desk.zone()).toOffsetDateTime())
                .param(
                        "until",
                        desk.today().plusDays(1).atStartOfDay(desk.zone()).toOffsetDateTime())
                .query(Row.class)
                .list();
    }

    /** Puts these meetings on another day, at the same hour and place, and lets the clients be told. */
    public void move(UUID staff, List<UUID> sessions, LocalDate on) {
        new Problems()
                .require("on", on, "Tanggal baru wajib diisi.")
                .when(on != null && !on.isAfter(desk.today()), "on", "Pilih hari sesudah hari ini.")
                .throwIfAny();
        var moved = chosen(staff, sessions);
        int done = jdbc.sql("""
                with moved as (
                    update guidance_session s set starts_at = x.to_at, version = s.version + 1
                      from unnest(:ids, cast(:tos as timestamptz[])) as x(id, to_at)
                     where s.office_id = :office and s.id = x.id and s.held_at is null
                    returning s.id, s.place, s.starts_at)
                insert into session_move (office_id, id, session_id, from_at, from_place, to_at, to_place, asked_by, moved_by, moved_at)
                select :office, x.id, m.id, x.from_at, m.place, m.starts_at, m.place, 'OFFICE', :staff, :now
                  from moved m join unnest(:ids, :moves, cast(:froms as timestamptz[])) as x(session_id, id, from_at) on x.session_id = m.id
                """)
                .param("office", desk.office())
                .param("ids", moved.stream().map(Meeting::id).toArray(UUID[]::new))
                .param("moves", moved.stream().map(m -> Ids.next()).toArray(UUID[]::new))
                .param("froms", moved.stream().map(m -> m.startsAt().toString()).toArray(String[]::new))
                .param("tos", moved.stream().map(m -> at(m, on).toString()).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done < moved.size()) throw new Stale();
        tell(moved, m -> "dipindahkan ke " + Words.day(on) + " pada jam yang sama.");
        note(moved);
    }

    private OffsetDateTime at(Meeting m, LocalDate on) {
        return on.atTime(m.startsAt().atZoneSameInstant(desk.zone()).toLocalTime())
                .atZone(desk.zone())
                .toOffsetDateTime();
    }

    /** Takes these meetings off today's schedule; it never counts against a client. */
    public void cancel(UUID staff, List<UUID> sessions) {
        var cancelled = chosen(staff, sessions);
        int done = jdbc.sql("""
                with held as (
                    update guidance_session set version = version + 1
                     where office_id = :office and id = any(:ids) and held_at is null returning id)
                update session_place p set ended_at = :now, ended_why = 'CANCELLED', ended_by = :staff
                  from held where p.office_id = :office and p.session_id = held.id and p.ended_at is null
                """)
                .param("office", desk.office())
                .param("ids", cancelled.stream().map(Meeting::id).toArray(UUID[]::new))
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
        if (done < cancelled.stream().mapToInt(m -> m.places().size()).sum()) throw new Stale();
        tell(cancelled, m -> "tidak jadi. Kami akan mengabari waktu penggantinya.");
        note(cancelled);
    }

    /** The ticked meetings, if all of them stand on the page of today and are his alone. */
    private List<Meeting> chosen(UUID staff, List<UUID> sessions) {
        if (sessions.isEmpty()) throw RuleViolation.at("sessions", "Centang paling sedikit satu pertemuan.");
        var all = meetings(staff).stream()
                .filter(m -> !m.shared())
                .filter(m -> sessions.contains(m.id()))
                .toList();
        if (all.size() < sessions.stream().distinct().count())
            throw new RuleViolation("Ada pertemuan yang sudah berubah. Muat ulang halaman, lalu centang lagi.");
        return all;
    }

    private void tell(List<Meeting> meetings, Function<Meeting, String> what) {
        var headers = casefile.open(cases(meetings), Right.DECIDE).stream()
                .collect(Collectors.toMap(Header::id, Function.identity()));
        notices.tell(meetings.stream()
                .flatMap(m -> m.places().stream()
                        .map(p -> new Notices.Notice(
                                Objects.requireNonNull(headers.get(p.caseId())),
                                Audience.CLIENT,
                                "Pertemuan Anda hari ini pukul "
                                        + Words.time(m.startsAt()
                                                .atZoneSameInstant(desk.zone())
                                                .toLocalTime()) + " " + what.apply(m),
                                null)))
                .toList());
    }

    /** Moving and cancelling opens the telephone numbers as well. */
    private void note(List<Meeting> meetings) {
        audit.add("WRITE", "delivery/absentOfficer", null, cases(meetings), List.of("procedure", "contact"));
    }

    private static List<UUID> cases(List<Meeting> meetings) {
        return meetings.stream()
                .flatMap(m -> m.places().stream())
                .map(Place::caseId)
                .distinct()
                .toList();
    }
}
