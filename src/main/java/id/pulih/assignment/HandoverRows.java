package id.pulih.assignment;

import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.casefile.Act;
import id.pulih.casefile.Casefile.Header;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of a takeover: the act, one choice for each of its cases, and the days on which an ill PK is away. */
@Component
class HandoverRows {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    HandoverRows(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /**
     * What was written.
     *
     * @param choices by case
     */
    record Written(UUID id, Map<UUID, UUID> choices) {}

    /** One statement, for the keys are at hand. */
    Written insert(
            ChoiceKind kind,
            Act act,
            Takeover order,
            TakenOver.People people,
            Map<UUID, Header> headers,
            UUID letterId) {
        var id = Ids.next();
        var lines = people.lines();
        var ids = lines.stream().map(l -> Ids.next()).toArray(UUID[]::new);
        var reasons = new byte[ids.length][];
        var notes = new byte[ids.length][];
        var choices = new HashMap<UUID, UUID>();
        for (int i = 0; i < ids.length; i++) {
            var caseId = lines.get(i).caseId();
            var seal = secrets.of(Objects.requireNonNull(headers.get(caseId)).owner());
            reasons[i] = seal.close("officer_choice.reason", ids[i], "");
            notes[i] = seal.close("officer_choice.hand_over", ids[i], order.noteOf(caseId));
            choices.put(caseId, ids[i]);
        }
        jdbc.sql("""
                with act as (
                    insert into officer_handover (office_id, id, kind, from_staff, to_staff, ground, note, from_on, until_on, letter_id,
                                                  decided_on, decided_by, capacity, recorded_at)
                    values (:office, :id, :kind, :from, :to, :ground, :note, :fromOn, :untilOn, :letter, :on, :by, :capacity, :now)),
                     away as (
                    insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at)
                    select :office, :id, :from, :fromOn, :untilOn, :staff, :now
                     where :kind = 'SUBSTITUTE' and :ground in ('ILL', 'LEAVE')
                       and not exists (select from officer_leave l where l.office_id = :office and l.staff_id = :from
                                          and l.from_on <= :fromOn and l.until_on >= :untilOn))
                insert into officer_choice (office_id, id, case_id, kind, officer_id, assistant_id, ground, reason, hand_over, from_on,
                                            until_on, letter_id, decided_on, decided_by, capacity, recorded_by, recorded_at, handover_id)
                select :office, x.id, x.case_id, :kind, :to, x.assistant_id, :ground, x.reason, x.note, :fromOn, :untilOn, :letter, :on, :by,
                       :capacity, :staff, :now, :id
                  from unnest(:ids, :cases, :assistants, :reasons, :notes) as x(id, case_id, assistant_id, reason, note)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("kind", kind.name())
                .param("from", order.from())
                .param("to", order.to())
                .param("ground", order.ground().name())
                .param("note", secrets.of(secrets.officeOwner()).close("officer_handover.note", id, order.note()))
                .param("fromOn", order.fromOn())
                .param("untilOn", order.untilOn())
                .param("letter", letterId)
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("ids", ids)
                .param("cases", lines.stream().map(TakenOver.Line::caseId).toArray(UUID[]::new))
                .param(
                        "assistants",
                        lines.stream()
                                .map(l -> kind == ChoiceKind.CHANGE ? l.assistant() : null)
                                .toArray(UUID[]::new))
                .param("reasons", reasons)
                .param("notes", notes)
                .update();
        return new Written(id, choices);
    }

    /** The substitution ends, and with it the days away that came with it. */
    void end(UUID handoverId) {
        int done = jdbc.sql("""
                with back as (delete from officer_leave where office_id = :office and id = :id)
                update officer_handover set ended_by = :staff, ended_at = :now
                 where office_id = :office and id = :id and ended_at is null
                """)
                .param("office", desk.office())
                .param("id", handoverId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new Stale();
    }

    /** Whether such a substitution of this PK was ever ordered. One statement. */
    boolean there(UUID staff, UUID handoverId) {
        return jdbc.sql(
                        "select exists (select from officer_handover where office_id = ? and id = ? and from_staff = ?)")
                .param(desk.office())
                .param(handoverId)
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    /** A turn that runs on: whose, since when, on which case and until when, with the end that is undone. */
    record Resumed(
            UUID toStaff, OffsetDateTime beginsAt, UUID caseId, UUID choiceId, UUID endId, OffsetDateTime wasUntil) {}

    /**
     * Takes back the acting person's own end of a substitution since that moment, and the PK is away again as he was; a case
     * that has gone to another PK since is left out. One statement.
     *
     * @return empty where nothing can be taken back any more
     */
    List<Resumed> undoEnd(UUID staff, UUID handoverId, OffsetDateTime since) {
        return jdbc.sql("""
                with was as (
                    select id, from_staff, to_staff, ground, from_on, until_on, ended_at,
                           greatest(recorded_at, from_on::timestamp at time zone :zone) as begins_at
                      from officer_handover
                     where office_id = :office and id = :id and from_staff = :from and kind = 'SUBSTITUTE' and ended_by = :staff
                       and ended_at > :since and until_on >= :today
                       for update),
                     resumed as (
                    update substitution_end e set undone_at = :now
                      from was join officer_choice c on c.office_id = :office and c.handover_id = was.id
                     where e.office_id = :office and e.choice_id = c.id and e.undone_at is null and e.ended_at = was.ended_at
                       and not exists (select from officer_choice n
                                        where (n.office_id, n.case_id) = (c.office_id, c.case_id) and n.kind = 'CHANGE'
                                          and n.recorded_at >= e.ended_at)
                    returning was.to_staff, was.begins_at, c.case_id, e.choice_id, e.id as end_id, e.was_until),
                     open as (
                    update officer_handover h set ended_by = null, ended_at = null
                      from was where h.office_id = :office and h.id = was.id and exists (select from resumed)),
                     away as (
                    insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at)
                    select :office, was.id, was.from_staff, was.from_on, was.until_on, :staff, :now
                      from was
                     where was.ground in ('ILL', 'LEAVE') and exists (select from resumed)
                       and not exists (select from officer_leave l where l.office_id = :office and l.staff_id = was.from_staff
                                          and l.from_on <= was.from_on and l.until_on >= was.until_on))
                select to_staff, begins_at, case_id, choice_id, end_id, was_until from resumed
                """)
                .param("zone", desk.zone().getId())
                .param("office", desk.office())
                .param("id", handoverId)
                .param("from", staff)
                .param("staff", desk.staff())
                .param("since", since)
                .param("today", desk.today())
                .param("now", desk.moment())
                .query(Resumed.class)
                .list();
    }
}
