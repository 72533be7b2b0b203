package id.pulih.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
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

    @Autowired
    RequestTransaction transactions;

    @Autowired
    CaseFacts caseFacts;

    @Autowired
    Casefile casefile;

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

    @Test
    void showsACaseOnlyToThoseOnWhoseDeskItLies() throws Exception {
        var given = Given.office(pg, secrets);
        var written = given.caseAfter(Fact.ASSESSMENTS_COMPLETE).id().toString();
        var submitted = submitted(given);
        var assessed = given.caseAfter(Fact.FINAL_ASSESSMENT_MADE).id().toString();
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        assertThat(officer.get("/beranda").body())
                .contains(written, "Litmas belum diajukan untuk diperiksa.", assessed, "Laporan akhir belum diajukan.")
                .doesNotContain(submitted);
        var section = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        assertThat(section.get("/beranda").body())
                .contains(submitted, "/kasus/" + submitted + "/litmas/pemeriksaan")
                .doesNotContain(written, assessed);
        var head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
        assertThat(head.get("/beranda").body()).doesNotContain(written, submitted, assessed);
    }

    /** A case whose Litmas lies with the section head. */
    private String submitted(Given given) throws Exception {
        var aCase = given.caseAfter(Fact.OFFICER_CHOSEN).id();
        var head = given.the(Role.OFFICE_HEAD);
        transactions.as(new SignedIn(head.account(), given.office, 1), () -> {
            var act = casefile.party(Office.today());
            caseFacts.record(aCase, Fact.ASSIGNMENT_ISSUED, act, null);
            caseFacts.record(aCase, Fact.ASSESSMENT_DECLINED, act, null);
            caseFacts.record(aCase, Fact.SOURCES_COMPLETE, act, null);
            return caseFacts.record(aCase, Fact.LITMAS_SUBMITTED, act, null);
        });
        return aCase.toString();
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
