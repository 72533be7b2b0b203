package id.pulih.assignment;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.secret.Seal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is, was and will be the PK of a case; and the cases that wait for one. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Choices {

    /**
     * One choice as it was made; objection is empty where the PK has taken the case.
     *
     * @param standing whether it is a substitution whose last day has not come
     * @param ended set where a substitution was ended before its last day
     * @param recordedBy who entered it; another person than decidedBy where it was recorded from a signed sheet
     */
    public record Choice(
            UUID id,
            ChoiceKind kind,
            UUID officerId,
            String officer,
            String assistant,
            @Nullable ChangeGround ground,
            String reason,
            String handOver,
            LocalDate fromOn,
            LocalDate untilOn,
            UUID letterId,
            LocalDate decidedOn,
            String decidedBy,
            String recordedBy,
            @Nullable ObjectionGround objection,
            String objectionReason,
            boolean standing,
            @Nullable Ended ended) {

        public boolean substitute() {
            return kind == ChoiceKind.SUBSTITUTE;
        }
    }

    /** The end of a substitution before its last day; the acting person may undo his own for ten minutes. */
    public record Ended(LocalDate on, String by, boolean undoable) {}

    /** The officer of a case as other modules need him. */
    public record Current(UUID choiceId, UUID officerId, UUID assistantId, LocalDate fromOn, UUID letterId) {}

    /** A case that waits for the choice of its PK; declined = a PK has objected. */
    public record Waiting(
            UUID caseId, String name, boolean child, OffsetDateTime dueAt, boolean late, boolean declined) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Choices(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The standing choice, unless its PK has objected. One statement; the caller has opened the case. */
    public Optional<Current> current(UUID caseId) {
        return jdbc.sql("""
                select choice_id, officer_id, assistant_id, from_on, letter_id from case_officer_card
                 where office_id = :office and case_id = :case and not declined
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Current.class)
                .optional();
    }

    /** All choices of a case, the newest first. One statement; the caller has opened the case with READ. */
    public List<Choice> of(UUID caseId, Seal seal) {
        return jdbc.sql("""
                select c.id, c.kind, c.officer_id, s.name as officer, a.name as assistant, c.ground, c.reason, c.hand_over, c.from_on, c.until_on,
                       c.letter_id, c.decided_on, b.name as decider, r.name as recorder, d.id as declined_id, d.ground as objection,
                       d.reason as objection_reason,
                       c.kind = 'SUBSTITUTE' and exists (
                           select from case_access_card g
                            where (g.office_id, g.case_id, g.staff_id) = (c.office_id, c.case_id, c.officer_id)
                              and g.ground = 'SUBSTITUTE' and g.until_at > :now
                              and g.from_at = greatest(c.recorded_at, c.from_on::timestamp at time zone :zone)) as standing,
                       (e.ended_at at time zone :zone)::date as ended_on, x.name as ender,
                       e.ended_by = :staff and e.ended_at > :since and h.ended_at is null as undoable
                  from officer_choice c
                  join staff s on (s.office_id, s.id) = (c.office_id, c.officer_id)
                  left join staff a on (a.office_id, a.id) = (c.office_id, c.assistant_id)
                  join staff b on (b.office_id, b.id) = (c.office_id, c.decided_by)
                  join staff r on (r.office_id, r.id) = (c.office_id, c.recorded_by)
                  left join officer_declined d on (d.office_id, d.choice_id) = (c.office_id, c.id)
                  left join substitution_end e on (e.office_id, e.choice_id) = (c.office_id, c.id) and e.undone_at is null
                  left join staff x on (x.office_id, x.id) = (e.office_id, e.ended_by)
                  left join officer_handover h on (h.office_id, h.id) = (c.office_id, c.handover_id)
                 where c.office_id = :office and c.case_id = :case
                 order by c.recorded_at desc, c.id desc limit 50
                """)
                .param("zone", desk.zone().getId())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("since", desk.moment().minus(Substitutions.UNDO))
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> {
                    var id = r.getObject("id", UUID.class);
                    var declined = r.getObject("declined_id", UUID.class);
                    return new Choice(
                            id,
                            ChoiceKind.valueOf(r.getString("kind")),
                            r.getObject("officer_id", UUID.class),
                            r.getString("officer"),
                            r.getString("assistant"),
                            r.getString("ground") == null ? null : ChangeGround.valueOf(r.getString("ground")),
                            seal.open("officer_choice.reason", id, r.getBytes("reason")),
                            seal.open("officer_choice.hand_over", id, r.getBytes("hand_over")),
                            r.getObject("from_on", LocalDate.class),
                            r.getObject("until_on", LocalDate.class),
                            r.getObject("letter_id", UUID.class),
                            r.getObject("decided_on", LocalDate.class),
                            r.getString("decider"),
                            r.getString("recorder"),
                            declined == null ? null : ObjectionGround.valueOf(r.getString("objection")),
                            declined == null
                                    ? ""
                                    : seal.open("officer_declined.reason", declined, r.getBytes("objection_reason")),
                            r.getBoolean("standing"),
                            r.getString("ender") == null
                                    ? null
                                    : new Ended(
                                            r.getObject("ended_on", LocalDate.class),
                                            r.getString("ender"),
                                            r.getBoolean("undoable")));
                })
                .list();
    }

    /** The cases at d, and those whose PK has objected, on which the acting person decides; the most urgent first. One statement. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                select k.id as case_id, k.name, k.child, k.due_at, coalesce(k.due_at < :now, false) as late, coalesce(o.declined, false) as declined
                  from case_card k
                  left join case_officer_card o on (o.office_id, o.case_id) = (k.office_id, k.id)
                 where k.office_id = :office and k.closed_on is null and not k.paused and (k.step = 'D' or o.declined)
                   and exists (select from case_access_card a
                                where (a.office_id, a.case_id) = (k.office_id, k.id) and a.access_right = 'DECIDE'
                                  and (a.staff_id = :staff or a.role = any(:roles))
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by k.due_at nulls last, k.id limit 100
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query(Waiting.class)
                .list();
    }
}
