package id.pulih.litmas;

import id.pulih.access.Desk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest round of a case and its state, without any narrative: what every act upon it asks first. One statement. */
@Component
class Newest {

    /** The round; client = whose key seals it. */
    record Round(UUID id, UUID clientId, int round, LitmasState state) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Newest(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    Optional<Round> of(UUID caseId) {
        return jdbc.sql("""
                select l.id, l.client_id, l.round,
                       case when exists (select from litmas_lock k where (k.office_id, k.litmas_id) = (l.office_id, l.id)) then 'LOCKED'
                            else coalesce((select v.act from litmas_review v where (v.office_id, v.litmas_id) = (l.office_id, l.id)
                                            order by v.act = 'SUBMITTED' limit 1), 'DRAFT') end as state
                  from litmas l
                 where l.office_id = :office and l.case_id = :case
                 order by l.round desc limit 1
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Round.class)
                .optional();
    }
}
