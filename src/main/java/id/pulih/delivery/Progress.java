package id.pulih.delivery;

import id.pulih.access.Desk;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was planned and what came of it; the caller has opened the case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Progress {

    private final JdbcClient jdbc;
    private final Desk desk;

    Progress(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The progress of one case; one statement, nothing sealed is opened. */
    public Standing of(UUID caseId) {
        var slots = new ArrayList<Slot>();
        var conclusions = new HashMap<UUID, Standing.Conclusion>();
        var last = new LocalDate[1];
        jdbc.sql("""
                with held as (
                    select s.id, p.item_id, s.title, s.treatment, s.form, s.starts_at, s.minutes, s.place, s.performer,
                           s.performer_name, p.ended_at is not null as ended, a.status, a.minutes as real_minutes, a.barrier,
                           s.made_at
                      from session_place p
                      join guidance_session s on (s.office_id, s.id) = (p.office_id, p.session_id)
                      left join lateral (select a.status, a.minutes, a.barrier from attendance a
                                          where (a.office_id, a.session_id, a.case_id) = (p.office_id, p.session_id, p.case_id)
                                            and not exists (select from attendance_undo u
                                                             where (u.office_id, u.attendance_id) = (a.office_id, a.id))
                                          order by a.recorded_at desc, a.id desc limit 1) a on true
                     where p.office_id = :office and p.case_id = :case and p.ended_why is distinct from 'UNDONE'),
                     ended as (select id as ended_id, item_id as ended_item, outcome, on_day, reason
                                 from item_conclusion where office_id = :office and case_id = :case)
                select x.*, (select max(on_day) from contact_note n
                              where n.office_id = :office and n.case_id = :case and n.reached
                                and not exists (select from contact_undo u
                                                 where (u.office_id, u.note_id) = (n.office_id, n.id))
                                and not exists (select from contact_note m -- a newer version counts in its place
                                                 where (m.office_id, m.root_id) = (n.office_id, n.root_id) and m.number > n.number
                                                   and not exists (select from contact_undo u
                                                                    where (u.office_id, u.note_id) = (m.office_id, m.id)))) as contact_on
                  from (values (1)) one(n) left join (held full join ended on ended_item = item_id) x on true
                 order by x.starts_at, x.id
                """).param("office", desk.office()).param("case", caseId).query(r -> {
            last[0] = r.getObject("contact_on", LocalDate.class);
            if (r.getObject("id") != null) slots.add(slot(r));
            var item = r.getObject("ended_item", UUID.class);
            if (item != null) conclusions.put(item, conclusion(r));
        });
        return Standing.of(slots, conclusions, newest(last[0], slots));
    }

    private LocalDate newest(LocalDate contact, List<Slot> slots) {
        return slots.stream()
                .filter(s -> s.status() != null && s.status().attended())
                .map(s -> LocalDate.ofInstant(s.startsAt().toInstant(), desk.zone()))
                .filter(on -> contact == null || on.isAfter(contact))
                .max(LocalDate::compareTo)
                .orElse(contact);
    }

    private static Standing.Conclusion conclusion(ResultSet r) throws SQLException {
        return new Standing.Conclusion(
                r.getObject("ended_id", UUID.class),
                r.getString("outcome").equals("STOPPED"),
                r.getObject("on_day", LocalDate.class),
                r.getBytes("reason"));
    }

    static Slot slot(ResultSet r) throws SQLException {
        var status = r.getString("status");
        var barrier = r.getString("barrier");
        return new Slot(
                r.getObject("id", UUID.class),
                r.getObject("item_id", UUID.class),
                r.getString("title"),
                Treatment.valueOf(r.getString("treatment")),
                ActivityForm.valueOf(r.getString("form")),
                r.getObject("starts_at", OffsetDateTime.class),
                r.getInt("minutes"),
                r.getString("place"),
                PerformerKind.valueOf(r.getString("performer")),
                r.getString("performer_name"),
                r.getBoolean("ended"),
                status == null ? null : AttendanceStatus.valueOf(status),
                r.getObject("real_minutes", Integer.class),
                barrier == null ? null : Barrier.valueOf(barrier),
                r.getObject("made_at", OffsetDateTime.class));
    }
}
