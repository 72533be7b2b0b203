package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.client.GuidanceKind;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What this Bapas already knows of a person: earlier guidance, and other applications or programmes (R7, R16). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Histories {

    /**
     * An earlier guidance of the client.
     *
     * @param caseId the other aftercare case; null for guidance of another kind
     */
    public record Past(UUID clientId, UUID caseId, String what, LocalDate from, LocalDate until) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Histories(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The past of these people, newest first, without the case at hand; one statement. */
    public Map<UUID, List<Past>> of(Collection<UUID> clientIds, UUID exceptCase) {
        var past = new HashMap<UUID, List<Past>>();
        jdbc.sql("""
                select k.client_id, k.id as case_id, k.step, k.exit_fact, null as kind, k.started_on as from_on, k.closed_on as until_on
                  from case_card k where k.office_id = :office and k.client_id = any(:clients) and k.id <> :except
                union all
                select g.client_id, null, null, null, g.kind, g.from_on, g.until_on
                  from client_guidance_card g where g.office_id = :office and g.client_id = any(:clients)
                 order by from_on desc nulls last limit 60
                """)
                .param("office", desk.office())
                .param("clients", clientIds.toArray(UUID[]::new))
                .param("except", exceptCase)
                .query(r -> {
                    var client = r.getObject("client_id", UUID.class);
                    past.computeIfAbsent(client, c -> new ArrayList<>())
                            .add(new Past(
                                    client,
                                    r.getObject("case_id", UUID.class),
                                    what(
                                            r.getString("kind"),
                                            r.getString("exit_fact"),
                                            r.getString("step"),
                                            r.getObject("until_on") != null),
                                    r.getObject("from_on", LocalDate.class),
                                    r.getObject("until_on", LocalDate.class)));
                });
        return past;
    }

    private static String what(String kind, String exit, String step, boolean closed) {
        if (kind != null) return GuidanceKind.valueOf(kind).label();
        if (exit != null) return "Bimbingan tambahan: " + Fact.valueOf(exit).label();
        if (closed) return "Bimbingan tambahan: selesai";
        return "Bimbingan tambahan: langkah " + Step.valueOf(step).letter() + ", "
                + Step.valueOf(step).title();
    }
}
