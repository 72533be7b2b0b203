package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import id.pulih.Chromium;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Someone signed in at their own browser, doing what a person can do with a page. */
final class Person {

    private final Chromium chromium;
    private final Stand stand = new Stand();

    Person(Chromium chromium) {
        this.chromium = chromium;
    }

    Chromium chromium() {
        return chromium;
    }

    Page page() {
        return chromium.page;
    }

    Person open(String path) {
        stand.settle();
        arrived(chromium.open(path));
        return this;
    }

    /** Opens a link of the page by its words. */
    Person follow(String words) {
        stand.settle();
        var link = page().locator("main a", new Page.LocatorOptions().setHasText(exactly(words))).first();
        reveal(link);
        arrived(chromium.moved(link::click));
        return this;
    }

    /** Goes back as the browser does. */
    Person back() {
        stand.settle();
        arrived(chromium.moved(() -> page().goBack()));
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
        assertThat(words(page().locator("main"))).as(page().url()).contains(words);
        return this;
    }

    Person seesNot(String... words) {
        assertThat(words(page().locator("main"))).as(page().url()).doesNotContain(words);
        return this;
    }

    /** The words of a part of the page, in one line. */
    static String words(Locator part) {
        return part.innerText().replaceAll("\\s+", " ");
    }

    /** How many of these the page has. */
    Person counts(int number, String selector) {
        assertThat(page().locator(selector).count()).as(selector + " at " + page().url()).isEqualTo(number);
        return this;
    }

    /** The path of the page, without the machine. */
    String path() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** Opens the case; its rail and its banner, with the words of the button, are these (see {@link #stands}). */
    Person finds(String id, String rail, String banner) {
        return open("/kasus/" + id).stands(rail, banner);
    }

    /**
     * The case of this page stands here.
     *
     * @param rail the letters of the present steps, with all before them done; or "done|now|to do" where that is not so
     * @param banner the whole banner without its date
     */
    Person stands(String rail, String banner) {
        stand.is(page(), rail, banner);
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
        var text = Papers.keep(title, answer.body());
        for (var words : said) assertThat(text).as(title).containsIgnoringCase(words);
        return this;
    }

    /** Reads a letter of the case from its tab of letters. */
    Person readsLetter(String id, String title, String kind, String... said) {
        if (!path().equals("/kasus/" + id + "/surat")) open("/kasus/" + id + "/surat");
        var row = page().locator("tbody tr", new Page.LocatorOptions().setHasText(kind)).first();
        return readsPaper(title, row.locator("a").first().getAttribute("href") + ".pdf", said);
    }

    /** Sends a form in one of the ways of the browser; gives the answer. */
    Response sends(Runnable act, Function<Runnable, Response> way) {
        stand.settle();
        var answer = way.apply(act);
        stand.acted(page());
        return answer;
    }

    void arrived(Response answer) {
        if (answer != null && answer.status() >= 400) {
            throw new AssertionError(answer.status() + " at " + page().url() + ": "
                    + page().locator("main").innerText().lines().limit(12).toList());
        }
    }

    /** Nothing is left unsaid. */
    void settle() {
        stand.settle();
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
