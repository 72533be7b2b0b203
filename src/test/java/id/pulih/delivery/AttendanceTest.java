package id.pulih.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AttendanceTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Office office;
    String path;

    @BeforeEach
    void anOffice() throws Exception {
        office = Office.make(pg, secrets, "t" + System.nanoTime());
        path = "/sesi/" + office.session() + "/kehadiran";
        Counted.clear();
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.id(), sql);
    }

    Map<String, String> form(Browser b) throws Exception {
        return sheetForm(b.get(path).body());
    }

    /** The fields of the sheet itself: once something is recorded, the page has a second form that takes it back. */
    Map<String, String> sheetForm(String html) {
        int from = html.indexOf("<form method=\"post\" action=\"" + path + "\"");
        return Browser.fields(html.substring(from, html.indexOf("</form>", from)));
    }

    @Test
    void marksFifteenInOnePostWithinTheBudget() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        b.get(path);
        Counted.clear();
        var page = b.get(path);
        var get = Counted.take();
        System.out.println("GET " + get.size() + "\n  " + String.join("\n  ", get));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Klien t", "&amp; keluarga");
        assertThat(page.headers().firstValue("Content-Security-Policy").get()).startsWith("default-src 'none'");
        assertThat(get.size()).isLessThanOrEqualTo(9);
        assertThat(get.stream().filter(q -> q.contains("SPRING_SESSION")).count())
                .isEqualTo(1);

        var form = Browser.fields(page.body());
        assertThat(form.keySet().stream().filter(k -> k.startsWith("status["))).hasSize(15);
        form.put("status[" + office.cases().get(3) + "]", "EXCUSED");
        form.put("reason[" + office.cases().get(3) + "]", "sakit, demam");
        form.put("status[" + office.cases().get(4) + "]", "ABSENT");
        var answer = b.post(path, form);
        var post = Counted.take();
        System.out.println("POST " + post.size() + "\n  " + String.join("\n  ", post));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(post.size()).isLessThanOrEqualTo(14);
        assertThat(count("select count(*) from attendance where office_id = :o"))
                .isEqualTo(15);
        assertThat(count("select count(*) from case_event where office_id = :o"))
                .isEqualTo(15);
        assertThat(
                        count(
                                "select count(*) from audit_entry where office_id = :o and what = 'WRITE' and cardinality(case_ids) = 15"))
                .isEqualTo(1);
        assertThat(b.get(path).body()).contains("sakit, demam");
        assertThat(
                        count(
                                "select count(*) from attendance where office_id = :o and position('sakit'::bytea in reason) > 0"))
                .isZero();
    }

    @Test
    @DisplayName("a first entry corrects nothing: a reason sent with it is not kept")
    void keepsNoReasonOfAFirstEntry() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var form = form(b);
        form.put("correction", "salah orang");
        assertThat(b.post(path, form).statusCode()).isEqualTo(302);
        var page = "/kasus/" + office.cases().get(0) + "/kegiatan/" + office.session();
        assertThat(b.get(page).body()).contains("Dicatat oleh").doesNotContain("salah orang");
    }

    @Test
    void aDoublePostHasOneEffect() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var form = form(b);
        var twice = java.util.stream.Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return b.post(path, form);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        for (var f : twice) assertThat(f.get().statusCode()).isEqualTo(302);
        assertThat(b.post(path, form).statusCode()).isEqualTo(302);
        assertThat(count("select count(*) from attendance where office_id = :o"))
                .isEqualTo(15);

        form.put("status[" + office.cases().get(0) + "]", "ABSENT");
        assertThat(b.post(path, form).statusCode()).as("same key, other body").isEqualTo(422);
        assertThat(count("select count(*) from attendance where office_id = :o"))
                .isEqualTo(15);
    }

    @Test
    void isNotFoundFromAnotherOfficeOrWithoutRightAndForbiddenForARoleThatNeverMay() throws Exception {
        var foreign = Office.make(pg, secrets, "f" + System.nanoTime());
        var a = new Browser(port).signIn(foreign.officer());
        var unknown = a.get("/sesi/" + UUID.randomUUID() + "/kehadiran");
        var theirs = a.get(path);
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(theirs.body()).isEqualTo(unknown.body());
        var form = Browser.fields(
                a.get("/sesi/" + foreign.session() + "/kehadiran").body());
        assertThat(a.post(path, form).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).signIn(office.other()).get(path).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).signIn(office.admin()).get(path).statusCode())
                .isEqualTo(403);
        assertThat(a.get("/sesi/bukan-uuid/kehadiran").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(302);
        assertThat(count("select count(*) from audit_entry where office_id = :o and what = 'DENIED'"))
                .isEqualTo(2);
    }

    @Test
    void keepsWhatWasTypedWhenARuleRefuses() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var form = form(b);
        form.put("status[" + office.cases().get(2) + "]", "EXCUSED");
        form.put("reason[" + office.cases().get(5) + "]", "ketikan saya");
        Counted.clear();
        var answer = b.post(path, form);
        var seen = Counted.take();
        System.out.println("REFUSED POST " + seen.size());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Alasan izin wajib diisi.", "ketikan saya");
        assertThat(Browser.fields(answer.body()).get("status[" + office.cases().get(2) + "]"))
                .isEqualTo("EXCUSED");
        assertThat(Browser.fields(answer.body()).get("_key")).isNotEqualTo(form.get("_key"));
        assertThat(count("select count(*) from attendance where office_id = :o"))
                .isZero();

        path = "/sesi/" + office.futureSession() + "/kehadiran";
        var early = b.post(path, form(b));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Sesi belum dimulai.");

        var bad = form(b);
        bad.put("status[" + office.cases().get(2) + "]", "ENTAH");
        assertThat(b.post(path, bad).statusCode()).isEqualTo(422);
    }

    @Test
    void showsBothTextsWhenSomeoneWasFaster() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var mine = form(b);
        var theirs = form(b);
        theirs.put("reason[" + office.cases().get(1) + "]", "teks mereka");
        assertThat(b.post(path, theirs).statusCode()).isEqualTo(302);
        mine.put("reason[" + office.cases().get(1) + "]", "teks saya");
        var answer = b.post(path, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("teks saya", "Tersimpan: teks mereka");
        assertThat(b.post(path, sheetForm(answer.body())).statusCode()).isEqualTo(302);
        assertThat(b.get(path).body()).contains("teks saya");
    }

    @Test
    void keepsWhatWasTypedWhenTheTokenIsStale() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var form = form(b);
        form.put("_csrf", "basi");
        form.put("reason[" + office.cases().get(1) + "]", "ketikan saya");
        var answer = b.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ketikan saya", "terlalu lama terbuka");
        assertThat(b.post(path, sheetForm(answer.body())).statusCode()).isEqualTo(302);
    }

    @Test
    void answersHtmxWithThePartial() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        var part = b.get(path, "HX-Request", "true").body();
        assertThat(part.strip()).startsWith("<section").doesNotContain("<html");
    }

    @Test
    void aChangeOfRoleEndsTheSession() throws Exception {
        var b = new Browser(port).signIn(office.officer());
        assertThat(b.get(path).statusCode()).isEqualTo(200);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update staff_role set until_on = date '2020-02-01' where office_id = ? and role = 'PROBATION_OFFICER'",
                    office.id());
        }
        var answer = b.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").get()).contains("/masuk");
    }
}
