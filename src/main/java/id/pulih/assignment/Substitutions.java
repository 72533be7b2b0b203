package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.assignment.HandoverRows.Resumed;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private record Undone(UUID id, OffsetDateTime wasUntil) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final SubstitutionNews news;
    private final Audit audit;

    Substitutions(
            JdbcClient jdbc,
            Desk desk,
            Casefile casefile,
            CaseFacts caseFacts,
            CaseGrants caseGrants,
            SubstitutionNews news,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.news = news;
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
                returning e.id, e.was_until
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
        resume(
                choiceId,
                List.of(new Resumed(turn.officer, turn.beginsAt, caseId, choiceId, undone.id, undone.wasUntil)));
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
     * Ends the turn of a substitute that begins at this moment, on one case or many, by the same statements, and tells the
     * clients who have heard of him. Says whether it still ran on any of them.
     *
     * @param choices by case
     */
    boolean end(UUID source, UUID substitute, OffsetDateTime beginsAt, Map<UUID, UUID> choices) {
        var ended = caseGrants.endSubstitute(choices.keySet(), substitute, beginsAt);
        if (ended.isEmpty()) return false;
        var cases = List.copyOf(ended.keySet());
        var ends =
                cases.stream().collect(Collectors.toMap(c -> Objects.requireNonNull(choices.get(c)), c -> Ids.next()));
        jdbc.sql("""
                insert into substitution_end (office_id, id, choice_id, ended_by, ended_at, was_until)
                select :office, x.id, x.choice_id, :staff, :now, x.was_until
                  from unnest(:ids, :choices, cast(:untils as timestamptz[])) as x(id, choice_id, was_until)
                """)
                .param("office", desk.office())
                .param("ids", cases.stream().map(c -> ends.get(choices.get(c))).toArray(UUID[]::new))
                .param("choices", cases.stream().map(choices::get).toArray(UUID[]::new))
                .param(
                        "untils",
                        cases.stream().map(c -> String.valueOf(ended.get(c))).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        caseFacts.note(cases, Fact.SUBSTITUTE_ENDED, casefile.own(Right.DECIDE), source);
        news.over(ends, !beginsAt.isAfter(desk.moment()));
        return true;
    }

    /** Lets turns of one substitute that were ended by this act run on. */
    void resume(UUID source, List<Resumed> turns) {
        var first = turns.get(0);
        caseGrants.resumeSubstitute(
                turns.stream().collect(Collectors.toMap(Resumed::caseId, Resumed::wasUntil)),
                first.toStaff(),
                first.beginsAt());
        caseFacts.takeBack(turns.stream().map(Resumed::caseId).toList(), Fact.SUBSTITUTE_ENDED, source);
        news.goesOn(turns.stream().collect(Collectors.toMap(Resumed::choiceId, Resumed::endId)));
    }
}
