package id.pulih.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class CasePagesTest {

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

    Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }

    @Test
    void showsThePersonTheRailAndTheNextActWithinTheBudget() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var pk = as(Role.PROBATION_OFFICER);
        Counted.clear();
        var page = pk.get("/kasus/" + aCase.id());
        var statements = Counted.take();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(statements).hasSizeLessThanOrEqualTo(9);
        assertThat(page.body())
                .contains("Siti &amp; ", "Minta persetujuan", "/kasus/" + aCase.id() + "/persetujuan", "Surat tugas");
        Counted.clear();
        assertThat(pk.get("/kasus").body()).contains("Siti &amp; ");
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void tellsWhomTheCaseWaitsForWhenSomeoneElseMustAct() throws Exception {
        var aCase = given.caseAfter(Fact.COMPLETENESS_JUDGED);
        assertThat(as(Role.INTAKE_CLERK).get("/kasus/" + aCase.id()).body())
                .contains("Menunggu Kepala Bapas")
                .doesNotContain("/litmas");
    }

    @Test
    void isNotFoundWithoutAGrantAndForbiddenForARoleThatNeverMay() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var other =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        assertThat(other.get("/kasus/" + aCase.id()).statusCode()).isEqualTo(404);
        assertThat(as(Role.ADMIN).get("/kasus/" + aCase.id()).statusCode()).isEqualTo(403);
    }

    @Test
    void endsAtOnceWhenTheClientWithdrawsWithoutAReason() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var pk = as(Role.PROBATION_OFFICER);
        var path = "/kasus/" + aCase.id() + "/pengakhiran";
        var form = pk.formOf(path, path);
        form.put("fact", "WITHDRAWN");
        assertThat(pk.post(path, form).statusCode()).isEqualTo(302);
        var page = pk.get("/kasus/" + aCase.id()).body();
        assertThat(page)
                .contains(Fact.WITHDRAWN.label())
                .doesNotContain("class=\"banner\" role=\"status\">\n    <p>Persetujuan");
        assertThat(pk.get("/kasus?selesai=true").body()).contains("Siti &amp; ");
        assertThat(pk.get(path).body()).doesNotContain("name=\"fact\"");
    }

    @Test
    void asksForTheSourceOfADeathAndKeepsWhatWasTyped() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var pk = as(Role.PROBATION_OFFICER);
        var path = "/kasus/" + aCase.id() + "/pengakhiran";
        var form = pk.formOf(path, path);
        form.putAll(Map.of("fact", "DIED", "reason", "kabar yang saya ketik", "on", "entah"));
        var answer = pk.post(path, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("kabar yang saya ketik", "entah");
        form.put("on", "hari ini");
        var again = pk.post(path, form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Sebutkan dari mana kabar ini diketahui.");
    }

    @Test
    void refusesAnExitThatIsNotForThisPerson() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var pk = as(Role.PROBATION_OFFICER);
        var path = "/kasus/" + aCase.id() + "/pengakhiran";
        var form = pk.formOf(path, path);
        form.put("fact", "CLOSED_NEW_OFFENCE");
        form.put("reason", "x");
        assertThat(pk.post(path, form).statusCode()).isEqualTo(404);
    }
}
