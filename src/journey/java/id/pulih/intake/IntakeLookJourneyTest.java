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
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.List;
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
    final List<String> found = new ArrayList<>();

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        desk = new Desk(given, pg, port);
        chromium = new Chromium(port);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    void look(String name, String path) {
        for (int width : List.of(1366, 360)) {
            chromium.page.setViewportSize(width, width == 360 ? 800 : 768);
            chromium.page.navigate(path);
            chromium.picture("intake-" + name + "-" + width);
            if (chromium.overflows()) found.add(path + " can be pushed sideways at " + width);
        }
        found.addAll(chromium.barriers());
    }

    @Test
    void hasNoBarriersAndFitsSmallScreens() throws Exception {
        chromium.signIn(given.the(Role.INTAKE_CLERK).user());
        look("list-empty", "/permohonan");
        look("calls-empty", "/panggilan");
        look("form", "/permohonan/baru");
        chromium.page.setViewportSize(1366, 768);
        chromium.page.navigate("/permohonan/baru");
        chromium.page.click("main form button.govuk-button");
        chromium.page.waitForSelector("[data-errors]");
        chromium.picture("intake-form-refused-1366");
        found.addAll(chromium.barriers());
        var first = desk.submit(mother());
        look("submitted", page(first));
        var child = with(
                mother(), "subjectName", LONG, "subjectBirthOn", Office.today().minusYears(16).toString(), "guardianName",
                LONG, "guardianKind", "MOTHER", "guardianKnows", "NOT_ASKED", "guidanceEndsOn", Office.today().plusMonths(2).toString(),
                "flags", "URGENT,HEALTH,SMALL_CHILD", "reason", "Anak saya ".repeat(200));
        var second = desk.received(child);
        look("received", page(second));
        look("confirm", page(second) + "/klien");
        var third = desk.onTheHeadsDesk(mother());
        var fourth = desk.received(mother());
        look("confirm-alike", page(fourth) + "/klien");
        look("person", page(third) + "/klien");
        look("background", page(third) + "/riwayat");
        look("paper", "/kasus/" + third + "/disposisi");
        look("search", "/cari?q=rizky");
        look("search-number", "/cari?nomor=true");
        look("list", "/permohonan?semua=true");
        var head = new Chromium(port).signIn(given.the(Role.OFFICE_HEAD).user());
        var clerk = chromium;
        chromium = head;
        look("inbox", "/disposisi");
        look("disposition", "/kasus/" + third + "/disposisi");
        var action = "/kasus/" + third + "/disposisi";
        Desk.expect(post(
                desk.head, action, action, "outcome", "REFUSED", "reason", "OTHER_SERVICE", "text",
                "Anak Ibu sedang dirawat dan sebaiknya menyelesaikannya dahulu."));
        look("decided", page(third));
        chromium = clerk;
        look("calls", "/panggilan");
        found.addAll(head.complaints());
        head.close();
        assertThat(found).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void staysReadableWithTwoHundredRows() throws Exception {
        for (int i = 0; i < 200; i++) given.applied(given.caseAfter(Fact.COMPLETENESS_JUDGED, i % 5 == 0));
        chromium.signIn(given.the(Role.OFFICE_HEAD).user());
        look("inbox-200", "/disposisi");
        look("list-200", "/permohonan");
        chromium.page.click("text=Berikutnya");
        assertThat(chromium.page.locator("tbody tr").count()).isEqualTo(40);
        assertThat(found).isEmpty();
    }
}
