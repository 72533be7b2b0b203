package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.FailingStatement.Kind;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G8 in full on the sheet of a group session: each of its statements fails in each way, and so does its commit. */
@AppTest
class StatementFailureTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Office office;
    Browser browser;
    String path;
    Map<String, String> sheet;

    @BeforeEach
    void aFilledSheet() throws Exception {
        office = Office.make(pg, secrets, "g" + System.nanoTime());
        path = "/sesi/" + office.session() + "/kehadiran";
        browser = new Browser(port).signIn(office.officer());
        sheet = browser.formOf(path, path);
        sheet.put("status[" + office.cases().get(3) + "]", "EXCUSED");
        sheet.put("reason[" + office.cases().get(3) + "]", "sakit, demam");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "ANSWER_LOST")
    void writesAllOrNothingWhicheverStatementFails(Kind kind) throws Exception {
        int failed = 0;
        HttpResponse<String> answer;
        while (true) {
            var failure = FailingStatement.at(failed + 1, kind);
            answer = browser.post(path, sheet, FailingStatement.HEADER, failure);
            if (!FailingStatement.came(failure)) break;
            failed++;
            assertKept(answer, 0);
        }
        assertThat(failed).as("statements of the act").isGreaterThan(4);
        assertThat(answer.statusCode()).as("the same sheet, once all goes well").isEqualTo(302);
        assertThat(written()).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void writesOnceWhereTheCommitIsNotAnswered(Kind kind) throws Exception {
        var answer = browser.post(path, sheet, FailingStatement.HEADER, FailingStatement.atCommit(kind));
        assertKept(answer, kind == Kind.ANSWER_LOST ? 15 : 0);
        var key = Browser.formIn(answer.body(), path).get("_key");
        assertThat(key).as("nobody knows whether the first sending was kept").isEqualTo(sheet.get("_key"));
        assertThat(browser.post(path, sheet).statusCode()).isEqualTo(302);
        assertThat(written()).isEqualTo(15);
        assertThat(trail()).isEqualTo(1);
    }

    @Test
    void tellsThatTheFirstSendingWasKeptWhereTheSecondHasOtherContent() throws Exception {
        browser.post(path, sheet, FailingStatement.HEADER, FailingStatement.atCommit(Kind.ANSWER_LOST));
        sheet.put("reason[" + office.cases().get(3) + "]", "sakit, rawat jalan");
        var answer = browser.post(path, sheet);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("sudah dikirim dengan isi lain", "sakit, rawat jalan");
        assertThat(trail()).isEqualTo(1);
    }

    private void assertKept(HttpResponse<String> answer, long written) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("lang=\"id\"", "Isian Anda masih ada", "sakit, demam")
                .doesNotContain("Exception", "\tat ", "SQL", "serialize", "memory", "I/O");
        assertThat(written()).isEqualTo(written);
        assertThat(trail()).isEqualTo(written == 0 ? 0 : 1);
    }

    private long written() throws Exception {
        return Office.count(pg, office.id(), "select count(*) from attendance where office_id = :o");
    }

    private long trail() throws Exception {
        return Office.count(
                pg, office.id(), "select count(*) from audit_entry where office_id = :o and what = 'WRITE'");
    }
}
