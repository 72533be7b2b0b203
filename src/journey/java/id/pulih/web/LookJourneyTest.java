package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Chromium;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every page shares, in a real browser: no barrier, no breach of the policy, small screens, script helpers. */
@AppTest
class LookJourneyTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Office office;
    Chromium chromium;
    String sheet;

    @BeforeEach
    void anOfficerAtTheBrowser() throws Exception {
        office = Office.make(pg, secrets, "l" + System.nanoTime());
        chromium = new Chromium(port, "uji");
        sheet = "/sesi/" + office.session() + "/kehadiran";
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void hasNoBarriersAndFitsSmallScreens() {
        chromium.signIn(office.officer());
        for (var path : List.of(sheet, "/kasus", "/kasus/" + office.cases().get(0), "/tidak/ada")) chromium.open(path);
    }

    @Test
    void swapsARefusedPartAndReadsTheErrorFirst() {
        var page = chromium.signIn(office.officer()).page;
        chromium.open(sheet);
        page.selectOption("select[name^=status] >> nth=2", "EXCUSED");
        page.fill("input[name^=reason] >> nth=5", "ketikan saya");
        page.click("main button.govuk-button");
        page.waitForSelector("[data-errors]");
        assertThat(page.textContent("[data-errors]")).contains("Alasan izin wajib diisi.");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-errors')")).isEqualTo(true);
        assertThat(page.inputValue("input[name^=reason] >> nth=5")).isEqualTo("ketikan saya");
        chromium.look();
        page.fill("input[name^=reason] >> nth=2", "sakit");
        page.click("main button.govuk-button");
        page.waitForSelector("[data-errors]", new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        chromium.look();
    }

    @Test
    void tellsTheServerThatSomeoneIsTyping() {
        var page = chromium.signIn(office.officer()).page;
        page.clock().install();
        chromium.open(sheet);
        page.clock().fastForward("06:00");
        var greeting = page.waitForRequest("**/kunci", () -> page.locator("input[name^=reason]").first().press("a"));
        assertThat(greeting.method()).isEqualTo("HEAD");
        assertThat(page.isVisible("#kunci")).isFalse();
    }

    @Test
    void reachesTheSearchBoxByItsKey() {
        var page = chromium.signIn(office.officer()).page;
        chromium.open(sheet);
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("cari");
        page.keyboard().type("a/b");
        assertThat(page.inputValue("#cari")).isEqualTo("a/b");
    }

    @Test
    void locksTheIdleScreenAndReopensItWithAllThatWasTyped() {
        var page = chromium.signIn(office.officer()).page;
        page.clock().install();
        chromium.open(sheet);
        page.fill("input[name^=reason] >> nth=1", "belum selesai");
        page.clock().fastForward("11:00");
        page.waitForSelector("#kunci:not([hidden])");
        assertThat(page.isVisible("h1")).isFalse();
        assertThat(page.title()).doesNotContain("Daftar hadir");
        chromium.look();
        page.fill("#kunci-sandi", "keliru");
        page.click("#kunci .govuk-button");
        page.waitForSelector("#kunci-salah:has-text('belum cocok')");
        page.fill("#kunci-sandi", "rahasia");
        page.click("#kunci .govuk-button");
        page.waitForSelector("#kunci", new com.microsoft.playwright.Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(page.inputValue("input[name^=reason] >> nth=1")).isEqualTo("belum selesai");
    }
}
