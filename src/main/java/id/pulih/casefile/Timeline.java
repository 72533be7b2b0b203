package id.pulih.casefile;

import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, newest first: every fact with who decided it and who recorded it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Timeline {

    /**
     * One entry. Decided and recorded are two facts: when a clerk recorded the act from a signed sheet the two names differ.
     *
     * @param undone whether it was taken back with the entry that it came from
     * @param confirmed what the deciding person answered to the transcribed sheet; null if not (yet) asked
     */
    public record Entry(
            UUID id,
            Fact fact,
            int round,
            LocalDate decidedOn,
            String decidedBy,
            Capacity capacity,
            String recordedBy,
            OffsetDateTime recordedAt,
            UUID sheet,
            Boolean confirmed,
            boolean undone) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Timeline(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The newest sixty entries; steps only, or everything. The caller has opened the case. One statement. */
    public List<Entry> of(UUID caseId, boolean stepsOnly) {
        return jdbc.sql("""
                select e.id, e.fact, e.round, e.decided_on, d.name as decider, e.capacity, r.name as recorder, e.recorded_at, e.sheet_id,
                       s.confirmed, u.event_id is not null as undone
                  from case_event e
                  left join staff d on (d.office_id, d.id) = (e.office_id, e.decided_by)
                  left join staff r on (r.office_id, r.id) = (e.office_id, e.recorded_by)
                  left join sheet_answer s on (s.office_id, s.event_id) = (e.office_id, e.id)
                  left join case_event_undo u on (u.office_id, u.event_id) = (e.office_id, e.id)
                 where e.office_id = :office and e.case_id = :case and (not :steps or e.fact <> 'SESSION_HELD')
                 order by e.recorded_at desc, e.id desc
                 limit 60
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("steps", stepsOnly)
                .query((r, i) -> new Entry(
                        r.getObject(1, UUID.class),
                        Fact.valueOf(r.getString(2)),
                        r.getInt(3),
                        r.getObject(4, LocalDate.class),
                        r.getString(5),
                        Capacity.valueOf(r.getString(6)),
                        r.getString(7),
                        r.getObject(8, OffsetDateTime.class),
                        r.getObject(9, UUID.class),
                        r.getObject(10, Boolean.class),
                        r.getBoolean(11)))
                .list();
    }
}
