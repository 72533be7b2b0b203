package id.pulih.register;

import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The clerk who takes the register in, over the pages. */
final class Counter {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final Given given;
    final Browser clerk;
    private final EmbeddedPostgres pg;

    Counter(Given given, EmbeddedPostgres pg, int port) throws Exception {
        this.given = given;
        this.pg = pg;
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
    }

    HttpResponse<String> upload(byte[] file) throws Exception {
        var form = clerk.formOf("/register/impor", "/register/impor");
        return clerk.postFile("/register/impor", form, "file", file);
    }

    /** Brings a file and waits until it waits for a person; gives the address of the import. */
    String brought(byte[] file) throws Exception {
        var answer = upload(file);
        if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + answer.body());
        return settled(at(answer));
    }

    /** Waits for the end of the job, as a person does who looks at the page again and again. */
    String settled(String where) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (clerk.get(where).body().contains("Halaman ini memperbarui diri")) {
            if (System.nanoTime() > until)
                throw new AssertionError("still working: " + clerk.get(where).body());
        }
        return where;
    }

    HttpResponse<String> post(String page, String action, String... typed) throws Exception {
        var fields = clerk.formOf(page, action);
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        return clerk.post(action, fields);
    }

    /** Confirms what was brought and waits until it is the register. */
    void confirm(String where, String... ticked) throws Exception {
        var answer = post(where, where + "/pengukuhan", ticked);
        if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + answer.body());
        settled(where);
    }

    static String at(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** The hidden fields of any form of this page. */
    Map<String, String> hidden(String page, String action) throws Exception {
        return clerk.formOf(page, action);
    }

    String text(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(sql.replace(":o", "" + given.office))) {
            return r.next() ? r.getString(1) : null;
        }
    }

    void run(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.createStatement()) {
            s.executeUpdate(sql.replace(":o", "" + given.office));
        }
    }
}
