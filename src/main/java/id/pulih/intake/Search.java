package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.ForeignPaper;
import id.pulih.client.LookAlikes;
import id.pulih.client.SamePeople;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search box of every page: a piece of a name however it is spelt, the beginning of a name by two letters, an agenda number, the
 * number of an incoming letter, the number of a register in which the client was guided, the PK who has the case ({@link
 * OfficerSearch}; X13). It finds the cases that the acting person may open, and, for whoever may open others with a reason, that such
 * a case exists. NIK, telephone and the number of a foreigner's paper are not for this box, since it stands in the address: they go by
 * a form of their own.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Search {

    /** A case that was found; agenda is empty until received. */
    public record Hit(
            UUID caseId,
            String name,
            boolean child,
            String agenda,
            Step step,
            boolean closed,
            @Nullable Fact exit) {

        Hit initialled() {
            var initials = Arrays.stream(name.split("\\s+"))
                    .map(part -> part.substring(0, 1) + ".")
                    .collect(Collectors.joining(" "));
            return new Hit(caseId, initials, child, agenda, step, closed, exit);
        }
    }

    /**
     * What a search gives.
     *
     * @param hits up to twenty cases that the acting person may open, of a PK up to two hundred: the running ones first, of them those
     *     whose name begins so
     * @param more whether there are more of them
     * @param elsewhere up to ten running cases of others that the acting person could open with a reason (X1); a child by initials
     *     only
     */
    public record Found(List<Hit> hits, boolean more, List<Hit> elsewhere) {

        /** Nothing was sought. */
        public static final Found NOTHING = new Found(List.of(), false, List.of());
    }

    private static final int MOST = 20;
    private static final int MOST_OF_OFFICER = 200; // more than any PK guides at a time
    static final int FEW = 10;

    /** So many letters of a name are a piece of it; fewer are its beginning. */
    static final int PIECE = 3;

    /** Whether the acting person may open the case with the id %s now; bound by {@link #acting}. */
    static final String MAY_OPEN = """
            exists (select from case_access_card p where p.office_id = :office and p.case_id = %s
                       and (p.staff_id = :staff or p.role = any(:roles)) and p.from_at <= :now and (p.until_at is null or p.until_at > :now))
            """;

    /** After every other sign that a name can have. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern AGENDA = Pattern.compile("([0-9]{1,6})(?:/([0-9]{4}))?");
    private static final Pattern LONG_NUMBER = Pattern.compile("[+0-9][0-9 .()-]{8,}");
    private static final Pattern PAPER = Pattern.compile("(?=.*[A-Za-z])(?=(?:[A-Za-z]*[0-9]){5})[A-Za-z0-9]{6,20}");

    // Each part is a range of an index of its own: joined by "or" they would be a look at every case of the office.
    private static final String BY_WORDS = """
            with found as materialized (
                select k.id from client_search(:sought, :sounds, 200) f join case_card k on k.office_id = :office and k.client_id = f.id
                union
                select k.id from case_card k
                 where k.office_id = :office and k.client_id is null and lower(k.name) like '%' || :pattern || '%'
                union
                select r.case_id from application_receipt r
                 where r.office_id = :office and r.agenda_number = :number and (cast(:year as int) is null or r.agenda_year = :year)
                union
                select a.case_id from application a where a.office_id = :office and a.letter_key = :lower and a.letter_key <> ''
                union
                select k.id from client_guidance_card g join case_card k on k.office_id = :office and k.client_id = g.client_id
                 where g.office_id = :office and lower(g.register_number) = :lower and g.register_number <> '')
            """;

    // Too short for a piece of three letters: a range of the names in their order. Operators that leak nothing compare
    // what is stored; else the wall of the office keeps the index from being used.
    private static final String BY_BEGINNING = """
            with found as materialized (
                (select k.id from client_card f join case_card k on k.office_id = :office and k.client_id = f.id
                  where f.office_id = :office and f.name_key >= lower(:sought collate "C") and f.name_key < lower(:sought collate "C") || :last
                    and
            """ + MAY_OPEN.formatted("k.id") + """
                  order by f.name_key, f.id limit :most)
                union
                select k.id from case_card k where k.office_id = :office and k.client_id is null and lower(k.name) like :begins)
            """;

    private static final String BY_PERSON = """
            with found as materialized (select k.id from case_card k where k.office_id = :office and k.client_id = any(:same))
            """;

    private static final String BY_OFFICER = """
            with found as materialized (
                select o.case_id as id from case_access_card o
                 where o.office_id = :office and o.staff_id = :officer and o.access_right = 'SIGN'
                   and o.from_at <= :now and (o.until_at is null or o.until_at > :now))
            """;

    private static final String HITS = """
            , hit as materialized (
                select k.id, k.name, k.child, coalesce(r.agenda_number || '/' || r.agenda_year, '') as agenda, k.step,
                       k.closed_on is not null as closed, k.exit_fact,
            """ + MAY_OPEN.formatted("k.id") + """
                       as mine
                  from found f
                  join case_card k on k.office_id = :office and k.id = f.id
                  left join application_receipt r on (r.office_id, r.case_id) = (k.office_id, k.id)),
            placed as (
                select hit.*, row_number() over (partition by mine order by closed, lower(name) not like :begins, lower(name), id) as place from hit
                 where mine or :others and not closed)
            select id, name, child, agenda, step, closed, exit_fact, mine from placed
             where place <= case when mine then :most else :few end
             order by place
            """;

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

    /** Whether this looks like a NIK, a telephone number or a foreigner's paper, which are not sought in the address. */
    public static boolean personal(String sought) {
        return LONG_NUMBER.matcher(sought).matches() || PAPER.matcher(sought).matches();
    }

    /**
     * The cases that these words name. One statement, and one for the trail where others' cases are shown.
     *
     * @param others whether to look for others' cases as well
     */
    public Found byWords(String sought, boolean others) {
        var agenda = AGENDA.matcher(sought);
        var isAgenda = agenda.matches();
        var lower = sought.toLowerCase(Locale.ROOT);
        if (sought.length() < PIECE && sought.chars().noneMatch(Character::isDigit)) {
            return found(
                    jdbc.sql(BY_BEGINNING + HITS).param("sought", sought).param("last", LAST),
                    escaped(lower),
                    false,
                    MOST);
        }
        return found(
                jdbc.sql(BY_WORDS + HITS)
                        .param("sought", sought)
                        .param("sounds", LookAlikes.sounds(sought))
                        .param("lower", lower)
                        .param("pattern", escaped(lower))
                        .param("number", isAgenda ? Integer.valueOf(agenda.group(1)) : null, Types.INTEGER)
                        .param(
                                "year",
                                isAgenda && agenda.group(2) != null ? Integer.valueOf(agenda.group(2)) : null,
                                Types.INTEGER),
                escaped(lower),
                others,
                MOST);
    }

    /** The same of one person, however often written down; one statement more. */
    public Found byPerson(UUID clientId, boolean others) {
        var same = samePeople.of(clientId).toArray(UUID[]::new);
        return found(jdbc.sql(BY_PERSON + HITS).param("same", same), "", others, MOST);
    }

    /** The cases of a PK that the acting person may open, the running ones first; never those of others. One statement. */
    public Found byOfficer(UUID officer) {
        return found(jdbc.sql(BY_OFFICER + HITS).param("officer", officer), "", false, MOST_OF_OFFICER);
    }

    private Found found(JdbcClient.StatementSpec statement, String begins, boolean others, int most) {
        var hits = new ArrayList<Hit>();
        var elsewhere = new ArrayList<Hit>();
        acting(statement, desk)
                .param("others", others)
                .param("begins", begins + "%")
                .param("most", most + 1)
                .param("few", FEW)
                .query(r -> {
                    (r.getBoolean(8) ? hits : elsewhere).add(hit(r));
                });
        boolean more = hits.size() > most;
        return new Found(more ? hits.subList(0, most) : hits, more, onRecord(elsewhere));
    }

    /** Binds who acts, where and when. */
    static JdbcClient.StatementSpec acting(JdbcClient.StatementSpec statement, Desk desk) {
        return statement
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment());
    }

    private static Hit hit(ResultSet r) throws SQLException {
        return new Hit(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getBoolean(3),
                r.getString(4),
                Step.valueOf(r.getString(5)),
                r.getBoolean(6),
                r.getString(7) == null ? null : Fact.valueOf(r.getString(7)));
    }

    private List<Hit> onRecord(List<Hit> elsewhere) {
        if (!elsewhere.isEmpty()) {
            var ids = elsewhere.stream().map(Hit::caseId).toList();
            audit.add("READ", "intake/search", null, ids, List.of("identity"));
        }
        return elsewhere.stream().map(h -> h.child() ? h.initialled() : h).toList();
    }

    /** The person with this NIK, number of a foreigner's paper, or telephone number; the search itself is on record. */
    public UUID byNumber(String number) {
        if (!personal(number) && !ForeignPaper.wellFormed(number)) {
            throw RuleViolation.at("number", "Isi NIK 16 angka, nomor telepon, atau nomor paspor, KITAS, atau KITAP.");
        }
        var found = clients.byNumber(number);
        audit.add("READ", "intake/search", found.orElse(null), List.of(), List.of("identity"));
        return found.orElseThrow(() -> RuleViolation.at("number", "Tidak ada orang dengan nomor ini."));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
