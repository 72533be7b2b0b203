package id.pulih.intake;

import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Takes an application through steps a to c over the pages, as the people of the desk do. */
public final class Desk {

    final Given given;
    final Browser clerk;
    final Browser head;
    private final EmbeddedPostgres pg;

    Desk(Given given, EmbeddedPostgres pg, int port) throws Exception {
        this.given = given;
        this.pg = pg;
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
    }

    /** The hidden fields of the form with this action, with what is typed on top. */
    public static Map<String, String> form(Browser b, String page, String action, String... typed) throws Exception {
        var html = b.get(page).body();
        int from = html.lastIndexOf("action=\"" + action + "\"");
        if (from < 0) throw new AssertionError("no form " + action + " on " + page + "\n" + html);
        var all = Browser.fields(html.substring(from, html.indexOf("</form>", from)));
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from", "version", "person"}) {
            if (all.containsKey(hidden)) fields.put(hidden, all.get(hidden));
        }
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        return fields;
    }

    static HttpResponse<String> post(Browser b, String page, String action, String... typed) throws Exception {
        return b.post(action, form(b, page, action, typed));
    }

    /** A mother applies for her adult son, who has not been asked yet. */
    public static String[] mother() {
        return new String[] {
            "applicantKind",
            "FAMILY",
            "relation",
            "MOTHER",
            "applicantName",
            "Ibu Sumiyati",
            "applicantTelephone",
            "0812 1111 2222",
            "applicantStreet",
            "Jl. Contoh No. 1",
            "channel",
            "DESK",
            "knows",
            "NOT_ASKED",
            "subjectName",
            "Rizky <Pratama>",
            "subjectBirthOn",
            "17/8/1990",
            "subjectSex",
            "L",
            "category",
            "FULL_RELEASE",
            "reasons",
            "RELAPSE_FEAR,NO_WORK",
            "reason",
            "Anak saya takut kembali ke pergaulan lama.",
            "wishes",
            "COUNSELING_THERAPY",
            "contactChannel",
            "WHATSAPP",
            "subjectTelephone",
            "0813 3333 4444",
            "brought",
            "IDENTITY",
            "flags",
            "URGENT"
        };
    }

    public static String[] with(String[] typed, String... more) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new);
    }

    UUID submit(String... typed) throws Exception {
        var answer = post(clerk, "/permohonan/baru", "/permohonan/baru", typed);
        if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + answer.body());
        return UUID.fromString(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/kasus/([^/]+)/.*", "$1"));
    }

    public static String page(UUID id) {
        return "/kasus/" + id + "/permohonan";
    }

    UUID received(String... typed) throws Exception {
        var id = submit(typed);
        expect(post(clerk, page(id), page(id)));
        return id;
    }

    static final String[] NEW_PERSON = {
        "name",
        "Rizky Pratama",
        "alias",
        "",
        "birthPlace",
        "Bandung",
        "birthOn",
        "17/8/1990",
        "sex",
        "L",
        "nik",
        "0073011708900001",
        "telephone",
        "0813 3333 4444",
        "channel",
        "WHATSAPP",
        "street",
        "Jl. Contoh No. 2",
        "mother",
        "Sumiyati",
        "occupation",
        "NOT_WORKING"
    };

    UUID onTheHeadsDesk(String... typed) throws Exception {
        var id = received(typed);
        expect(post(clerk, page(id) + "/klien", page(id) + "/klien", with(NEW_PERSON, "sure", "true")));
        expect(post(clerk, page(id), page(id) + "/kelengkapan", "outcome", "ENOUGH", "note", ""));
        return id;
    }

    static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + answer.body());
    }

    String official() {
        return given.the(Role.SECTION_HEAD).staff().toString();
    }

    long count(String sql) throws Exception {
        return Office.count(pg, given.office, sql);
    }

    String text(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(sql.replace(":o", "" + given.office))) {
            return r.next() ? r.getString(1) : null;
        }
    }
}
