package id.pulih.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.secret.SpokenCode;
import id.pulih.sop.Fact;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class StatusTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given given;
    Outside bearer;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        bearer = new Outside(port);
    }

    @AfterEach
    void timeGoesOn() {
        clock.fix(null);
    }

    private void run(String sql, Object... params) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, sql, params);
        }
    }

    private String text(String sql) throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(sql.replace(":o", "" + given.office))) {
            return r.next() ? r.getString(1) : null;
        }
    }

    private String asks(String code) throws Exception {
        return bearer.post("/status", "kode=" + code).body();
    }

    /** A case after d for which a mother has applied; gives the code of her tanda terima. */
    private String appliedFor(Given.Case aCase) throws Exception {
        given.applied(aCase);
        var code = SpokenCode.next();
        run(
                "update application set applicant_kind = 'FAMILY', applicant_relation = 'MOTHER' where office_id = ?",
                given.office);
        run("update application_receipt set status_code = ? where office_id = ?", code, given.office);
        return code;
    }

    @Test
    @DisplayName(
            "The mother's code and the client's own tell different things; his is known to nobody once handed over")
    void tellsTheClientMoreThanTheMother() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        var mothers = appliedFor(aCase);
        var told = asks(mothers.toLowerCase().replace("-", " "));
        assertThat(told)
                .contains(PlainStatus.TAKEN_OVER)
                .doesNotContain(aCase.clientName(), "Kegiatan sedang berjalan");
        assertThat(
                        text(
                                "select what || ' ' || job || ' ' || page from audit_entry where office_id = :o and job = 'public'"))
                .isEqualTo("READ public portal/status");

        var pk = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        var page = "/kasus/" + aCase.id() + "/kode-klien";
        pk.post(page, pk.formOf(page, page));
        var first = shown(pk, page);
        pk.post(page, pk.formOf(page, page));
        var second = shown(pk, page);
        assertThat(pk.bytes(page + "/slip.pdf").statusCode()).isEqualTo(200);
        assertThat(pk.post(page + "/penyerahan", pk.formOf(page, page + "/penyerahan"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(pk.get(page).body()).doesNotContain(second).contains("diserahkan kepada klien");
        assertThat(text("select count(*) from client_code where office_id = :o and code is not null"))
                .isEqualTo("0");
        assertThat(asks(first)).contains("Kode ini tidak kami kenal");
        assertThat(asks(second)).contains("Kegiatan sedang berjalan").doesNotContain(aCase.clientName());
    }

    private static String shown(Browser pk, String page) throws Exception {
        return pk.get(page)
                .body()
                .replaceAll("(?s).*Kode klien: <strong class=\"nowrap\">([A-Z0-9-]{11})</strong>.*", "$1");
    }

    @Test
    @DisplayName("The PK owes the first call; a contact noted on the case pays it until the note is undone")
    void countsANotedContactAsTheFirstCall() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var mothers = appliedFor(aCase);
        var officer = given.the(Role.PROBATION_OFFICER);
        run(
                "insert into notice (office_id, id, case_id, audience, sentence, owner_id, made_by, made_at, first_call, due_on) values (?, gen_random_uuid(), ?, 'CLIENT', ?, ?, ?, now(), true, ?)",
                given.office,
                aCase.id(),
                new byte[] {1},
                aCase.client(),
                officer.staff(),
                Office.today().plusDays(1));
        assertThat(asks(mothers)).contains("menelepon atau menyurati Anda paling lambat");
        var pk = new Browser(port).signIn(officer.user());
        assertThat(pk.get("/beranda").body()).contains("menunggu telepon pertama Anda");
        var page = "/kasus/" + aCase.id() + "/kontak";
        var form = pk.formOf(page, page);
        form.put("channel", "CALL");
        form.put("on", "hari ini");
        form.put("reached", "true");
        form.put("note", "Sudah berkenalan.");
        assertThat(pk.post(page, form).statusCode()).isEqualTo(302);
        assertThat(pk.get("/beranda").body()).doesNotContain("menunggu telepon pertama Anda");
        assertThat(asks(mothers)).contains(PlainStatus.TAKEN_OVER);

        var undo = pk.get(page).body().replaceAll("(?s).*action=\"(" + page + "/[0-9a-f-]{36}/urungkan)\".*", "$1");
        assertThat(pk.post(undo, pk.formOf(page, undo)).statusCode()).isEqualTo(302);
        assertThat(pk.get("/beranda").body()).contains("menunggu telepon pertama Anda");
        assertThat(asks(mothers)).contains("menelepon atau menyurati Anda paling lambat");
    }

    @Test
    @DisplayName("R11: who asks too often waits; the count lies in the database")
    void limitsTheGuessing() throws Exception {
        clock.fix(Instant.now().plus(Duration.ofDays(400)));
        for (int i = 0; i < 40; i++)
            assertThat(bearer.post("/status", "kode=AAAAA-AAAAA").statusCode()).isEqualTo(422);
        var last = bearer.post("/status", "kode=AAAAA-AAAAA");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Coba lagi nanti");
        clock.fix(Instant.now().plus(Duration.ofDays(400)).plus(Duration.ofMinutes(11)));
        assertThat(bearer.post("/status", "kode=AAAAA-AAAAA").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("R11: a request about a person whom the office knows is answered word for word like any other")
    void tellsNobodyWhomTheOfficeKnows() throws Exception {
        var known = given.caseAfter(Fact.SCHEDULE_MADE).clientName();
        assertThat(answerFor(known)).isEqualTo(answerFor("Orang Lain"));
    }

    private String answerFor(String name) throws Exception {
        var stranger = new Outside(port);
        var answers = Outside.mother();
        answers.put("untuk", "subjectName=" + name + "&subjectSex=L");
        stranger.begin(text("select code from office where office_id = :o")).answer(answers);
        stranger.send();
        return stranger.browser
                .get("/ajukan/terkirim")
                .body()
                .replaceAll("[A-Z2-9]{5}-[A-Z2-9]{5}", "KODE")
                .replaceAll("<strong>\\d+/", "<strong>N/")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "KUNCI");
    }
}
