package id.pulih.assignment;

import id.pulih.Problems;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the section head writes down of an officer for the choice of PKs: area, home, languages, clients of ordinary guidance. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficerProfiles {

    /** What is written down; the figure of ordinary clients is that of its day. */
    public record Profile(
            String area,
            String home,
            String languages,
            @Nullable Integer ordinary,
            @Nullable LocalDate ordinaryOn) {}

    private static final int MOST_CLIENTS = 2000;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Officers officers;
    private final Audit audit;

    OfficerProfiles(JdbcClient jdbc, Desk desk, Officers officers, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.officers = officers;
        this.audit = audit;
    }

    /** Writes it down; a figure needs its day. */
    public void describe(UUID staff, int version, Profile profile) {
        officers.one(staff);
        int ordinary = profile.ordinary() == null ? 0 : profile.ordinary();
        new Problems()
                .maxLength("area", profile.area(), 200)
                .maxLength("home", profile.home(), 200)
                .maxLength("languages", profile.languages(), 200)
                .when(
                        ordinary < 0 || ordinary > MOST_CLIENTS,
                        "ordinary",
                        "Isi dengan angka 0 sampai " + MOST_CLIENTS + ".")
                .when(
                        ordinary > 0 && profile.ordinaryOn() == null,
                        "ordinaryOn",
                        "Tulis keadaan per tanggal berapa angka itu.")
                .when(
                        profile.ordinaryOn() != null && profile.ordinaryOn().isAfter(desk.today()),
                        "ordinaryOn",
                        "Tanggal tidak boleh di masa depan.")
                .throwIfAny();
        int done = jdbc.sql("""
                insert into officer_profile (office_id, staff_id, area, home, languages, ordinary, ordinary_on, version)
                select :office, s.id, :area, :home, :languages, :ordinary, :on, 1 from staff s where s.office_id = :office and s.id = :staff
                    on conflict (office_id, staff_id) do update
                   set area = :area, home = :home, languages = :languages, ordinary = :ordinary, ordinary_on = :on,
                       version = officer_profile.version + 1
                 where officer_profile.version = :version
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("area", profile.area())
                .param("home", profile.home())
                .param("languages", profile.languages())
                .param("ordinary", ordinary)
                .param("on", profile.ordinaryOn())
                .param("version", version)
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "assignment/officer", staff, List.of(), List.of());
    }
}
