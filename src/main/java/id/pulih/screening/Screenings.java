package id.pulih.screening;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.Person;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The talks with clients whose guidance ends soon: considered, offered, wanted, declined (R74). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Screenings {

    /** How long before the end of guidance aftercare is considered; the rule names the final stage, R74 this number. */
    public static final int DAYS = 90;

    /** One talk as it was written down, its texts opened. */
    public record Past(Stage stage, LocalDate heldOn, String by, String reason, String recommendation) {}

    /** Somebody who wants to apply: what the desk needs not ask again. */
    public record Wanted(Person person, String lastPlace, LocalDate endsOn) {}

    private final JdbcClient jdbc;
    private final Endings endings;
    private final Clients clients;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Screenings(JdbcClient jdbc, Endings endings, Clients clients, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.clients = clients;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** All talks with this client, newest first; two statements. The caller has found the person and writes the audit row. */
    public List<Past> past(UUID clientId) {
        var seal = secrets.of(clientId);
        return jdbc.sql("""
                select s.id, s.stage, s.held_on, t.name, s.reason, s.recommendation
                  from screening s join staff t on (t.office_id, t.id) = (s.office_id, s.recorded_by)
                 where s.office_id = :office and s.client_id = :client order by s.recorded_at desc, s.id desc limit 50
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new Past(
                            Stage.valueOf(r.getString(2)),
                            r.getObject(3, LocalDate.class),
                            r.getString(4),
                            seal.open("screening.reason", id, r.getBytes(5)),
                            seal.open("screening.recommendation", id, r.getBytes(6)));
                })
                .list();
    }

    /** Writes down one talk. */
    public void record(UUID clientId, Talk talk) {
        var ending = endings.of(clientId);
        talk.check(desk.today());
        if (ending.caseId() != null) {
            throw new RuleViolation("Klien sudah mengajukan permohonan; catatan selanjutnya ada di kasusnya.");
        }
        var id = Ids.next();
        var seal = secrets.of(clientId);
        int done = jdbc.sql("""
                insert into screening (office_id, id, client_id, guidance_ends_on, stage, held_on, reason, recommendation,
                                       recorded_by, recorded_at)
                select :office, :id, c.id, :ends, :stage, :on, :reason, :recommendation, :staff, :now
                  from client_card c
                 where c.office_id = :office and c.id = :client
                   and :version = (select count(*) from screening s where (s.office_id, s.client_id) = (c.office_id, c.id))
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("ends", ending.endsOn())
                .param("stage", talk.stage().name())
                .param("on", talk.heldOn())
                .param("reason", seal.close("screening.reason", id, talk.reason()))
                .param("recommendation", seal.close("screening.recommendation", id, talk.recommendation()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("version", talk.version())
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "screening/talk", clientId, cases(clientId), List.of("narrative"));
    }

    /** Who this is, for a request that he signs himself; not found unless he has said that he wants one. Four statements. */
    public Wanted wanted(UUID clientId) {
        var ending = endings.of(clientId);
        if (!ending.waitsForRequest()) throw new NotFound();
        var place = jdbc.sql("""
                select office_name from client_guidance where office_id = :office and client_id = :client
                 order by until_on desc nulls last limit 1
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query(String.class)
                .optional()
                .orElse("");
        return new Wanted(clients.person(clientId), place, ending.endsOn());
    }

    /** What the PK recommends to the head about the client's latest wish, or nothing; at most two statements. */
    public Optional<Past> recommendation(UUID clientId) {
        return past(clientId).stream().filter(p -> p.stage == Stage.WANTED).findFirst();
    }

    /** The cases of a client, for the audit row; one statement. */
    public List<UUID> cases(UUID clientId) {
        return jdbc.sql("select id from case_card where office_id = :office and client_id = :client")
                .param("office", desk.office())
                .param("client", Objects.requireNonNull(clientId))
                .query(UUID.class)
                .list();
    }
}
