package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases for those who may and begins a case. An act that a clerk may record for another opens it by {@link Sheets}. What happens to a case goes to {@link CaseFacts}, who may open it
 * to {@link CaseGrants}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Casefile {

    /**
     * The head of a case, read together with the right to it.
     *
     * @param clientId null until the desk has confirmed the person at b
     * @param name the client's name; before b the name that the application gives
     * @param sopVersion null until receipt
     * @param alert what cannot wait, for those who may read the case; null for nothing
     * @param officer the name of its PK; null before the choice
     * @param substitute who works on it now while the PK is away; null for nobody
     */
    public record Header(
            UUID id,
            UUID clientId,
            String name,
            boolean child,
            LocalDate birthOn,
            String sex,
            Step step,
            OffsetDateTime dueAt,
            boolean paused,
            @Nullable Fact exit,
            LocalDate startedOn,
            Integer sopVersion,
            int version,
            Set<Right> rights,
            CaseAlerts.@Nullable Alert alert,
            @Nullable String officer,
            @Nullable Substitute substitute) {

        /** Whose data key seals the texts of this case: the client's, before b the case's own. */
        public UUID owner() {
            return clientId == null ? id : clientId;
        }

        /** Whether the acting person holds the right on this case now. */
        public boolean may(Right right) {
            return rights.contains(right);
        }
    }

    /** Somebody in the place of an absent PK, with the last moment of his turn. */
    public record Substitute(String name, OffsetDateTime until) {}

    private static final String HEADERS = """
            select k.id, k.client_id, coalesce(c.name, k.subject_name) as name, k.child, c.birth_on, c.sex, k.step, k.due_at,
                   k.paused, k.exit_fact, k.started_on, k.sop_version, k.version, a.rights, w.sentence, w.page,
                   g.officer, g.substitute, g.until_at,
                   ck.wrapped as client_key, kk.wrapped as case_key%s
              from aftercare_case k
              left join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
              left join data_key_card ck on (ck.office_id, ck.owner_id) = (k.office_id, k.client_id)
              left join data_key_card kk on (kk.office_id, kk.owner_id) = (k.office_id, k.id)
              cross join lateral (select array_agg(distinct a.access_right) as rights from case_access a
                                   where (a.office_id, a.case_id) = (k.office_id, k.id)
                                     and (a.staff_id = :staff or a.role = any(:roles))
                                     and a.from_at <= :now and (a.until_at is null or a.until_at > :now)) a
              left join lateral (select w.sentence, w.page from case_alert w
                                  where (w.office_id, w.case_id) = (k.office_id, k.id) and w.cleared_at is null
                                  order by w.raised_at limit 1) w on true
              left join lateral (select min(s.name) filter (where a.ground = 'ASSIGNED') as officer,
                                        min(s.name) filter (where a.ground = 'SUBSTITUTE') as substitute,
                                        max(a.until_at) filter (where a.ground = 'SUBSTITUTE') as until_at
                                   from case_access a join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                                  where (a.office_id, a.case_id) = (k.office_id, k.id)
                                    and (a.ground, a.access_right) in (('ASSIGNED', 'SIGN'), ('SUBSTITUTE', 'WORK'))
                                    and a.from_at <= :now and (a.until_at is null or a.until_at > :now)) g on true
             where k.office_id = :office and a.rights && cast(:sufficient as text[])
            """;

    private static final String ONE = HEADERS.formatted("") + " and k.id = :case";

    /** An act on several cases mostly makes one paper for all of them, sealed with the office's own key: it comes along. */
    private static final String MANY = HEADERS.formatted(
                    ", (select o.wrapped from data_key_card o where (o.office_id, o.owner_id) = (:office, :officeOwner)) as office_key")
            + " and k.id = any(:cases)";

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopVersions sops;
    private final Secrets secrets;
    private final Audit audit;

    Casefile(JdbcClient jdbc, Desk desk, SopVersions sops, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sops = sops;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The case, if the acting person holds the right to it now; else not found. One statement. */
    public Header open(UUID caseId, Right right) {
        // by equality: for one of an array of unknown length the server would plan these eight tables at every page
        var header = headers(jdbc.sql(ONE).param("case", caseId), right, this::header);
        if (header.isEmpty()) throw new NotFound();
        audit.open(List.of(caseId));
        return header.get(0);
    }

    /**
     * Several cases at once, all or none. One statement, which brings the data keys of the cases along: to open their texts
     * costs no further one.
     */
    public List<Header> open(Collection<UUID> caseIds, Right right) {
        var cases = caseIds.toArray(UUID[]::new);
        var officeOwner = Secrets.ownerOf(desk.office());
        var many = jdbc.sql(MANY).param("cases", cases).param("officeOwner", officeOwner);
        var headers = headers(many, right, r -> {
            secrets.keep(officeOwner, r.getBytes("office_key"));
            return header(r);
        });
        if (headers.isEmpty() || headers.size() < Set.copyOf(caseIds).size()) throw new NotFound();
        audit.open(caseIds);
        return headers;
    }

    /** How a row becomes a header. */
    private interface Read {
        Header of(ResultSet row) throws SQLException;
    }

    private List<Header> headers(JdbcClient.StatementSpec statement, Right right, Read read) {
        return statement
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("sufficient", sufficient(right))
                .query((r, i) -> read.of(r))
                .list();
    }

    private Header header(ResultSet r) throws SQLException {
        var header = new Header(
                r.getObject("id", UUID.class),
                r.getObject("client_id", UUID.class),
                r.getString("name"),
                r.getBoolean("child"),
                r.getObject("birth_on", LocalDate.class),
                r.getString("sex"),
                Step.valueOf(r.getString("step")),
                r.getObject("due_at", OffsetDateTime.class),
                r.getBoolean("paused"),
                r.getString("exit_fact") == null ? null : Fact.valueOf(r.getString("exit_fact")),
                r.getObject("started_on", LocalDate.class),
                r.getObject("sop_version", Integer.class),
                r.getInt("version"),
                held((String[]) r.getArray("rights").getArray()),
                r.getString("sentence") == null
                        ? null
                        : new CaseAlerts.Alert(r.getString("sentence"), r.getString("page")),
                r.getString("officer"),
                r.getString("substitute") == null
                        ? null
                        : new Substitute(r.getString("substitute"), r.getObject("until_at", OffsetDateTime.class)));
        secrets.keep(header.clientId(), r.getBytes("client_key"));
        secrets.keep(header.id(), r.getBytes("case_key"));
        return header;
    }

    /** The rights of which one is enough: to work, decide or sign one may read; to read one may see. */
    static String[] sufficient(Right right) {
        return switch (right) {
            case SEE -> new String[] {"SEE", "RECEIVE", "TRANSCRIBE", "READ", "WORK", "DECIDE", "SIGN"};
            case READ -> new String[] {"READ", "WORK", "DECIDE", "SIGN"};
            default -> new String[] {right.name()};
        };
    }

    private static Set<Right> held(String[] rights) {
        var held = new java.util.TreeSet<Right>();
        Arrays.stream(rights).map(Right::valueOf).forEach(held::add);
        if (held.stream().anyMatch(r -> r == Right.WORK || r == Right.DECIDE || r == Right.SIGN)) held.add(Right.READ);
        held.add(Right.SEE);
        return held;
    }

    /** The acting person's own act of today; the caller has opened the case. */
    public Act own(Right right) {
        return new Act(desk.today(), desk.staff(), desk.capacity(right), null);
    }

    /** The act of client, family or applicant, recorded by whoever is at the desk. */
    public Act party(LocalDate on) {
        return new Act(on, null, Capacity.PARTY, null);
    }

    /** The act of a job. */
    public Act job() {
        return new Act(desk.today(), null, Capacity.JOB, null);
    }

    /** A case at a, with nothing recorded yet; the caller records APPLICATION_SUBMITTED. One statement. */
    public void begin(UUID caseId, String subjectName, boolean child) {
        jdbc.sql("""
                insert into aftercare_case (office_id, id, subject_name, child, started_on, step)
                values (:office, :id, :name, :child, :today, 'A')
                """)
                .param("office", desk.office())
                .param("id", caseId)
                .param("name", subjectName)
                .param("child", child)
                .param("today", desk.today())
                .update();
    }

    /** The desk has confirmed the person; the case takes the SOP version in force on its receipt. One statement. */
    public void confirm(UUID caseId, UUID clientId, boolean child, LocalDate receivedOn) {
        jdbc.sql("""
                update aftercare_case set client_id = :client, child = :child, sop_version = coalesce(sop_version, :sop),
                       version = version + 1
                 where office_id = :office and id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("client", clientId)
                .param("child", child)
                .param("sop", sops.inForceOn(receivedOn).number())
                .update();
    }
}
