package id.pulih.delivery;

import id.pulih.access.Desk;
import id.pulih.casefile.CaseLeft;
import id.pulih.sop.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that leaves or stands still has no schedule: its places in sessions to come end at once, and so do its open acts. */
@Component
class ScheduleStop {

    private final JdbcClient jdbc;
    private final Desk desk;

    ScheduleStop(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @EventListener
    void stop(CaseLeft left) {
        if (left.fact() == Fact.RESUMED) return;
        jdbc.sql("""
                with acts as (update follow_up_act set closed_at = :now, closed_why = 'CASE_LEFT', closed_by = :staff
                               where office_id = :office and case_id = :case and closed_at is null)
                update session_place p set ended_at = :now, ended_why = 'CASE_LEFT', ended_by = :staff
                  from guidance_session s
                 where p.office_id = :office and p.case_id = :case and p.ended_at is null
                   and (s.office_id, s.id) = (p.office_id, p.session_id) and s.starts_at > :now
                """)
                .param("office", left.officeId())
                .param("case", left.caseId())
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
    }
}
