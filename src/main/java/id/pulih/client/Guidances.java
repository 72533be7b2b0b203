package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Guidance before aftercare: the ground of the Litmas (step f). The caller has the right to the case and writes the audit row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Guidances {

    /** One earlier guidance, or the statement that there was none. */
    public record Guidance(
            @Nullable UUID id,
            GuidanceKind kind,
            String officeName,
            String registerNumber,
            LocalDate fromOn,
            LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Guidances(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What is known, oldest first; empty means not asked yet. One statement. */
    public List<Guidance> of(UUID clientId) {
        return jdbc.sql("""
                select id, kind, office_name, register_number, from_on, until_on from client_guidance
                 where office_id = :office and client_id = :client order by from_on nulls last, recorded_at, id limit 20
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query(Guidance.class)
                .list();
    }

    /** Writes down one earlier guidance. One statement. */
    public UUID add(UUID clientId, Guidance guidance) {
        var id = Ids.next();
        jdbc.sql("""
                insert into client_guidance (office_id, id, client_id, kind, office_name, register_number, from_on, until_on,
                                             recorded_by, recorded_at)
                values (:office, :id, :client, :kind, :bapas, :register, :from, :until, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("kind", guidance.kind.name())
                .param("bapas", guidance.officeName)
                .param("register", guidance.registerNumber)
                .param("from", guidance.fromOn)
                .param("until", guidance.untilOn)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return id;
    }
}
