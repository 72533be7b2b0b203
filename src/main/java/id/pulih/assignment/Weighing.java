package id.pulih.assignment;

import id.pulih.Problems;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile.Header;
import id.pulih.secret.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the office weighs the choice of a PK, and what the case at hand asks for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Weighing {

    /** The weights in force, with the version of their form. */
    public record Setting(Weights weights, int version) {}

    /** The weights, and what the client of a case needs. */
    public record View(Weights weights, Suggestions.Needs needs) {}

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Audit audit;

    Weighing(JdbcClient jdbc, Desk desk, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The setting of the office, or what holds until it has one. One statement. */
    public Setting setting() {
        return jdbc.sql("""
                select ordinary_points, case_points, near_points, known_points, area_points, sex_points, language_points, full_points,
                       version
                  from assignment_weight where office_id = ?
                """)
                .param(desk.office())
                .query((r, i) -> new Setting(weights(r), r.getInt("version")))
                .optional()
                .orElse(new Setting(Weights.DEFAULT, 0));
    }

    /** Weights and needs of a case that the caller has opened. One statement. */
    public View of(Header header) {
        return jdbc.sql("""
                select w.ordinary_points, w.case_points, w.near_points, w.known_points, w.area_points, w.sex_points, w.language_points,
                       w.full_points, s.street, coalesce('INTERPRETER' = any(f.flags), false) as interpreter
                  from case_card k
                  left join assignment_weight w on w.office_id = k.office_id
                  left join client_street_card s on (s.office_id, s.client_id) = (k.office_id, k.client_id)
                  left join application_flag_card f on (f.office_id, f.case_id) = (k.office_id, k.id)
                 where k.office_id = :office and k.id = :case
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> new View(
                        r.getObject("full_points") == null ? Weights.DEFAULT : weights(r),
                        new Suggestions.Needs(
                                street(header, r.getBytes("street")),
                                "P".equals(header.sex()),
                                r.getBoolean("interpreter"))))
                .single();
    }

    private String street(Header header, byte @Nullable [] sealed) {
        UUID client = header.clientId();
        if (client == null || sealed == null || !header.may(Right.READ)) return "";
        return secrets.of(client).open("client.street", client, sealed);
    }

    private static Weights weights(ResultSet r) throws SQLException {
        return new Weights(
                r.getInt("ordinary_points"),
                r.getInt("case_points"),
                r.getInt("near_points"),
                r.getInt("known_points"),
                r.getInt("area_points"),
                r.getInt("sex_points"),
                r.getInt("language_points"),
                r.getInt("full_points"));
    }

    /** Sets the weights from now on; choices made before stay as they are. */
    public void set(int version, Weights w) {
        new Problems()
                .when(wrong(w.ordinary()), "ordinary", range())
                .when(wrong(w.aftercare()), "aftercare", range())
                .when(wrong(w.near()), "near", range())
                .when(wrong(w.known()), "known", range())
                .when(wrong(w.area()), "area", range())
                .when(wrong(w.sex()), "sex", range())
                .when(wrong(w.language()), "language", range())
                .when(wrong(w.full()) || w.full() == 0, "full", "Isi dengan angka 1 sampai " + MOST + ".")
                .throwIfAny();
        int done = jdbc.sql("""
                insert into assignment_weight (office_id, ordinary_points, case_points, near_points, known_points, area_points, sex_points,
                                               language_points, full_points, version, set_by, set_at)
                select :office, :ordinary, :aftercare, :near, :known, :area, :sex, :language, :full, 1, :staff, :now where :version = 0
                    or exists (select from assignment_weight where office_id = :office)
                    on conflict (office_id) do update
                   set ordinary_points = :ordinary, case_points = :aftercare, near_points = :near, known_points = :known,
                       area_points = :area, sex_points = :sex, language_points = :language, full_points = :full,
                       version = assignment_weight.version + 1, set_by = :staff, set_at = :now
                 where assignment_weight.version = :version
                """)
                .param("office", desk.office())
                .param("ordinary", w.ordinary())
                .param("aftercare", w.aftercare())
                .param("near", w.near())
                .param("known", w.known())
                .param("area", w.area())
                .param("sex", w.sex())
                .param("language", w.language())
                .param("full", w.full())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("version", version)
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "assignment/weights", null, List.of(), List.of("office"));
    }

    private static boolean wrong(int points) {
        return points < 0 || points > MOST;
    }

    private static String range() {
        return "Isi dengan angka 0 sampai " + MOST + ".";
    }
}
