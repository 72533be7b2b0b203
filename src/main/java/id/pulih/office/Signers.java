package id.pulih.office;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may sign a letter on its date, and what then stands above his name (R19; formats of signing for another). Authority
 * comes from dated rows alone: the head's role (definitive, Plh., Plt.) or a mandate (a.n., u.b.).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Signers {

    private static final String NOBODY =
            "Pada tanggal surat ini tidak ada pejabat yang berwenang menandatangani. Lengkapi wewenang di halaman Kantor.";

    private record Authority(String capacity, String name, String nip, String title, String through) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final OfficeProfile profile;

    Signers(JdbcClient jdbc, Desk desk, OfficeProfile profile) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.profile = profile;
    }

    /**
     * The block for a letter of the head of office; one statement. A null person means whoever holds the authority that day:
     * an acting head before the absent one.
     *
     * @throws RuleViolation if the person, or anybody, has no authority that day
     */
    public Signer forHead(@Nullable UUID by, @Nullable LocalDate on) {
        return authority(by, by != null, on)
                .orElseThrow(() -> new RuleViolation(
                        by == null ? NOBODY : "Pejabat ini tidak berwenang menandatangani pada tanggal surat."));
    }

    /**
     * Who signs for the head that day: this person before others, then who acts for the head, the head, and who holds a mandate.
     *
     * @param alone whether only this person will do
     */
    private Optional<Signer> authority(@Nullable UUID by, boolean alone, @Nullable LocalDate on) {
        return jdbc.sql("""
                select a.capacity, s.name, coalesce(s.nip, '') as nip, s.title, a.through
                  from (select staff_id, capacity, '' as through, case when capacity = 'DEFINITIVE' then 2 else 1 end as place
                          from staff_role where office_id = :office and role = 'OFFICE_HEAD'
                           and :on between from_on and coalesce(until_on, :on)
                        union all
                        select staff_id, capacity, through, 3 from signing_authority
                         where office_id = :office and :on between from_on and coalesce(until_on, :on)) a
                  join staff s on s.office_id = :office and s.id = a.staff_id
                   and :on between s.from_on and coalesce(s.until_on, :on)
                 where not :alone or a.staff_id = :by
                 order by a.staff_id = :by desc, a.place, a.capacity limit 1
                """)
                .param("office", desk.office())
                .param("on", on)
                .param("by", by)
                .param("alone", alone)
                .query(Authority.class)
                .optional()
                .map(a -> new Signer(lines(profile.current().headTitle(), a), a.name(), a.nip()));
    }

    private static List<String> lines(String head, Authority a) {
        return switch (a.capacity()) {
            case "PLH" -> List.of("Plh. " + head + ",");
            case "PLT" -> List.of("Plt. " + head + ",");
            case "AN" -> List.of("a.n. " + head, a.title() + ",");
            case "UB" -> List.of("a.n. " + head, a.through(), "u.b.", a.title() + ",");
            default -> List.of(head + ",");
        };
    }

    /**
     * The block of this person where he holds the head's authority that day, else that of whoever holds it: so a section head
     * with a mandate signs a.n., and without one the letter waits for the head's signature. One statement.
     */
    public Signer forHeadPreferring(@Nullable UUID by, LocalDate on) {
        return authority(by, false, on).orElseThrow(() -> new RuleViolation(NOBODY));
    }

    /** The block of a member of the staff under his own title; one statement. */
    public Signer own(@Nullable UUID staff) {
        return jdbc.sql("select title, name, coalesce(nip, '') as nip from staff where office_id = ? and id = ?")
                .param(desk.office())
                .param(staff)
                .query((r, i) -> new Signer(
                        r.getString(1).isBlank() ? List.of() : List.of(r.getString(1) + ","),
                        r.getString(2),
                        r.getString(3)))
                .optional()
                .orElseThrow(id.pulih.NotFound::new);
    }

    /** The block of a member of the staff that a page has read already. */
    public Signer own(StaffDirectory.StaffCard staff) {
        return new Signer(staff.title().isBlank() ? List.of() : List.of(staff.post() + ","), staff.name(), staff.nip());
    }

    /** The block of somebody who is no member of the staff: ("Klien", name), ("Orang tua/wali", name). */
    public Signer party(String label, String name) {
        return new Signer(List.of(label + ","), name, "");
    }
}
