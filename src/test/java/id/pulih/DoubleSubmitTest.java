package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G11 and G12 on the sheet of a group session: the same moments with more hands than EveryFormTest gives to every form. */
@AppTest
class DoubleSubmitTest {

    private static final int HANDS = 8;

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
        office = Office.make(pg, secrets, "d" + System.nanoTime());
        path = "/sesi/" + office.session() + "/kehadiran";
        browser = new Browser(port).signIn(office.officer());
        sheet = filled("sakit, demam");
    }

    @RepeatedTest(5)
    void manyClicksAtOneMomentHaveOneEffectAndOneAnswer() throws Exception {
        var answers = atOnce(IntStream.range(0, HANDS).mapToObj(i -> sheet).toList());
        assertThat(answers.stream().map(DoubleSubmitTest::place)).containsOnly("302 " + path);
        assertWrittenOnce();
    }

    @RepeatedTest(5)
    void theSamePageInManyTabsSavedAtOneMomentHasOneEffect() throws Exception {
        var tabs = new ArrayList<Map<String, String>>();
        for (int i = 0; i < HANDS; i++) tabs.add(filled("sakit, demam"));
        var answers = atOnce(tabs);
        assertThat(answers.stream().map(DoubleSubmitTest::place)).containsOnly("302 " + path);
        assertWrittenOnce();
    }

    @RepeatedTest(5)
    void ofTwoContentsUnderOneKeyAtOneMomentOneIsKeptAndTheOtherComesBack() throws Exception {
        var other = new LinkedHashMap<>(sheet);
        other.put("reason[" + office.cases().get(3) + "]", "sakit, rawat jalan");
        var answers = atOnce(List.of(sheet, other));
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(302, 422);
        var refused = answers.get(answers.get(0).statusCode() == 422 ? 0 : 1);
        assertThat(refused.body())
                .contains("sudah dikirim dengan isi lain", refused == answers.get(0) ? "demam" : "rawat jalan");
        assertWrittenOnce();
    }

    @Test
    void savingAgainAfterTheWayBackOrATimeOutIsAnsweredAsTheFirstTime() throws Exception {
        var first = browser.post(path, sheet);
        browser.get(path);
        for (int i = 0; i < 3; i++) assertThat(place(browser.post(path, sheet))).isEqualTo(place(first));
        assertWrittenOnce();
    }

    private Map<String, String> filled(String reason) throws Exception {
        var form = browser.formOf(path, path);
        form.put("status[" + office.cases().get(3) + "]", "EXCUSED");
        form.put("reason[" + office.cases().get(3) + "]", reason);
        return form;
    }

    private List<HttpResponse<String>> atOnce(List<Map<String, String>> forms) throws Exception {
        var ready = new CyclicBarrier(forms.size());
        var hands = Executors.newFixedThreadPool(forms.size());
        try {
            var sent = forms.stream()
                    .map(form -> hands.submit((Callable<HttpResponse<String>>) () -> {
                        ready.await();
                        return browser.post(path, form);
                    }))
                    .toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : sent) answers.add(answer.get());
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    private static String place(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() + " " + to.replaceFirst("^https?://[^/]+", "");
    }

    private void assertWrittenOnce() throws Exception {
        assertThat(Office.count(pg, office.id(), "select count(*) from attendance where office_id = :o"))
                .isEqualTo(15);
        assertThat(Office.count(
                        pg, office.id(), "select count(*) from audit_entry where office_id = :o and what = 'WRITE'"))
                .isEqualTo(1);
    }
}
