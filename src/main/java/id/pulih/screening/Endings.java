package id.pulih.screening;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose guidance ends within ninety days, or ended in the last thirty. A person sees the clients whose cases he may open, a PK
 * also those who are his by the register; head, section head and desk also those who have no case yet. The desk sees only who wants
 * to apply.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Endings {

    /** A list; more = not all of them are shown. */
    public record Page(List<Ending> lines, boolean more) {}

    static final int LINES = 200;

    /** Once more for those whom nobody has asked in time. */
    private static final int AFTER = 30;

    /** The last guidance of each client that has an end. */
    static final String ENDING = """
            with ending as (select distinct on (g.client_id) g.office_id, g.client_id, g.kind, g.until_on
                              from client_guidance_card g where g.office_id = :office and g.until_on is not null
                             order by g.client_id, g.until_on desc)
            """;

    private static final String COLUMNS = ENDING + """
            select e.client_id, c.name, e.kind, e.until_on, s.stage, s.held_on, s.by_name, k.id as case_id,
                   (select count(*) from screening n where (n.office_id, n.client_id) = (e.office_id, e.client_id)) as talks
              from ending e
              join client_card c on (c.office_id, c.id) = (e.office_id, e.client_id)
              left join lateral (select s.stage, s.held_on, t.name as by_name
                                   from screening s join staff t on (t.office_id, t.id) = (s.office_id, s.recorded_by)
                                  where (s.office_id, s.client_id) = (e.office_id, e.client_id) and s.held_on >= e.until_on - :days
                                  order by s.recorded_at desc, s.id desc limit 1) s on true
              left join lateral (select k.id from case_card k
                                  where (k.office_id, k.client_id) = (e.office_id, e.client_id) and k.started_on >= e.until_on - :days
                                  order by k.started_on desc, k.id desc limit 1) k on true
             where e.until_on between :from and :until
               and (exists (select from case_card o join case_access_card a on (a.office_id, a.case_id) = (o.office_id, o.id)
                             where (o.office_id, o.client_id) = (e.office_id, e.client_id)
                               and (a.staff_id = :staff or a.role = any(:roles))
                               and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                    or exists (select from register_card r
                                where (r.office_id, r.client_id) = (e.office_id, e.client_id) and r.officer_id = :staff)
                    or :all and not exists (select from case_card o where (o.office_id, o.client_id) = (e.office_id, e.client_id)))
            """;

    private final JdbcClient jdbc;
    private final Desk desk;

    Endings(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The people in sight, those nobody has considered first, then by the end of their guidance; one statement. */
    public Page list() {
        var lines = query(COLUMNS + """
                   and (:considers or s.stage = 'WANTED' and k.id is null)
                 order by k.id is not null, s.stage is not null, e.until_on, e.client_id limit :most
                """)
                .param("considers", desk.may(Right.SIGN))
                .param("most", LINES + 1)
                .query((r, i) -> Ending.of(r))
                .list();
        return new Page(lines.size() > LINES ? lines.subList(0, LINES) : lines, lines.size() > LINES);
    }

    /** One of them; not found for whoever may not see the person. One statement. */
    public Ending of(UUID clientId) {
        return query(COLUMNS + " and e.client_id = :client")
                .param("client", clientId)
                .query((r, i) -> Ending.of(r))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec query(String sql) {
        LocalDate today = desk.today();
        return jdbc.sql(sql)
                .param("office", desk.office())
                .param("days", Screenings.DAYS)
                .param("from", today.minusDays(AFTER))
                .param("until", today.plusDays(Screenings.DAYS))
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("all", desk.may(Right.ASSIGN, Right.REGISTER));
    }
}
