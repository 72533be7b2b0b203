package id.pulih.office;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which section head leads the guidance of adults and which that of children, on a day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sections {

    /** A section with the official who leads it. */
    public record Section(
            UUID id, String name, Clientele clientele, String headName, LocalDate fromOn, LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;

    Sections(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** The sections that stand on that day or later. */
    public List<Section> standing(LocalDate on) {
        return jdbc.sql("""
                select f.id, f.name, f.clientele, s.name as head_name, f.from_on, f.until_on
                  from office_section f join staff s on (s.office_id, s.id) = (f.office_id, f.head_id)
                 where f.office_id = :office and (f.until_on is null or f.until_on >= :on)
                 order by f.clientele, f.from_on, f.id limit 100
                """)
                .param("office", desk.office())
                .param("on", on)
                .query(Section.class)
                .list();
    }

    /** Sets who leads a section from a day on. */
    public void set(String name, Clientele clientele, UUID head, LocalDate from) {
        var id = Ids.next();
        int done = jdbc.sql("""
                insert into office_section (office_id, id, name, clientele, head_id, from_on)
                select s.office_id, :id, :name, :clientele, s.id, :from from staff s where s.office_id = :office and s.id = :head
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("name", name)
                .param("clientele", clientele.name())
                .param("head", head)
                .param("from", from)
                .update();
        if (done == 0) throw RuleViolation.at("head", "Pilih pejabat dari kantor ini.");
        audit.add("WRITE", "office/section", id, List.of(), List.of("office"));
    }

    /** The official leads the section until today. */
    public void end(UUID id) {
        int done = jdbc.sql("""
                update office_section set until_on = greatest(from_on, :today)
                 where office_id = :office and id = :id and (until_on is null or until_on > :today)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("today", desk.today())
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "office/section", id, List.of(), List.of("office"));
    }

    /** The official for a child's or an adult's case; where no section is set up, the first holder of the role. One statement. */
    public Optional<StaffDirectory.StaffCard> head(boolean child, LocalDate on) {
        return heads(child, on).stream().findFirst();
    }

    /** Everyone who holds the post of a section head on that day, the one for such a case first. One statement. */
    public List<StaffDirectory.StaffCard> heads(boolean child, LocalDate on) {
        return jdbc
                .sql("""
                select s.id, s.name, s.nip, s.title, s.sex, r.capacity
                  from staff_role r join staff s on (s.office_id, s.id) = (r.office_id, r.staff_id)
                  left join office_section f on f.office_id = r.office_id and f.head_id = r.staff_id
                   and :on between f.from_on and coalesce(f.until_on, :on)
                 where r.office_id = :office and r.role = 'SECTION_HEAD' and :on between r.from_on and coalesce(r.until_on, :on)
                   and :on between s.from_on and coalesce(s.until_on, :on)
                 order by case when f.clientele = :clientele then 1 when f.clientele = 'BOTH' then 2 when f.clientele is null then 3
                               else 4 end, r.capacity, s.name
                 limit 50
                """)
                .param("office", desk.office())
                .param("on", on)
                .param("clientele", child ? "CHILD" : "ADULT")
                .query(StaffDirectory::card)
                .list()
                .stream()
                .distinct() // one person may lead both sections
                .toList();
    }
}
