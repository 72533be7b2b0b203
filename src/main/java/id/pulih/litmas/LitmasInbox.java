package id.pulih.litmas;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.casefile.Cases;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases at step f: what waits for the section head, what the officer still writes or signs; the most urgent first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LitmasInbox {

    /** One case at step f; state null = the present round was not begun. */
    public record Line(
            Cases.Line of,
            @Nullable LitmasState state,
            int round,
            @Nullable LocalDate submittedOn,
            boolean late) {}

    /** What the acting person must do, and what others do meanwhile; more = the list goes on. */
    public record Inbox(List<Line> mine, List<Line> others, boolean decides, boolean more) {}

    private record Found(UUID caseId, int round, LitmasState state, LocalDate submittedOn) {}

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Desk desk;

    LitmasInbox(JdbcClient jdbc, Cases cases, Desk desk) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.desk = desk;
    }

    /** The list of the acting person; two statements, names and dates only. */
    public Inbox mine() {
        var page = cases.list(Cases.State.RUNNING, Step.F, null);
        var rounds = rounds(page.lines().stream().map(Cases.Line::id).toArray(UUID[]::new));
        var decides = desk.may(Right.DECIDE) && !desk.is(Role.PROBATION_OFFICER);
        var mine = new ArrayList<Line>();
        var others = new ArrayList<Line>();
        for (var line : page.lines()) {
            var found = rounds.get(line.id());
            var state = found == null || found.state() == LitmasState.RETURNED || found.state() == LitmasState.LOCKED
                    ? null
                    : found.state();
            var row = new Line(
                    line,
                    state,
                    found == null ? 1 : state == null ? found.round() + 1 : found.round(),
                    found != null && state == LitmasState.SUBMITTED ? found.submittedOn() : null,
                    line.late(desk.moment()));
            ((state == LitmasState.SUBMITTED) == decides ? mine : others).add(row);
        }
        return new Inbox(mine, others, decides, page.more());
    }

    private Map<UUID, Found> rounds(UUID[] caseIds) {
        var rounds = new HashMap<UUID, Found>();
        jdbc.sql("""
                select distinct on (l.case_id) l.case_id, l.round,
                       case when k.litmas_id is not null then 'LOCKED' else coalesce(v.act, 'DRAFT') end as state,
                       s.decided_on as submitted_on
                  from litmas l
                  left join litmas_lock k on (k.office_id, k.litmas_id) = (l.office_id, l.id)
                  left join litmas_review s on (s.office_id, s.litmas_id) = (l.office_id, l.id) and s.act = 'SUBMITTED'
                  left join lateral (select r.act from litmas_review r where (r.office_id, r.litmas_id) = (l.office_id, l.id)
                                      order by r.act = 'SUBMITTED' limit 1) v on true
                 where l.office_id = :office and l.case_id = any(:cases)
                 order by l.case_id, l.round desc
                """)
                .param("office", desk.office())
                .param("cases", caseIds)
                .query(Found.class)
                .list()
                .forEach(f -> rounds.put(f.caseId(), f));
        return rounds;
    }
}
