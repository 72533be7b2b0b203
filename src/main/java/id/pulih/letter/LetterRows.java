package id.pulih.letter;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of letters as they are read; one statement each. */
@Component
class LetterRows {

    /** A letter with its sealed subject. */
    record Listed(
            LetterHead head,
            byte @Nullable [] subject,
            List<String> signedBy,
            @Nullable Inserted inserted) {}

    /** The row of a number between two others, with its sealed reason. */
    record Inserted(UUID id, byte[] reason) {

        String opened(Seal seal) {
            return seal.open("letter_number.reason", id, reason);
        }
    }

    /** A letter of the register, with the sealed reason why it ended. */
    record Registered(Listed listed, @Nullable UUID stateId, byte @Nullable [] reason) {}

    /** A letter with its sealed text. */
    record Frozen(Listed listed, byte[] html, byte[] sha256) {
        LetterHead head() {
            return listed.head();
        }
    }

    private static final String COLUMNS = """
            select l.id, l.case_id, l.owner_id, l.kind, coalesce(n.number, l.number, '') as number,
                   case when n.number is not null then l.number end as former, n.id as number_id, n.reason as number_reason,
                   coalesce(n.origin, case when l.scope like 'BLOCK:%' then 'BLOCK' when l.sequence is null then 'OUTSIDE' else 'OWN' end) as origin, l.dated_on, l.security, l.urgency,
                   l.check_code, coalesce(s.state, 'ISSUED') as state, t.sent_at, b.name as sent_by, l.subject, l.signed_by,
                   (select d.seal from letter_signed d where (d.office_id, d.letter_id) = (l.office_id, l.id)
                     order by d.recorded_at desc, d.id desc limit 1) as seal
            """;
    private static final String TABLES = """
              from letter l
              left join letter_state s on (s.office_id, s.letter_id) = (l.office_id, l.id)
              left join lateral (select n.id, n.number, n.origin, n.sequence, n.suffix, n.reason from letter_number n where (n.office_id, n.letter_id) = (l.office_id, l.id)
                                  order by n.recorded_at desc, n.id desc limit 1) n on true
              left join letter_sending t on (t.office_id, t.letter_id) = (l.office_id, l.id)
              left join staff b on (b.office_id, b.id) = (t.office_id, t.sent_by)
            """;

    private final JdbcClient jdbc;
    private final Desk desk;

    LetterRows(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The letters of a case, also those that it shares with others, newest first. */
    List<Listed> of(UUID caseId) {
        return jdbc.sql(COLUMNS + TABLES + """
                  join (select office_id, id from letter where office_id = :office and case_id = :case
                        union all
                        select office_id, letter_id from letter_case where office_id = :office and case_id = :case) o
                    on (l.office_id, l.id) = (o.office_id, o.id)
                 order by l.issued_at desc, l.id desc limit 500
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> listed(r))
                .list();
    }

    /** The register of a year, the highest number first. */
    List<Registered> of(Agenda.Query query) {
        return jdbc.sql("select x.* from (" + COLUMNS
                        + ", s.id as state_id, s.reason, coalesce(n.sequence, l.sequence) as sequence, n.suffix, l.issued_at"
                        + TABLES
                        + """
                  where l.office_id = :office and l.year = :year and (cast(:kind as text) is null or l.kind = :kind)) x
                 where cast(:stage as text) is null
                    or :stage = case when x.state <> 'ISSUED' then x.state
                                     when x.number = '' and x.kind = any(:numbered) then 'WAITING'
                                     when x.seal is not null then 'SIGNED'
                                     when x.sent_at is not null then 'SENT' else 'OPEN' end
                 order by x.dated_on desc, x.sequence desc, x.suffix desc nulls last, x.issued_at desc, x.id desc limit 2000
                """)
                .param("office", desk.office())
                .param("year", query.year())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("stage", query.stage() == null ? null : query.stage().name())
                .param(
                        "numbered",
                        Arrays.stream(LetterKind.values())
                                .filter(LetterKind::numbered)
                                .map(LetterKind::name)
                                .toArray(String[]::new))
                .query((r, i) -> new Registered(listed(r), r.getObject("state_id", UUID.class), r.getBytes("reason")))
                .list();
    }

    LetterHead head(UUID id) {
        return jdbc.sql(COLUMNS + TABLES + " where l.office_id = :office and l.id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> listed(r).head())
                .optional()
                .orElseThrow(NotFound::new);
    }

    Frozen frozen(UUID id) {
        return jdbc.sql(COLUMNS + ", l.html, l.sha256" + TABLES + " where l.office_id = :office and l.id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query((r, i) -> new Frozen(listed(r), r.getBytes("html"), r.getBytes("sha256")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Listed listed(ResultSet r) throws SQLException {
        var head = new LetterHead(
                r.getObject("id", UUID.class),
                r.getObject("case_id", UUID.class),
                r.getObject("owner_id", UUID.class),
                LetterKind.valueOf(r.getString("kind")),
                r.getString("number"),
                NumberWay.valueOf(r.getString("origin")),
                r.getString("former"),
                r.getBytes("number_reason") != null,
                r.getObject("dated_on", LocalDate.class),
                Security.valueOf(r.getString("security")),
                Urgency.valueOf(r.getString("urgency")),
                CheckCode.shown(r.getString("check_code")),
                LetterState.valueOf(r.getString("state")),
                r.getObject("sent_at", OffsetDateTime.class),
                r.getString("sent_by"),
                r.getString("seal") == null ? null : SealState.valueOf(r.getString("seal")));
        return new Listed(
                head,
                r.getBytes("subject"),
                List.of((String[]) r.getArray("signed_by").getArray()),
                r.getBytes("number_reason") == null
                        ? null
                        : new Inserted(r.getObject("number_id", UUID.class), r.getBytes("number_reason")));
    }
}
