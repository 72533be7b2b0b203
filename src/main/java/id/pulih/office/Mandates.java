package id.pulih.office;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The head's mandates to sign for him (R19): a.n. to his direct subordinate, u.b. one level further down. Rows end, they are not deleted. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Mandates {

    /** One mandate, as the list shows it; an open end stands for "until ended". */
    public record Mandate(
            UUID id, String name, String capacity, String through, String basis, LocalDate fromOn, LocalDate untilOn) {

        /** "a.n. Kepala" or "u.b." with the official between. */
        public String label() {
            return capacity.equals("AN") ? "a.n. Kepala" : "u.b. " + through;
        }

        /** Whether it is over on that day. */
        public boolean over(LocalDate today) {
            return untilOn != null && untilOn.isBefore(today);
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;

    Mandates(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** All mandates, those in force first. */
    public List<Mandate> all() {
        return jdbc.sql("""
                select a.id, s.name, a.capacity, a.through, a.basis, a.from_on, a.until_on
                  from signing_authority a join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                 where a.office_id = :office
                 order by coalesce(a.until_on, date '9999-12-31') desc, a.from_on desc, a.id limit 200
                """).param("office", desk.office()).query(Mandate.class).list();
    }

    /** Gives a mandate on the ground of an order (surat perintah); through is empty for a.n. */
    public void give(UUID staff, String through, String basis, LocalDate from, LocalDate until) {
        var id = Ids.next();
        int done = jdbc.sql("""
                insert into signing_authority (office_id, id, staff_id, capacity, through, basis, from_on, until_on, set_by, set_at)
                select s.office_id, :id, s.id, :capacity, :through, :basis, :from, :until, :me, :now
                  from staff s where s.office_id = :office and s.id = :staff
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("staff", staff)
                .param("capacity", through.isEmpty() ? "AN" : "UB")
                .param("through", through)
                .param("basis", basis)
                .param("from", from)
                .param("until", until)
                .param("me", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("staff", "Pilih pejabat dari kantor ini.");
        audit.add("WRITE", "office/mandate", id, List.of(), List.of("office"));
    }

    /** Ends a mandate today; letters already signed keep their text. */
    public void end(UUID id) {
        int done = jdbc.sql("""
                update signing_authority set until_on = greatest(from_on, :today)
                 where office_id = :office and id = :id and (until_on is null or until_on > :today)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("today", desk.today())
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "office/mandate", id, List.of(), List.of("office"));
    }
}
