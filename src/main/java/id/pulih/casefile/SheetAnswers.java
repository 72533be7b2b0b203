package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acts that others have recorded from the acting person's signed sheets, for him to confirm or to contest. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SheetAnswers {

    /** One transcribed act; confirmed is null until it was answered. */
    public record Transcribed(
            UUID eventId,
            UUID caseId,
            String clientName,
            Fact fact,
            LocalDate decidedOn,
            String recordedBy,
            OffsetDateTime recordedAt,
            UUID sheet,
            Boolean confirmed,
            String reason) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    SheetAnswers(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** The unanswered first, then the newest; one statement. */
    public List<Transcribed> mine() {
        return jdbc.sql("""
                select e.id, e.case_id, k.name as client, e.fact, e.decided_on, r.name as recorder, e.recorded_at, e.sheet_id,
                       a.confirmed, coalesce(a.reason, '')
                  from case_event e
                  join case_card k on (k.office_id, k.id) = (e.office_id, e.case_id)
                  left join staff r on (r.office_id, r.id) = (e.office_id, e.recorded_by)
                  left join sheet_answer a on (a.office_id, a.event_id) = (e.office_id, e.id)
                 where e.office_id = :office and e.decided_by = :staff and e.sheet_id is not null
                 order by a.id is not null, e.recorded_at desc, e.id limit 200
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .query((r, i) -> new Transcribed(
                        r.getObject(1, UUID.class),
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        Fact.valueOf(r.getString(4)),
                        r.getObject(5, LocalDate.class),
                        r.getString(6),
                        r.getObject(7, OffsetDateTime.class),
                        r.getObject(8, UUID.class),
                        r.getObject(9, Boolean.class),
                        r.getString(10)))
                .list();
    }

    /**
     * Confirms or contests; contesting needs its reason. The case itself goes on, the answer stands beside the act.
     *
     * @param whole whether the answer holds for all that was recorded from the same sheet and is not answered yet
     */
    public void answer(UUID eventId, Boolean confirmed, String reason, boolean whole) {
        var mine = mine().stream()
                .filter(t -> t.eventId().equals(eventId))
                .findFirst()
                .orElseThrow(NotFound::new);
        new Problems()
                .require("confirmed", confirmed, "Pilih membenarkan atau menyanggah.")
                .requireIfNo(confirmed, "reason", reason, "Tuliskan apa yang tidak benar.")
                .maxLength("reason", reason, 500)
                .throwIfAny();
        if (mine.confirmed() != null) throw new RuleViolation("Tindakan ini sudah Anda jawab.");
        var same = whole ? unanswered(mine.sheet()) : Map.of(eventId, mine.caseId());
        jdbc.sql("""
                insert into sheet_answer (office_id, id, event_id, confirmed, reason, answered_by, answered_at)
                select :office, x.id, x.event_id, :confirmed, :reason, :staff, :now from unnest(:ids, :events) as x(id, event_id)
                """)
                .param("office", desk.office())
                .param("ids", same.keySet().stream().map(e -> Ids.next()).toArray(UUID[]::new))
                .param("events", same.keySet().toArray(UUID[]::new))
                .param("confirmed", confirmed)
                .param("reason", reason == null ? "" : reason)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add(
                "WRITE",
                "casefile/sheet-answer",
                eventId,
                List.copyOf(Set.copyOf(same.values())),
                List.of("procedure"));
    }

    /** What was recorded from this sheet of the acting person and waits for his answer, with its case. One statement. */
    private Map<UUID, UUID> unanswered(UUID sheet) {
        var acts = new HashMap<UUID, UUID>();
        jdbc.sql("""
                select e.id, e.case_id from case_event e
                 where e.office_id = :office and e.sheet_id = :sheet and e.decided_by = :staff
                   and not exists (select from sheet_answer a where (a.office_id, a.event_id) = (e.office_id, e.id))
                """)
                .param("office", desk.office())
                .param("sheet", sheet)
                .param("staff", desk.staff())
                .query(r -> {
                    acts.put(r.getObject(1, UUID.class), r.getObject(2, UUID.class));
                });
        return acts;
    }
}
