package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import id.pulih.Chromium;
import java.util.regex.Pattern;

/** Someone signed in at their own browser, doing what a person can do with a page. */
final class Person {

    private final String role;
    private final Chromium chromium;
    private final Album album;

    Person(String role, Chromium chromium, Album album) {
        this.role = role;
        this.chromium = chromium;
        this.album = album;
    }

    String role() {
        return role;
    }

    Chromium chromium() {
        return chromium;
    }

    Page page() {
        return chromium.page;
    }

    Person open(String path) {
        arrived(page().navigate(path));
        return this;
    }

    /** Opens a link of the page by its words. */
    Person follow(String words) {
        var link = page().locator("main a", new Page.LocatorOptions().setHasText(exactly(words))).first();
        reveal(link);
        arrived(moved(link::click));
        return this;
    }

    /** The form that has this button. */
    Form form(String button) {
        return new Form(this, button);
    }

    /** Presses a button that needs nothing typed. */
    Person press(String button) {
        form(button).press();
        return this;
    }

    Person sees(String... words) {
        assertThat(page().locator("main").innerText().replaceAll("\\s+", " ")).as(page().url()).contains(words);
        return this;
    }

    Person seesNot(String... words) {
        assertThat(page().locator("main").innerText().replaceAll("\\s+", " ")).as(page().url()).doesNotContain(words);
        return this;
    }

    /** The path of the page, without the machine. */
    String path() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** The case page shows this step as a present one (j and k run side by side), and its banner says these words. */
    Person findsCase(String id, String step, String... banner) {
        open("/kasus/" + id);
        assertThat(page().locator(".rail [aria-current=step] b").allInnerTexts()).as("rail").contains(step);
        if (banner.length > 0) assertThat(page().locator(".banner").first().innerText().replaceAll("\\s+", " ")).contains(banner);
        return this;
    }

    /** Opens a paper behind the first link with these words and checks what it says. */
    Person reads(String title, String words, String... said) {
        var href = page().locator("main a", new Page.LocatorOptions().setHasText(words))
                .first().getAttribute("href");
        return readsPaper(title, href, said);
    }

    /** Fetches the paper at this address and checks what it says. */
    Person readsPaper(String title, String href, String... said) {
        var answer = page().context().request().get(href);
        assertThat(answer.status()).as(href).isEqualTo(200);
        var text = album.paper(title, answer.body());
        for (var words : said) assertThat(text).as(title).containsIgnoringCase(words);
        return this;
    }

    /** Reads a letter of the case from its tab of letters. */
    Person readsLetter(String id, String title, String kind, String... said) {
        if (!path().equals("/kasus/" + id + "/surat")) open("/kasus/" + id + "/surat");
        var row = page().locator("tbody tr", new Page.LocatorOptions().setHasText(kind)).first();
        return readsPaper(title, row.locator("a").first().getAttribute("href"), said);
    }

    /** Acts and goes where it leads. */
    Response moved(Runnable act) {
        return page().waitForNavigation(act);
    }

    void arrived(Response answer) {
        if (answer != null && answer.status() >= 400) {
            throw new AssertionError(answer.status() + " at " + page().url() + ": "
                    + page().locator("main").innerText().lines().limit(12).toList());
        }
        album.look(this);
    }

    /** Opens what the element is folded into. */
    static void reveal(Locator element) {
        var folded = element.locator("xpath=ancestor::details[not(@open)]/summary");
        while (folded.count() > 0) folded.first().click();
    }

    static Pattern exactly(String words) {
        return Pattern.compile("^\\s*" + words.replaceAll("[.()+?*]", "\\\\$0") + "\\s*$"); // as JavaScript quotes it
    }
}
