package id.pulih.casefile;

import id.pulih.access.Desk;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sentences that stand on every page of a case until somebody has done what they ask. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseAlerts {

    /** A sentence on every page of the case, and the page below /kasus/{id} that clears it. */
    public record Alert(String sentence, String page) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    CaseAlerts(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Puts a sentence on every page of the case until it is cleared by the same id; it must name no reason. One statement. */
    public void raise(UUID caseId, UUID id, Alert alert) {
        jdbc.sql("""
                insert into case_alert (office_id, id, case_id, sentence, page, raised_at) values (:office, :id, :case, :sentence, :page, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("sentence", alert.sentence())
                .param("page", alert.page())
                .param("now", desk.moment())
                .update();
    }

    /** What the alert asked for is done; one statement. */
    public void clear(UUID id) {
        jdbc.sql(
                        "update case_alert set cleared_at = :now where office_id = :office and id = :id and cleared_at is null")
                .param("office", desk.office())
                .param("id", id)
                .param("now", desk.moment())
                .update();
    }
}
