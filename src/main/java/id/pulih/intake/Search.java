package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.LookAlikes;
import id.pulih.client.SamePeople;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search box of every page: a piece of a name however it is spelt, an agenda number, the number of an incoming letter. It finds the cases that the
 * acting person may open, and, for whoever may open others with a reason, that such a case exists. NIK and telephone are not for this box, since it stands in the address: they go by a form of their own.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Search {

    /** A case that was found; agenda is empty until received. */
    public record Hit(UUID caseId, String name, boolean child, String agenda, Step step, boolean closed, Fact exit) {

        Hit initialled() {
            var initials = Arrays.stream(name.split("\\s+"))
                    .map(part -> part.substring(0, 1) + ".")
                    .collect(Collectors.joining(" "));
            return new Hit(caseId, initials, child, agenda, step, closed, exit);
        }
    }

    private static final int MOST = 40;
    private static final int FEW = 10;
    private static final Pattern AGENDA = Pattern.compile("([0-9]{1,6})(?:/([0-9]{4}))?");
    private static final Pattern LONG_NUMBER = Pattern.compile("[+0-9][0-9 .()-]{8,}");

    private final JdbcClient jdbc;
    private final Clients clients;
    private final SamePeople samePeople;
    private final Audit audit;
    private final Desk desk;

    Search(JdbcClient jdbc, Clients clients, SamePeople samePeople, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.samePeople = samePeople;
        this.audit = audit;
        this.desk = desk;
    }

    /** Whether this looks like a NIK or a telephone number, which is not sought in the address. */
    public static boolean personal(String sought) {
        return LONG_NUMBER.matcher(sought).matches();
    }

    /** Up to forty cases; one statement. */
    public List<Hit> cases(String sought) {
        return sought(sought, true).query(Hit.class).list();
    }

    /**
     * Up to ten running cases of others that the acting person could open with a reason (X1); a child by initials only. The list
     * is on record. Two statements at most.
     */
    public List<Hit> elsewhere(String sought) {
        return onRecord(sought(sought, false).query(Hit.class).list());
    }

    /** The same for one person. */
    public List<Hit> elsewhere(UUID clientId) {
        return onRecord(ofClient(clientId, false).query(Hit.class).list());
    }

    private List<Hit> onRecord(List<Hit> hits) {
        if (!hits.isEmpty()) {
            var ids = hits.stream().map(Hit::caseId).toList();
            audit.add("READ", "intake/search", null, ids, List.of("identity"));
        }
        return hits.stream().map(h -> h.child() ? h.initialled() : h).toList();
    }

    private JdbcClient.StatementSpec sought(String sought, boolean mine) {
        var agenda = AGENDA.matcher(sought);
        var isAgenda = agenda.matches();
        return query(mine, """
                 and (k.client_id in (select f.id from client_search(:sought, :sounds, 200) f)
                      or k.client_id is null and lower(k.name) like '%' || :pattern || '%'
                      or r.agenda_number = :number and r.agenda_year = coalesce(:year, r.agenda_year)
                      or lower(a.letter_number) = :lower)
                """)
                .param("sought", sought)
                .param("sounds", LookAlikes.sounds(sought))
                .param("lower", sought.toLowerCase(java.util.Locale.ROOT))
                .param("pattern", escaped(sought.toLowerCase(java.util.Locale.ROOT)))
                .param("number", isAgenda ? Integer.valueOf(agenda.group(1)) : null)
                .param(
                        "year",
                        isAgenda && agenda.group(2) != null ? Integer.valueOf(agenda.group(2)) : null,
                        java.sql.Types.INTEGER);
    }

    /** The cases of one person, however often written down, that the acting person may open; two statements. */
    public List<Hit> casesOf(UUID clientId) {
        return ofClient(clientId, true).query(Hit.class).list();
    }

    private JdbcClient.StatementSpec ofClient(UUID clientId, boolean mine) {
        return query(mine, " and k.client_id = any(:same)")
                .param("same", samePeople.of(clientId).toArray(UUID[]::new));
    }

    /** The person with this NIK or telephone number; the search itself is on record. */
    public UUID byNumber(String number) {
        if (!personal(number)) throw RuleViolation.at("number", "Isi NIK 16 angka atau nomor telepon.");
        var found = clients.byNumber(number);
        audit.add("READ", "intake/search", found.orElse(null), List.of(), List.of("identity"));
        return found.orElseThrow(() -> RuleViolation.at("number", "Tidak ada orang dengan nomor ini."));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private JdbcClient.StatementSpec query(boolean mine, String condition) {
        return jdbc.sql("""
                select k.id as case_id, k.name, k.child, coalesce(r.agenda_number || '/' || r.agenda_year, '') as agenda, k.step,
                       k.closed_on is not null as closed, k.exit_fact as exit
                  from case_card k
                  left join application a on (a.office_id, a.case_id) = (k.office_id, k.id)
                  left join application_receipt r on (r.office_id, r.case_id) = (k.office_id, k.id)
                 where k.office_id = :office
                   and (:mine or k.closed_on is null)
                   and :mine = exists (select from case_access_card p where (p.office_id, p.case_id) = (k.office_id, k.id)
                                  and (p.staff_id = :staff or p.role = any(:roles))
                                  and p.from_at <= :now and (p.until_at is null or p.until_at > :now))
                """ + condition + """
                 order by k.closed_on is not null, lower(k.name), k.id limit :most
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("mine", mine)
                .param("most", mine ? MOST : FEW);
    }
}
