package id.pulih.register;

import id.pulih.access.Desk;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register as it stands: how old it is, and how many ordinary clients each PK has by it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Registers {

    /** A monthly register with some days of grace: older than this it says less than it seems to. */
    public static final int FRESH_DAYS = 35;

    /**
     * How the register stands.
     *
     * @param asOf the day on which the office's own register stood like this
     * @param clients who are in it
     */
    public record Stand(LocalDate asOf, int clients) {}

    /** Whether a page that uses a register of that day must warn; the partial register/stale does it. */
    public static boolean stale(LocalDate asOf, LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today) > FRESH_DAYS;
    }

    /**
     * The ordinary clients of one PK.
     *
     * @param officer the member of the staff; null when nobody of the staff has this NIP or name
     * @param name and nip as the register writes them
     */
    public record Load(@Nullable UUID officer, String name, String nip, int clients) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Registers(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The present register; empty until one was taken in. One statement. */
    public Optional<Stand> stand() {
        return jdbc.sql("""
                select s.as_of, (select count(*) from register_entry e where e.office_id = :office and e.gone_by is null) as clients
                  from register_stand_card s where s.office_id = :office
                """).param("office", desk.office()).query(Stand.class).optional();
    }

    /** How many clients each PK guides today by the register, the most burdened first. One statement. */
    public List<Load> loads() {
        return jdbc.sql("""
                select officer_id as officer, min(officer_name) as name, min(officer_nip) as nip, count(*)::int as clients
                  from register_entry
                 where office_id = :office and gone_by is null and (until_on is null or until_on >= :today)
                 group by officer_id, case when officer_id is null then lower(officer_name) || officer_nip end
                 order by count(*) desc, min(officer_name) limit 500
                """)
                .param("office", desk.office())
                .param("today", desk.today())
                .query(Load.class)
                .list();
    }
}
