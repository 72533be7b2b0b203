package id.pulih.portal;

import id.pulih.access.Desk;
import id.pulih.access.RequestTransaction;
import id.pulih.audit.Audit;
import id.pulih.intake.Standings;
import id.pulih.messaging.Notices;
import id.pulih.secret.Secrets;
import id.pulih.secret.SpokenCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How a request stands, for whoever holds its code. Whoever asked for another adult learns no more once that person is in touch
 * with the office himself; from then on the client has a code of his own.
 */
@Service
public class Status {

    private record Bearer(int officeId, UUID caseId, boolean own) {}

    private final JdbcClient jdbc;
    private final RequestTransaction transactions;
    private final Standings standings;
    private final Notices notices;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Status(
            JdbcClient jdbc,
            RequestTransaction transactions,
            Standings standings,
            Notices notices,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.standings = standings;
        this.notices = notices;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The answer to a code as it was typed; empty for a code that nobody was given. It enters the office by itself. */
    public Optional<PlainStatus> of(String typed) throws Exception {
        var code = SpokenCode.read(typed);
        var bearer = jdbc.sql("select office_id, case_id, own from request_of_code(?, ?)")
                .param(code)
                .param(secrets.hash(ClientCodes.FIELD, code))
                .query(Bearer.class)
                .optional();
        if (bearer.isEmpty()) return Optional.empty();
        return transactions.asJob(bearer.get().officeId, () -> answer(bearer.get()));
    }

    private Optional<PlainStatus> answer(Bearer bearer) {
        var answer = standings
                .of(bearer.caseId)
                .map(s -> PlainStatus.of(s, notices.firstCalls(bearer.caseId), bearer.own, desk.today()));
        audit.addPublic("READ", "portal/status", bearer.caseId);
        return answer;
    }
}
