package id.pulih.intake;

import static id.pulih.intake.Desk.mother;
import static id.pulih.intake.Desk.page;
import static id.pulih.intake.Desk.post;
import static id.pulih.intake.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Office;
import id.pulih.AppTest;
import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of steps a to c in a real browser: no barrier, no breach of the policy, nothing pushed sideways; with pictures. */
@AppTest
class IntakeLookJourneyTest {

    private static final String LONG = "Raden Mas Ngabehi Surya Kusumaningrat Wiryadinata Prawirodirdjo bin Haji Abdurrahman Wahid"
            + " Notohadinegoro Sastrowardoyo Danuwijaya";

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Desk desk;
    Chromium chromium;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        desk = new Desk(given, pg, port);
        chromium = new Chromium(port, "petugas");
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void hasNoBarriersAndFitsSmallScreens() throws Exception {
        chromium.signIn(given.the(Role.INTAKE_CLERK).user());
        chromium.open("/permohonan");
        chromium.open("/panggilan");
        chromium.open("/permohonan/baru");
        chromium.moved(() -> chromium.page.click("main form button.govuk-button"));
        assertThat(chromium.page.isVisible("[data-errors]")).isTrue();
        var first = desk.submit(mother());
        chromium.open(page(first));
        var child = with(
                mother(), "subjectName", LONG, "subjectBirthOn", Office.today().minusYears(16).toString(), "guardianName",
                LONG, "guardianKind", "MOTHER", "guardianKnows", "NOT_ASKED", "guidanceEndsOn", Office.today().plusMonths(2).toString(),
                "flags", "URGENT,HEALTH,SMALL_CHILD", "reason", "Anak saya ".repeat(200));
        var second = desk.received(child);
        chromium.open(page(second));
        chromium.open(page(second) + "/klien");
        var third = desk.onTheHeadsDesk(mother());
        var fourth = desk.received(mother());
        chromium.open(page(fourth) + "/klien");
        chromium.open(page(third) + "/klien");
        chromium.open(page(third) + "/riwayat");
        chromium.open("/kasus/" + third + "/disposisi");
        chromium.open("/cari?q=rizky");
        chromium.open("/cari?nomor=true");
        chromium.open("/permohonan?semua=true");
        var head = new Chromium(port, "kepala").signIn(given.the(Role.OFFICE_HEAD).user());
        var clerk = chromium;
        chromium = head;
        chromium.open("/disposisi");
        chromium.open("/kasus/" + third + "/disposisi");
        var action = "/kasus/" + third + "/disposisi";
        Desk.expect(post(
                desk.head, action, action, "outcome", "REFUSED", "reason", "OTHER_SERVICE", "text",
                "Anak Ibu sedang dirawat dan sebaiknya menyelesaikannya dahulu."));
        chromium.open(page(third));
        chromium = clerk;
        chromium.open("/panggilan");
        head.close();
    }
}
