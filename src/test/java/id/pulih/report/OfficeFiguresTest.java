package id.pulih.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class OfficeFiguresTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    FigureFold fold;

    @Test
    @DisplayName("ADR 0009: marking, correcting and taking back attendance count at once, before and after the fold")
    void countsEveryMark() throws Exception {
        var office = Office.make(pg, secrets, "a" + System.nanoTime());
        var path = "/sesi/" + office.session() + "/kehadiran";
        var officer = new Browser(port).signIn(office.officer());
        assertThat(marks(office.id())).isEmpty();

        assertThat(mark(officer, path, office.cases().get(0), "ABSENT")).isEqualTo(302);
        assertThat(marks(office.id())).isEqualTo("ABSENT=1 PRESENT=14");
        asCounted(office.id());
        fold.run();
        assertThat(marks(office.id())).isEqualTo("ABSENT=1 PRESENT=14");

        assertThat(mark(officer, path, office.cases().get(0), "LATE")).isEqualTo(302);
        assertThat(marks(office.id())).isEqualTo("LATE=1 PRESENT=14");
        asCounted(office.id());

        assertThat(officer.post(path + "/urungkan", form(officer, path, path + "/urungkan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(marks(office.id())).isEqualTo("ABSENT=1 PRESENT=14");
        asCounted(office.id());
        fold.run();
        asCounted(office.id());
        assertThat(Office.count(pg, office.id(), "select count(*) from figure_change where office_id = :o"))
                .isZero();
    }

    @Test
    @DisplayName("R73: the head sees where the cases stand and what became of them")
    void showsTheHead() throws Exception {
        var given = Given.office(pg, secrets);
        given.caseAfter(Fact.COMPLETENESS_JUDGED);
        given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var stops = "/kasus/" + given.caseAfter(Fact.ASSIGNMENT_ISSUED).id() + "/pengakhiran";
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        var form = form(officer, stops, stops);
        form.putAll(Map.of("fact", "WITHDRAWN", "reason", "Pindah kota"));
        assertThat(officer.post(stops, form).statusCode()).isEqualTo(302);
        asCounted(given.office);
        var head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
        assertThat(head.get("/beranda").body()).contains("href=\"/angka\"");
        Counted.clear();
        var page = Jsoup.parse(head.get("/angka").body());
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        assertThat(page.select("main").text())
                .contains("c - Disposisi Kepala 1", "e - Penggalian data 1", "Jumlah 2", "3 2 0 0 1 0");
        fold.run();
        assertThat(Jsoup.parse(head.get("/angka").body()).select("tbody").text())
                .isEqualTo(page.select("tbody").text());
    }

    private int mark(Browser officer, String path, UUID of, String status) throws Exception {
        var form = form(officer, path, path);
        form.put("status[" + of + "]", status);
        form.put("correction", "salah catat");
        return officer.post(path, form).statusCode();
    }

    private static Map<String, String> form(Browser officer, String page, String action) throws Exception {
        var html = officer.get(page).body();
        int from = html.indexOf("action=\"" + action + "\"");
        return Browser.fields(html.substring(from, html.indexOf("</form>", from)));
    }

    /** What the figures say of attendance, the fold and what waits for it together. */
    private String marks(int office) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery("""
                        select coalesce(string_agg(word || '=' || amount, ' ' order by word), '')
                          from (select word, sum(amount) as amount
                                  from (select office_id, kind, word, amount from figure
                                        union all
                                        select office_id, kind, word, amount from figure_change) a
                                 where office_id = %d and kind = 'ATTENDANCE' group by word having sum(amount) <> 0) w
                        """.formatted(office))) {
            r.next();
            return r.getString(1);
        }
    }

    /** The nightly comparison, for this office alone. */
    private void asCounted(int office) throws Exception {
        assertThat(Office.count(pg, office, """
                select count(*) from (select kind, month, word, sum(amount) as amount
                                        from (select office_id, kind, month, word, amount from figure
                                              union all
                                              select office_id, kind, month, word, amount from figure_change) a
                                       where office_id = :o group by 1, 2, 3 having sum(amount) <> 0) f
                  full join (select kind, month, word, amount from figure_recount where office_id = :o) r using (kind, month, word)
                 where f.amount is distinct from r.amount
                """)).isZero();
    }
}
