package id.pulih.office;

import id.pulih.access.Desk;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which section head leads the guidance of adults and which that of children, on a day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sections {

    private final JdbcClient jdbc;
    private final Desk desk;

    Sections(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The official for a child's or an adult's case; where no section is set up, the first holder of the role. One statement. */
    public Optional<StaffDirectory.StaffCard> head(boolean child, LocalDate on) {
        return jdbc.sql("""
                select s.id, s.name, s.nip, s.title, s.sex, r.capacity
                  from staff_role r join staff s on (s.office_id, s.id) = (r.office_id, r.staff_id)
                  left join office_section f on f.office_id = r.office_id and f.head_id = r.staff_id
                   and :on between f.from_on and coalesce(f.until_on, :on)
                 where r.office_id = :office and r.role = 'SECTION_HEAD' and :on between r.from_on and coalesce(r.until_on, :on)
                   and :on between s.from_on and coalesce(s.until_on, :on)
                 order by case when f.clientele = :clientele then 1 when f.clientele = 'BOTH' then 2 when f.clientele is null then 3
                               else 4 end, r.capacity, s.name
                 limit 1
                """)
                .param("office", desk.office())
                .param("on", on)
                .param("clientele", child ? "CHILD" : "ADULT")
                .query(StaffDirectory::card)
                .optional();
    }
}
