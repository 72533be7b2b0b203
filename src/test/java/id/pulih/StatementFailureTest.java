package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.FailingStatement.Kind;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
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
    @EnumSource(
            value = Kind.class,
            names = {"REFUSED", "LINE_CUT"})
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
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_SERIALIZABLE")
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

    @Test
    void runsAnewWhicheverStatementFindsAnotherTransactionInTheWay() throws Exception {
        int failed = 0;
        while (true) {
            var failure = FailingStatement.at(failed + 1, Kind.NOT_SERIALIZABLE);
            var dry = DryRun.ask(DryRun.Option.ROWS);
            var answer = browser.post(path, sheet, FailingStatement.HEADER, failure, DryRun.HEADER, dry);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(DryRun.take(dry).rows().stream().filter(r -> r.table().equals("attendance")))
                    .hasSize(15);
            if (!FailingStatement.came(failure)) break;
            failed++;
        }
        assertThat(failed).as("statements of the act").isGreaterThan(4);
        var failure = FailingStatement.atCommit(Kind.NOT_SERIALIZABLE);
        assertThat(browser.post(path, sheet, FailingStatement.HEADER, failure).statusCode())
                .isEqualTo(302);
        assertThat(FailingStatement.came(failure)).isTrue();
        assertThat(written()).isEqualTo(15);
        assertThat(trail()).isEqualTo(1);
    }

    @Test
    void runsAnewWhenItAndAnotherTransactionWaitForEachOther() throws Exception {
        try (var other = Office.as(pg, "pulih_owner")) {
            other.setAutoCommit(false);
            Office.run(other, "select from session_place where office_id = ? for update", office.id());
            var sent = CompletableFuture.supplyAsync(() -> send());
            while (Office.count(pg, office.id(), "select count(*) from pg_locks where not granted") == 0) {
                assertThat(sent).isNotDone();
            }
            Office.run(other, "select from guidance_session where office_id = ? for update", office.id());
            other.rollback(); // the sheet has waited longer, so it was the one that was given up
            assertThat(sent.get(1, TimeUnit.MINUTES)).isEqualTo(302);
        }
        assertThat(written()).isEqualTo(15);
        assertThat(trail()).isEqualTo(1);
    }

    private int send() {
        try {
            return browser.post(path, sheet).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNotSayThatItIsDoneWhereTheCommitFailed() throws Exception {
        browser.post(path, sheet, FailingStatement.HEADER, FailingStatement.atCommit(Kind.REFUSED));
        assertThat(browser.get(path).body()).doesNotContain("Daftar hadir disimpan");
    }

    private void assertKept(HttpResponse<String> answer, long written) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("lang=\"id\"", "Isian Anda masih ada", "sakit, demam")
                .doesNotContain("Exception", "\tat ", "serialize", "memory", "I/O");
        assertThat(Jsoup.parse(answer.body()).text()).doesNotContain("SQL"); // a token may well contain three letters
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
