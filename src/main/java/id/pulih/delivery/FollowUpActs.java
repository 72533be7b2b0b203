package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.office.Calendars;
import id.pulih.secret.Secrets;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopVersions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one next act of a case after an absence (E3), kept in step with the attendance that counts. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUpActs {

    /** An act that is still to be done. */
    public record Open(UUID id, UUID caseId, String clientName, ActKind kind, LocalDate dueOn) {

        /** Whether its day has passed. */
        public boolean late(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    private record Wanted(UUID caseId, ActKind kind, LocalDate dueOn, UUID session) {}

    private static final int LOOK_BACK = 12;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final SopVersions sops;
    private final Calendars calendars;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    FollowUpActs(
            JdbcClient jdbc,
            Casefile casefile,
            SopVersions sops,
            Calendars calendars,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.sops = sops;
        this.calendars = calendars;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** What is still to be done in these cases, the most urgent first; one statement. */
    public List<Open> open(Collection<UUID> caseIds) {
        return jdbc.sql("""
                select f.id, f.case_id, k.name as client_name, f.kind, f.due_on
                  from follow_up_act f join case_card k on (k.office_id, k.id) = (f.office_id, f.case_id)
                 where f.office_id = :office and f.case_id = any(:cases) and f.closed_at is null
                 order by f.due_on, f.id limit 200
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .query(Open.class)
                .list();
    }

    /** The act was done; what came of it is written in a few words. */
    public void done(UUID caseId, UUID actId, String outcome) {
        var header = casefile.open(caseId, Right.WORK);
        if (open(List.of(caseId)).stream().noneMatch(a -> a.id().equals(actId))) throw new NotFound();
        new Problems()
                .require("outcome", outcome, "Tuliskan dengan singkat apa yang dilakukan.")
                .maxLength("outcome", outcome, 1000)
                .throwIfAny();
        var seal = secrets.of(header.owner());
        int closed = jdbc.sql("""
                update follow_up_act set closed_at = :now, closed_why = 'DONE', closed_by = :staff, outcome = :outcome
                 where office_id = :office and case_id = :case and id = :id and closed_at is null
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("id", actId)
                .param("outcome", seal.close("follow_up_act.outcome", actId, outcome))
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
        if (closed == 0) throw new NotFound();
        audit.add("WRITE", "delivery/follow-up-act", actId, List.of(caseId), List.of("narrative"));
    }

    /** A contact closes the act that asked for it. */
    void contacted(UUID caseId, Channel channel, boolean reached) {
        var kinds = new ArrayList<String>();
        for (var kind : ActKind.values()) if (kind.doneBy(channel, reached)) kinds.add(kind.name());
        if (kinds.isEmpty()) return;
        jdbc.sql("""
                update follow_up_act set closed_at = :now, closed_why = 'DONE', closed_by = :staff
                 where office_id = :office and case_id = :case and closed_at is null and kind = any(:kinds)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("kinds", kinds.toArray(String[]::new))
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
    }

    /** A contact was taken back or corrected: what it had closed is to be done again. Says whether anything is. */
    boolean reopen(UUID caseId, OffsetDateTime contactRecordedAt) {
        return jdbc.sql("""
                update follow_up_act f set closed_at = null, closed_why = null, closed_by = null
                 where f.office_id = :office and f.case_id = :case and f.closed_at = :at and f.closed_why = 'DONE'
                   and f.outcome is null
                   and (f.kind = 'SUPPORT'
                        or not exists (select from follow_up_act o
                                        where (o.office_id, o.case_id) = (f.office_id, f.case_id) and o.closed_at is null
                                          and o.kind <> 'SUPPORT'))
                """)
                        .param("office", desk.office())
                        .param("case", caseId)
                        .param("at", contactRecordedAt)
                        .update()
                > 0;
    }

    /**
     * Works out anew, from the attendance that counts now, what is to be done next in these cases. Two statements.
     *
     * @param support cases that need extra support after this session, for health and not as a reproach (R59)
     */
    void settle(Collection<Casefile.Header> headers, UUID session, Set<UUID> support) {
        var wanted = new ArrayList<Wanted>();
        var statuses = sinceLastCame(headers.stream().map(Casefile.Header::id).toList());
        for (var header : headers) {
            var seen = statuses.getOrDefault(header.id(), List.of());
            var next = Ladder.next(
                    Ladder.missedInARow(seen.stream().map(Seen::status).toList()),
                    desk.today(),
                    calendars.current(),
                    settings(header));
            if (next != null) wanted.add(new Wanted(header.id(), next.kind(), next.dueOn(), lastMissed(seen)));
        }
        var ladder = List.copyOf(wanted);
        for (var caseId : support) {
            var due = calendars.current().plusWorkingDays(desk.today(), 2);
            wanted.add(new Wanted(caseId, ActKind.SUPPORT, due, session));
        }
        write(headers, ladder, wanted);
    }

    private SopSettings settings(Casefile.Header header) {
        return (header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion())).settings();
    }

    private record Seen(UUID session, AttendanceStatus status) {}

    private static UUID lastMissed(List<Seen> seen) {
        return seen.stream()
                .filter(s -> s.status() == AttendanceStatus.ABSENT)
                .map(Seen::session)
                .findFirst()
                .orElseThrow();
    }

    /** The marks of the meetings since the client last came, newest first: what was before does not count any more. */
    private Map<UUID, List<Seen>> sinceLastCame(List<UUID> cases) {
        var found = new HashMap<UUID, List<Seen>>();
        jdbc.sql("""
                select c.id, x.session_id, x.mark
                  from unnest(:cases) as c(id)
                  left join case_standing t on t.office_id = :office and t.case_id = c.id
                 cross join lateral (
                    select p.session_id, p.mark, p.starts_at
                      from session_place p
                     where p.office_id = :office and p.case_id = c.id and p.mark is not null
                       and p.starts_at > coalesce(t.met_at, '-infinity')
                     order by p.starts_at desc, p.session_id limit :back) x
                 order by c.id, x.starts_at desc
                """)
                .param("office", desk.office())
                .param("cases", cases.toArray(UUID[]::new))
                .param("back", LOOK_BACK)
                .query(r -> {
                    found.computeIfAbsent(r.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new Seen(r.getObject(2, UUID.class), AttendanceStatus.valueOf(r.getString(3))));
                });
        return found;
    }

    /**
     * Closes what is no longer the next act, and the support that an entry taken back asked for; opens what is now the next act.
     * The count makes the closing come first.
     */
    private void write(Collection<Casefile.Header> headers, List<Wanted> ladder, List<Wanted> wanted) {
        jdbc.sql("""
                with closed as (
                    update follow_up_act f set closed_at = :now, closed_why = 'NO_LONGER', closed_by = :staff
                     where f.office_id = :office and f.case_id = any(:headers) and f.closed_at is null
                       and case when f.kind = 'SUPPORT'
                                then exists (select from attendance a
                                               join attendance_undo u on (u.office_id, u.attendance_id) = (a.office_id, a.id)
                                              where (a.office_id, a.session_id, a.case_id) = (f.office_id, f.session_id, f.case_id)
                                                and a.recorded_at = f.made_at)
                                else not exists (select from unnest(:ladderCases, :ladderKinds, :ladderSessions)
                                                          as w(case_id, kind, session_id)
                                                  where w.case_id = f.case_id and w.kind = f.kind and w.session_id = f.session_id)
                           end
                    returning 1)
                insert into follow_up_act (office_id, id, case_id, kind, due_on, session_id, made_by, made_at)
                select :office, x.id, x.case_id, x.kind, x.due_on, x.session_id, :staff, :now
                  from unnest(:ids, :cases, :kinds, cast(:dues as date[]), :sessions) as x(id, case_id, kind, due_on, session_id)
                 where (select count(*) from closed) >= 0
                on conflict (office_id, case_id, session_id, kind) do update
                   set closed_at = null, closed_why = null, closed_by = null, due_on = excluded.due_on, made_at = excluded.made_at
                 where follow_up_act.closed_why = 'NO_LONGER'
                """)
                .param("office", desk.office())
                .param("headers", headers.stream().map(Casefile.Header::id).toArray(UUID[]::new))
                .param("ladderCases", ladder.stream().map(Wanted::caseId).toArray(UUID[]::new))
                .param("ladderKinds", ladder.stream().map(w -> w.kind().name()).toArray(String[]::new))
                .param("ladderSessions", ladder.stream().map(Wanted::session).toArray(UUID[]::new))
                .param("ids", wanted.stream().map(w -> Ids.next()).toArray(UUID[]::new))
                .param("cases", wanted.stream().map(Wanted::caseId).toArray(UUID[]::new))
                .param("kinds", wanted.stream().map(w -> w.kind().name()).toArray(String[]::new))
                .param("dues", wanted.stream().map(w -> w.dueOn().toString()).toArray(String[]::new))
                .param("sessions", wanted.stream().map(Wanted::session).toArray(UUID[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }
}
