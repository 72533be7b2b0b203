package id.pulih.assignment;

import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.casefile.Act;
import id.pulih.casefile.Casefile.Header;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
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

    /** One statement, for the keys are at hand. */
    UUID insert(
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
        for (int i = 0; i < ids.length; i++) {
            var caseId = lines.get(i).caseId();
            var seal = secrets.of(Objects.requireNonNull(headers.get(caseId)).owner());
            reasons[i] = seal.close("officer_choice.reason", ids[i], "");
            notes[i] = seal.close("officer_choice.hand_over", ids[i], order.noteOf(caseId));
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
        return id;
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
}
