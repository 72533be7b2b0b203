package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.sop.Fact;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A substitute goes before the last day of his turn, for the PK is back (E10). PK and substitute read of it on their home page. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Substitutions {

    /** How long the end can be undone. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private record Turn(UUID officer, OffsetDateTime beginsAt) {}

    private record Undone(OffsetDateTime wasUntil) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final Audit audit;

    Substitutions(
            JdbcClient jdbc, Desk desk, Casefile casefile, CaseFacts caseFacts, CaseGrants caseGrants, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.audit = audit;
    }

    /** Ends the turn of the substitute on this case: the case is closed to him from this moment on. */
    public void end(UUID caseId, UUID choiceId) {
        casefile.open(caseId, Right.DECIDE);
        var turn = turn(caseId, choiceId);
        if (!end(choiceId, turn.officer, turn.beginsAt, Map.of(caseId, choiceId)))
            throw new RuleViolation("Perwakilan ini sudah berakhir.");
        audit.add("WRITE", "assignment/substitution", choiceId, List.of(caseId), List.of("procedure"));
    }

    /** Takes back the acting person's own end within ten minutes (Urungkan): the turn runs on as it would have. */
    public void undo(UUID caseId, UUID choiceId) {
        casefile.open(caseId, Right.DECIDE);
        var turn = turn(caseId, choiceId);
        var undone = jdbc.sql("""
                update substitution_end e set undone_at = :now
                  from officer_choice c
                  left join officer_handover h on (h.office_id, h.id) = (c.office_id, c.handover_id)
                 where e.office_id = :office and e.choice_id = :choice and (c.office_id, c.id) = (e.office_id, e.choice_id)
                   and e.ended_by = :staff and e.undone_at is null and e.ended_at > :since and h.ended_at is null
                   and not exists (select from officer_choice n
                                    where (n.office_id, n.case_id) = (c.office_id, c.case_id) and n.kind = 'CHANGE'
                                      and n.recorded_at >= e.ended_at)
                returning e.was_until
                """)
                .param("office", desk.office())
                .param("choice", choiceId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("since", desk.moment().minus(UNDO))
                .query(Undone.class)
                .optional()
                .orElseThrow(() -> new RuleViolation(
                        "Pengakhiran ini tidak dapat diurungkan lagi. Tentukan wakil lagi bila masih diperlukan."));
        caseGrants.resumeSubstitute(caseId, turn.officer, turn.beginsAt, undone.wasUntil);
        caseFacts.takeBack(List.of(caseId), Fact.SUBSTITUTE_ENDED, choiceId);
        audit.add("WRITE", "assignment/substitution", choiceId, List.of(caseId), List.of("procedure"));
    }

    private Turn turn(UUID caseId, UUID choiceId) {
        return jdbc.sql("""
                select officer_id as officer, greatest(recorded_at, from_on::timestamp at time zone :zone) as begins_at
                  from officer_choice
                 where office_id = :office and case_id = :case and id = :choice and kind = 'SUBSTITUTE'
                """)
                .param("zone", desk.zone().getId())
                .param("office", desk.office())
                .param("case", caseId)
                .param("choice", choiceId)
                .query(Turn.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Ends the turn of a substitute that begins at this moment, on one case or many, by the same three statements. Says whether
     * it still ran on any of them.
     *
     * @param choices by case
     */
    boolean end(UUID source, UUID substitute, OffsetDateTime beginsAt, Map<UUID, UUID> choices) {
        var ended = caseGrants.endSubstitute(choices.keySet(), substitute, beginsAt);
        if (ended.isEmpty()) return false;
        var cases = List.copyOf(ended.keySet());
        jdbc.sql("""
                insert into substitution_end (office_id, id, choice_id, ended_by, ended_at, was_until)
                select :office, x.id, x.choice_id, :staff, :now, x.was_until
                  from unnest(:ids, :choices, cast(:untils as timestamptz[])) as x(id, choice_id, was_until)
                """)
                .param("office", desk.office())
                .param("ids", cases.stream().map(c -> Ids.next()).toArray(UUID[]::new))
                .param("choices", cases.stream().map(choices::get).toArray(UUID[]::new))
                .param(
                        "untils",
                        cases.stream().map(c -> String.valueOf(ended.get(c))).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        caseFacts.note(cases, Fact.SUBSTITUTE_ENDED, casefile.own(Right.DECIDE), source);
        return true;
    }
}
