package id.pulih.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The trail grows with every page, for years: what asks it must not read all of it. */
@AppTest
class LongTrailTest {

    private static final int ROWS = 20_000;

    @Autowired
    EmbeddedPostgres pg;

    @Test
    @DisplayName("What somebody has read is found among twenty thousand other rows of his by a few pages")
    void findsWhatWasReadWithoutReadingTheTrail() throws Exception {
        int office = 1_900_000_001;
        UUID account = Ids.next(), other = Ids.next(), read = Ids.next(), unread = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            var row =
                    "insert into audit_entry (office_id, at, account_id, what, page, subject_id, case_ids) select ?, now(), ?, 'READ', 'long/trail', x.id, array[x.id] from ";
            Office.run(c, row + "(select gen_random_uuid() as id from generate_series(1, ?)) x", office, account, ROWS);
            Office.run(c, row + "(select cast(? as uuid) as id) x", office, account, read);
            Office.run(c, row + "(select cast(? as uuid) as id) x", office, other, unread);
            Office.run(c, "analyze audit_entry");
        }
        try (var c = Office.as(pg, "pulih_app")) {
            c.setAutoCommit(false);
            Office.run(
                    c,
                    "select set_config('app.office', ?, true), set_config('app.account', ?, true)",
                    "" + office,
                    account.toString());
            assertThat(value(c, "select array_agg(r)::text from read_by_me('long/trail', '{%s,%s}') r", read, unread))
                    .as("his own reading alone")
                    .isEqualTo("{" + read + "}");
            assertThat(value(c, "select count(*) from read_by_me('another/page', '{%s,%s}') r", read, unread))
                    .isEqualTo("0");
            assertThat(Long.parseLong(
                            value(c, "select pg_stat_get_xact_blocks_fetched('audit_entry'::regclass)::text")))
                    .as("pages of the trail of %s", value(c, "select pg_relation_size('audit_entry') / 8192"))
                    .isLessThan(20);
        }
    }

    private static String value(Connection c, String sql, Object... ids) throws Exception {
        try (var s = c.createStatement();
                var r = s.executeQuery(sql.formatted(ids))) {
            r.next();
            return r.getString(1);
        }
    }
}
