package id.pulih.portal;

import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.intake.OutsideRequests;
import id.pulih.secret.Secrets;
import id.pulih.secret.SpokenCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Requests from outside while they are written: found again by a code that the writer notes down, sealed with a key of their own,
 * gone after a week (R9). Sent, the draft becomes a case of the same id, which takes over the key.
 */
@Service
public class Drafts {

    /** How long a draft can be resumed. */
    static final Duration LIFE = Duration.ofDays(7);

    /** How long the telephone that has sent a request may still show its code. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    /** A draft, opened by its code. */
    public record Draft(UUID id, Answers answers, LocalDate until, boolean sent) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final OutsideRequests requests;
    private final Clock clock;
    private final Desk desk;

    Drafts(JdbcClient jdbc, Secrets secrets, OutsideRequests requests, Clock clock, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.requests = requests;
        this.clock = clock;
        this.desk = desk;
    }

    /** The office in which the draft with this code lies; asked before anybody is in an office. One statement. */
    public Optional<Integer> office(String code) {
        return jdbc.sql("select request_draft_office(?, ?)")
                .param(hash(code))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** Begins an empty draft in the office and gives its code; two statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String begin() {
        var id = Ids.next();
        var code = SpokenCode.next();
        secrets.make(id);
        jdbc.sql("""
                insert into request_draft (office_id, id, code_hash, begun_at, expires_at) values (:office, :id, :hash, :now, :until)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("hash", hash(code))
                .param("now", desk.moment())
                .param("until", desk.moment().plus(LIFE))
                .update();
        return code;
    }

    /** The draft with this code, locked until the end of the transaction; one statement, the key included. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Draft> open(String code) {
        return jdbc.sql("""
                select d.id, d.answers, d.expires_at, d.sent_at, k.wrapped
                  from request_draft d left join data_key_card k on (k.office_id, k.owner_id) = (d.office_id, d.id)
                 where d.office_id = :office and d.code_hash = :hash and d.expires_at > :now for update of d
                """)
                .param("office", desk.office())
                .param("hash", hash(code))
                .param("now", desk.moment())
                .query((r, i) -> draft(r))
                .optional();
    }

    private Draft draft(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        secrets.keep(id, r.getBytes("wrapped"));
        var sealed = r.getBytes("answers");
        var answers =
                sealed == null ? Answers.NONE : Answers.read(secrets.of(id).open("request_draft.answers", id, sealed));
        return new Draft(
                id,
                answers,
                LocalDate.ofInstant(
                        r.getObject("expires_at", OffsetDateTime.class).toInstant(), desk.zone()),
                r.getObject("sent_at") != null);
    }

    /**
     * Keeps the answer to one question and gives the next one; empty when all are answered. One statement.
     *
     * @param sent the fields as the form sent them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Question> answer(Draft draft, Question question, Map<String, String[]> sent) {
        var answers = draft.answers().with(question.fields(), sent);
        var problems = new Problems();
        question.check(answers, desk.today(), problems);
        problems.throwIfAny();
        jdbc.sql(
                        "update request_draft set answers = :answers where office_id = :office and id = :id and sent_at is null")
                .param("answers", secrets.of(draft.id()).close("request_draft.answers", draft.id(), answers.write()))
                .param("office", desk.office())
                .param("id", draft.id())
                .update();
        return Question.open(answers, desk.today());
    }

    /** Makes the draft a case; sent twice it is one all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Draft draft, @Nullable MultipartFile letter) {
        if (draft.sent()) return;
        requests.send(draft.id(), secrets.of(draft.id()), Requests.of(draft.answers(), letter, desk.today()));
        jdbc.sql("""
                update request_draft set answers = null, sent_at = :now, expires_at = :until where office_id = :office and id = :id
                """)
                .param("now", desk.moment())
                .param("until", desk.moment().plus(AFTERWARDS))
                .param("office", desk.office())
                .param("id", draft.id())
                .update();
    }

    /** Forgets the drafts of this office whose time is over, together with the keys of those never sent; two statements. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sweep() {
        var gone = jdbc.sql("""
                delete from request_draft where office_id = :office and expires_at <= :now returning id, sent_at is null as unsent
                """)
                .param("office", desk.office())
                .param("now", desk.moment())
                .query((r, i) -> Map.entry(r.getObject(1, UUID.class), r.getBoolean(2)))
                .list();
        secrets.erase(
                gone.stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList());
        return gone.size();
    }

    private byte[] hash(String code) {
        return secrets.hash("request-draft", SpokenCode.read(code));
    }
}
