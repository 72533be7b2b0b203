package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.client.ContactChannel;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the client has answered and the agreement that runs; {@link PlanAnswers} records it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Agreements {

    /** One answer, as the plan page shows it. */
    public record Given(
            UUID id,
            Answer answer,
            LocalDate on,
            String reason,
            Boolean followUp,
            @Nullable ContactChannel channel,
            String guardian,
            UUID signed,
            UUID undertaking,
            UUID card,
            OffsetDateTime recordedAt) {}

    /** What later modules need of a running agreement: the way to reach the client and the consent to follow-up (R71). */
    public record Agreement(LocalDate on, boolean followUp, ContactChannel channel) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    Agreements(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The answers so far, newest first; the caller has opened the case and logs the reading. */
    public List<Given> all(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select id, answer, answered_on, reason, follow_up, contact_channel, guardian_name, signed_id, undertaking_id, card_id,
                       recorded_at
                  from plan_answer where office_id = :office and case_id = :case order by recorded_at desc, id desc
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new Given(
                            id,
                            Answer.valueOf(r.getString(2)),
                            r.getObject(3, LocalDate.class),
                            seal.open("plan_answer.reason", id, r.getBytes(4)),
                            r.getObject(5, Boolean.class),
                            r.getString(6) == null ? null : ContactChannel.valueOf(r.getString(6)),
                            seal.open("plan_answer.guardian_name", id, r.getBytes(7)),
                            r.getObject(8, UUID.class),
                            r.getObject(9, UUID.class),
                            r.getObject(10, UUID.class),
                            r.getObject(11, OffsetDateTime.class));
                })
                .list();
    }

    /** The running agreement; empty before the client has accepted. One statement, nothing sealed. */
    public Optional<Agreement> of(UUID caseId) {
        return jdbc.sql("""
                select answered_on, follow_up, contact_channel from plan_answer
                 where office_id = :office and case_id = :case and answer = 'ACCEPTED' order by recorded_at desc limit 1
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> new Agreement(
                        r.getObject(1, LocalDate.class), r.getBoolean(2), ContactChannel.valueOf(r.getString(3))))
                .optional();
    }
}
