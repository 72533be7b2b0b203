package id.pulih.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class HomeTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Test
    void showsEachRoleTheCasesThatWaitForIt() throws Exception {
        var given = Given.office(pg, secrets);
        var atC = given.caseAfter(Fact.COMPLETENESS_JUDGED);
        var atE = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        given.caseAfter(Fact.LITMAS_LOCKED);
        var head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
        assertThat(head.get("/beranda").body())
                .contains(atC.id().toString())
                .doesNotContain(atE.id().toString());
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        assertThat(officer.get("/beranda").body())
                .contains(atE.id().toString())
                .doesNotContain(atC.id().toString());
        var secretary = new Browser(port).signIn(given.the(Role.TPP_SECRETARY).user());
        assertThat(secretary.get("/beranda").body()).contains("1 kasus</a> menunggu jadwal sidang");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER", "CLIENT", "FAMILY"},
            mode = EnumSource.Mode.EXCLUDE)
    void opensForEveryMemberOfTheStaffWithinTheBudget(Role role) throws Exception {
        var given = Given.office(pg, secrets);
        var browser = new Browser(port).signIn(given.the(role).user());
        Counted.clear();
        assertThat(browser.get("/beranda").statusCode()).isEqualTo(200);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        assertThat(browser.get("/panduan").statusCode()).isEqualTo(200);
    }
}
