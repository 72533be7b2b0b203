package id.pulih.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.secret.SpokenCode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever comes at a time - requests sent once, twice, or with a letter that is none, and so undone - the agenda numbers are 1 to
 * n. A run is told again by {@code -Dpulih.seed=...}.
 */
@AppTest
class AgendaNumbersTest {

    private static final int AT_ONCE = 50;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How one request is sent. */
    private enum Way {
        ONCE,
        TWICE,
        WITH_A_BROKEN_LETTER
    }

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;

    @Test
    @DisplayName("R12: fifty requests at once take numbers without a gap and none twice")
    void haveNoGapAndNoDouble() throws Exception {
        long seed = Long.getLong("pulih.seed", System.nanoTime());
        System.out.println("AgendaNumbersTest seed " + seed);
        var random = new Random(seed);
        given = Given.office(pg, secrets);
        var sendings = new ArrayList<HttpRequest>();
        int kept = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            var way = Way.values()[random.nextInt(Way.values().length)];
            var code = draft("Orang " + i);
            sendings.add(send(code, way == Way.WITH_A_BROKEN_LETTER));
            if (way == Way.TWICE) sendings.add(send(code, false));
            if (way != Way.WITH_A_BROKEN_LETTER) kept++;
        }
        Collections.shuffle(sendings, random);
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var sending : sendings) answers.add(HTTP.sendAsync(sending, HttpResponse.BodyHandlers.ofString()));
        for (var answer : answers)
            assertThat(answer.get().statusCode()).as("seed %s", seed).isIn(302, 422);
        assertThat(numbers())
                .as("seed %s", seed)
                .isEqualTo(IntStream.rangeClosed(1, kept).boxed().toList());
        assertThat(codes()).as("seed %s", seed).hasSize(kept);
    }

    /** A draft with every question answered, as the pages would have left it. */
    private String draft(String name) throws Exception {
        var code = SpokenCode.next();
        var id = Ids.next();
        var answers = Answers.NONE;
        for (var page : Outside.mother().entrySet()) {
            var question = Question.of(page.getKey()).orElseThrow();
            answers = answers.with(question.fields(), Outside.typed(page.getValue()));
        }
        answers = answers.with(List.of("subjectName"), Outside.typed("subjectName=" + name));
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1)",
                    given.office,
                    id,
                    secrets.wrapNew(given.office, id));
            Office.run(
                    c,
                    "insert into request_draft (office_id, id, code_hash, answers, begun_at, expires_at) values (?, ?, ?, ?, ?, ?)",
                    given.office,
                    id,
                    secrets.hash("request-draft", code),
                    given.seal(id).close("request_draft.answers", id, answers.write()),
                    OffsetDateTime.now(),
                    OffsetDateTime.now().plusDays(1));
        }
        return code;
    }

    private HttpRequest send(String code, boolean brokenLetter) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ajukan/kirim"))
                .header("Cookie", "ajukan=" + code)
                .header("Sec-Fetch-Site", "same-origin");
        if (!brokenLetter) {
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_from=/ajukan/periksa"))
                    .build();
        }
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"letter\"; filename=\"surat.pdf\"\r\n\r\nbukan pdf\r\n--b--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private List<Integer> numbers() throws Exception {
        var numbers = new ArrayList<Integer>();
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery("select agenda_number from application_receipt where office_id = " + given.office
                        + " order by agenda_number")) {
            while (r.next()) numbers.add(r.getInt(1));
        }
        return numbers;
    }

    private TreeSet<String> codes() throws Exception {
        var codes = new TreeSet<String>();
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(
                        "select status_code from application_receipt where office_id = " + given.office)) {
            while (r.next()) codes.add(r.getString(1));
        }
        return codes;
    }
}
