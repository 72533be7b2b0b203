package id.pulih.office;

import id.pulih.NotFound;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The staff of the acting office and the roles they hold on a day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StaffDirectory {

    /**
     * A member of the staff as pages and papers name him.
     *
     * @param nip empty when unknown
     * @param title the post as letters print it; may be empty
     * @param sex L, P or null
     * @param capacity of the role that was asked for; DEFINITIVE where none was
     */
    public record StaffCard(UUID id, String name, String nip, String title, String sex, Capacity capacity) {

        /** "Plh. Kepala Seksi ...": the title with the capacity before it. */
        public String post() {
            return capacity.prefix().isEmpty() ? title : capacity.prefix() + " " + title;
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;

    StaffDirectory(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Everyone who holds the role on that day, holders of the post before acting ones, then by name; one statement. */
    public List<StaffCard> with(Role role, LocalDate on) {
        return jdbc.sql("""
                select s.id, s.name, s.nip, s.title, s.sex, min(r.capacity) as capacity
                  from staff_role r join staff s on (s.office_id, s.id) = (r.office_id, r.staff_id)
                 where r.office_id = :office and r.role = :role and :on between r.from_on and coalesce(r.until_on, :on)
                   and :on between s.from_on and coalesce(s.until_on, :on)
                 group by s.office_id, s.id, s.name, s.nip, s.title, s.sex
                 order by min(r.capacity), s.name limit 500
                """)
                .param("office", desk.office())
                .param("role", role.name())
                .param("on", on)
                .query(StaffDirectory::card)
                .list();
    }

    /** Everyone in post on that day, by name; one statement. */
    public List<StaffCard> everyone(LocalDate on) {
        return jdbc.sql("""
                select id, name, nip, title, sex, 'DEFINITIVE' as capacity from staff
                 where office_id = :office and :on between from_on and coalesce(until_on, :on) order by name, id limit 500
                """)
                .param("office", desk.office())
                .param("on", on)
                .query(StaffDirectory::card)
                .list();
    }

    /** One member of the staff, whether still in post or not. */
    public StaffCard of(UUID staff) {
        var found = of(List.of(staff)).get(staff);
        if (found == null) throw new NotFound();
        return found;
    }

    /** Several at once; one statement. Unknown ids are missing. */
    public Map<UUID, StaffCard> of(Collection<UUID> staff) {
        return jdbc
                .sql("""
                select id, name, nip, title, sex, 'DEFINITIVE' as capacity from staff where office_id = :office and id = any(:ids)
                """)
                .param("office", desk.office())
                .param("ids", staff.toArray(UUID[]::new))
                .query(StaffDirectory::card)
                .list()
                .stream()
                .collect(Collectors.toMap(StaffCard::id, Function.identity()));
    }

    static StaffCard card(ResultSet r, int row) throws SQLException {
        var nip = r.getString("nip");
        return new StaffCard(
                r.getObject("id", UUID.class),
                r.getString("name"),
                nip == null ? "" : nip,
                r.getString("title"),
                r.getString("sex"),
                Capacity.valueOf(r.getString("capacity")));
    }
}
