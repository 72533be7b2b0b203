package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The days on which an officer is away, so that the choice of PKs sees them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Leaves {

    /** Days on which an officer is away. */
    public record Leave(UUID id, LocalDate fromOn, LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Officers officers;
    private final Audit audit;

    Leaves(JdbcClient jdbc, Desk desk, Officers officers, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.officers = officers;
        this.audit = audit;
    }

    /** The leaves of an officer that are not over; one statement. */
    public List<Leave> of(UUID staff) {
        return jdbc.sql("""
                select id, from_on, until_on from officer_leave
                 where office_id = :office and staff_id = :staff and until_on >= :today order by from_on limit 50
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("today", desk.today())
                .query(Leave.class)
                .list();
    }

    /** Notes a leave. */
    public void note(UUID staff, @Nullable LocalDate fromOn, @Nullable LocalDate untilOn) {
        officers.one(staff);
        new Problems()
                .require("fromOn", fromOn, "Hari pertama cuti wajib diisi.")
                .require("untilOn", untilOn, "Hari terakhir cuti wajib diisi.")
                .when(
                        fromOn != null && untilOn != null && untilOn.isBefore(fromOn),
                        "untilOn",
                        "Hari terakhir cuti tidak boleh sebelum hari pertama.")
                .throwIfAny();
        jdbc.sql("""
                insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at)
                values (:office, :id, :staff, :from, :until, :by, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("staff", staff)
                .param("from", fromOn)
                .param("until", untilOn)
                .param("by", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "assignment/leave", staff, List.of(), List.of());
    }

    /** Takes a leave back. */
    public void cancel(UUID staff, UUID leaveId) {
        int done = jdbc.sql("delete from officer_leave where office_id = :office and staff_id = :staff and id = :id")
                .param("office", desk.office())
                .param("staff", staff)
                .param("id", leaveId)
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "assignment/leave", leaveId, List.of(), List.of());
    }
}
