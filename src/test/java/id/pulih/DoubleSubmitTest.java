package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One rendered form has one effect, however often and however fast it is sent (G11). */
@AppTest
class DoubleSubmitTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    Given given;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
    }

    Browser pk() throws Exception {
        return new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
    }

    long count(String table) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var rows = c.createStatement()
                        .executeQuery("select count(*) from " + table + " where office_id = " + given.office)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void oneEffect(Browser browser, String path, Map<String, String> form, String table, String field)
            throws Exception {
        var otherTab = new HashMap<>(form);
        otherTab.put("_key", browser.formOf(path, path).get("_key"));
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<HttpResponse<String>> send = () -> browser.post(path, form);
            var first = threads.invokeAll(List.of(send, send));
            var places = new ArrayList<String>();
            for (var answer : first) places.add(place(answer.get()));
            places.add(place(browser.post(path, form)));
            places.add(place(browser.post(path, otherTab)));
            assertThat(places).containsOnly(places.get(0));
        } finally {
            threads.shutdown();
        }
        assertThat(count(table)).isEqualTo(1);
        var changed = new HashMap<>(form);
        changed.put(field, "lain sama sekali");
        assertThat(browser.post(path, changed).statusCode()).isEqualTo(422);
        assertThat(count(table)).isEqualTo(1);
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theEndOfACase() throws Exception {
        var path = "/kasus/" + given.caseAfter(Fact.ASSIGNMENT_ISSUED).id() + "/pengakhiran";
        var pk = pk();
        var form = pk.formOf(path, path);
        form.put("fact", "WITHDRAWN");
        oneEffect(pk, path, form, "case_exit", "reason");
    }

    @Test
    void aNewPartner() throws Exception {
        var pk = pk();
        var form = pk.formOf("/mitra", "/mitra");
        form.putAll(Map.of("name", "Pokmas", "kind", "PARTNER", "services", "SELF_CONTROL", "agreementNumber", "1"));
        form.putAll(Map.of("agreementFrom", "1/1/2026", "agreementUntil", "31/12/2027"));
        oneEffect(pk, "/mitra", form, "partner", "area");
    }

    @Test
    void aContact() throws Exception {
        var path = "/kasus/" + given.caseAfter(Fact.SCHEDULE_MADE).id() + "/kontak";
        var pk = pk();
        var form = pk.formOf(path, path);
        form.putAll(Map.of("channel", "CALL", "on", "hari ini", "reached", "true", "note", "Baik."));
        oneEffect(pk, path, form, "contact_note", "note");
    }
}
