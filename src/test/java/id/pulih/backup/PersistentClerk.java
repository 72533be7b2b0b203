package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.intake.Desk;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes requests in whatever dies meanwhile: sends the same form until it is answered, and keeps a journal of what was confirmed. */
final class PersistentClerk implements Callable<Void> {

    private final Browser desk;
    private final String user;
    private final String name;
    private final AtomicBoolean over;
    private final AtomicInteger confirmed;
    private final List<String> requests = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();

    /** @param confirmed counts the receipts of all clerks */
    PersistentClerk(Browser desk, String user, String name, AtomicBoolean over, AtomicInteger confirmed) {
        this.desk = desk;
        this.user = user;
        this.name = name;
        this.over = over;
        this.confirmed = confirmed;
    }

    @Override
    public Void call() throws Exception {
        for (int i = 0; !over.get(); i++) {
            var typed = Desk.with(Desk.mother(), "subjectName", name + " " + i, "subjectTelephone", "");
            var id = answered("/permohonan/baru", typed).replaceAll(".*/kasus/([^/]+)/.*", "$1");
            requests.add(id);
            answered("/kasus/" + id + "/permohonan");
            receipts.add(id);
            confirmed.incrementAndGet();
        }
        return null;
    }

    /** Opens the form of this page and sends it, each as often as it takes; where the answer led. */
    private String answered(String page, String... typed) throws Exception {
        Map<String, String> form = null;
        while (true) {
            try {
                if (form == null) {
                    if (desk.get(page).statusCode() == 302) desk.signIn(user);
                    form = Desk.form(desk, page, page, typed);
                }
                var answer = desk.post(page, form);
                if (answer.statusCode() == 302)
                    return answer.headers().firstValue("Location").orElseThrow();
                assertThat(answer.statusCode()).as(answer.body()).isIn(500, 503);
            } catch (IOException | IllegalStateException | AssertionError away) {
                if (over.get()) throw away;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What was confirmed is there, once, and nothing else is. */
    static void compare(Connection all, List<PersistentClerk> clerks) throws Exception {
        assertThat(list(all, "select case_id::text from application"))
                .containsExactlyInAnyOrderElementsOf(
                        clerks.stream().flatMap(c -> c.requests.stream()).toList());
        assertThat(list(all, "select case_id::text from application_receipt"))
                .containsExactlyInAnyOrderElementsOf(
                        clerks.stream().flatMap(c -> c.receipts.stream()).toList());
    }

    private static List<String> list(Connection c, String sql) throws Exception {
        var all = new ArrayList<String>();
        try (var s = c.createStatement();
                var r = s.executeQuery(sql)) {
            while (r.next()) all.add(r.getString(1));
        }
        return all;
    }
}
