package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.client.GuidanceKind;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this Bapas already knows of a person: earlier guidance, and other applications or programmes (R7, R16). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Histories {

    /** What the desk must know at once of an earlier application. */
    public enum State {
        ACTIVE("Permohonan aktif", "amber"),
        REFUSED("Pernah ditolak", "red"),
        AFTERCARE("Pernah bimbingan tambahan", "blue"),
        ASKED("Pernah mengajukan", "blue"),
        GUIDANCE("Pernah dibimbing", "");

        private final String label;
        private final String tag;

        State(String label, String tag) {
            this.label = label;
            this.tag = tag;
        }

        public String label() {
            return label;
        }

        /** The kind of its tag; empty for what needs none. */
        public String tag() {
            return tag;
        }

        private static State of(String kind, String exit, String step, boolean closed) {
            if (kind != null) return GUIDANCE;
            if (!closed && exit == null) return ACTIVE;
            if ("APPLICATION_REFUSED".equals(exit) || "PROGRAMME_REJECTED".equals(exit)) return REFUSED;
            return Step.valueOf(step).compareTo(Step.J) >= 0 ? AFTERCARE : ASKED;
        }
    }

    /**
     * An earlier guidance of the client.
     *
     * @param caseId the other aftercare case; null for guidance of another kind
     * @param mayOpen whether the acting person may open that case: only then a page links to it
     */
    public record Past(
            UUID clientId, UUID caseId, State state, String what, LocalDate from, LocalDate until, boolean mayOpen) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Histories(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * The past of these people, newest first, without the case at hand (which may be null); what belongs to an entry that was
     * declared the same person counts. One statement.
     */
    public Map<UUID, List<Past>> of(Collection<UUID> clientIds, @Nullable UUID exceptCase) {
        var past = new HashMap<UUID, List<Past>>();
        if (clientIds.isEmpty()) return past;
        jdbc.sql("""
                with asked as (
                    select id as asked, coalesce(merged_into, id) as stays from client_card where office_id = :office and id = any(:clients)),
                same as (
                    select asked, stays as id from asked
                    union
                    select a.asked, c.id from asked a join client_card c on c.office_id = :office and c.merged_into = a.stays)
                select s.asked as client_id, k.id as case_id, k.step, k.exit_fact, null as kind, k.started_on as from_on,
                       k.closed_on as until_on,
                       exists (select from case_access_card p where (p.office_id, p.case_id) = (k.office_id, k.id)
                                  and (p.staff_id = :staff or p.role = any(:roles))
                                  and p.from_at <= :now and (p.until_at is null or p.until_at > :now)) as may_open
                  from same s join case_card k on k.office_id = :office and k.client_id = s.id
                 where k.id is distinct from cast(:except as uuid)
                union all
                select s.asked, null, null, null, g.kind, g.from_on, g.until_on, false
                  from same s join client_guidance_card g on g.office_id = :office and g.client_id = s.id
                 order by from_on desc nulls last limit 60
                """)
                .param("office", desk.office())
                .param("clients", clientIds.toArray(UUID[]::new))
                .param("except", exceptCase)
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query(r -> {
                    var one = past(r);
                    past.computeIfAbsent(one.clientId(), c -> new ArrayList<>()).add(one);
                });
        return past;
    }

    private static Past past(ResultSet r) throws SQLException {
        var kind = r.getString("kind");
        var exit = r.getString("exit_fact");
        var step = r.getString("step");
        var closed = r.getObject("until_on") != null;
        return new Past(
                r.getObject("client_id", UUID.class),
                r.getObject("case_id", UUID.class),
                State.of(kind, exit, step, closed),
                what(kind, exit, step, closed),
                r.getObject("from_on", LocalDate.class),
                r.getObject("until_on", LocalDate.class),
                r.getBoolean("may_open"));
    }

    /**
     * The same in one sentence for each of these cases, such as "Bimbingan tambahan 2 kali, 1 tidak dikabulkan; PB"; a case
     * whose client is not confirmed or has no history is missing. One statement.
     */
    public Map<UUID, String> summaries(Collection<UUID> caseIds) {
        var summaries = new HashMap<UUID, String>();
        jdbc.sql("""
                select c.id, count(k.id)::int as cases, count(k.id) filter (where k.closed_on is null)::int as running,
                       count(k.id) filter (where k.exit_fact = 'APPLICATION_REFUSED')::int as refused,
                       array(select distinct g.kind from client_guidance_card g
                              where (g.office_id, g.client_id) = (c.office_id, c.client_id) and g.kind <> 'NONE' order by g.kind) as kinds
                  from case_card c
                  left join case_card k on (k.office_id, k.client_id) = (c.office_id, c.client_id) and k.id <> c.id
                 where c.office_id = :office and c.id = any(:cases) and c.client_id is not null
                 group by c.office_id, c.id, c.client_id
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .query(r -> {
                    var parts = new ArrayList<String>();
                    if (r.getInt("cases") > 0) {
                        parts.add("Bimbingan tambahan " + r.getInt("cases") + " kali"
                                + (r.getInt("running") == 0 ? "" : ", " + r.getInt("running") + " masih berjalan")
                                + (r.getInt("refused") == 0 ? "" : ", " + r.getInt("refused") + " tidak dikabulkan"));
                    }
                    for (var kind : (String[]) r.getArray("kinds").getArray()) {
                        parts.add(GuidanceKind.valueOf(kind).label());
                    }
                    if (!parts.isEmpty()) summaries.put(r.getObject("id", UUID.class), String.join("; ", parts));
                });
        return summaries;
    }

    private static String what(String kind, String exit, String step, boolean closed) {
        if (kind != null) return GuidanceKind.valueOf(kind).label();
        if (exit != null) return "Bimbingan tambahan: " + Fact.valueOf(exit).label();
        if (closed) return "Bimbingan tambahan: selesai";
        return "Bimbingan tambahan: langkah " + Step.valueOf(step).letter() + ", "
                + Step.valueOf(step).title();
    }
}
