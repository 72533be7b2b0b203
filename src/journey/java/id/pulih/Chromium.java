package id.pulih;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at a real browser. What the page complains about (scripts, the security policy) is gathered in complaints. */
public class Chromium implements AutoCloseable {

    private static Browser browser;

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    public final Page page;

    public Chromium(int port) {
        context = browser().newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(1366, 768));
        context.setDefaultTimeout(40_000);
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    /** One browser for all tests of this JVM, closed with it; each person has a window without the others' cookies. */
    private static synchronized Browser browser() {
        if (browser != null) return browser;
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return browser;
    }

    private void hear(ConsoleMessage message) {
        // a refused form answers 422, which the browser reports as if it were a fault
        if (message.type().equals("error") && !message.text().matches(".*status of (404|409|422).*")) {
            complaints.add(message.text());
        }
    }

    public Chromium signIn(String user) {
        page.navigate("/masuk");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "rahasia");
        page.click("main button");
        page.waitForURL(url -> !url.endsWith("/masuk"));
        return this;
    }

    /** Errors of scripts and breaches of the security policy since the start. */
    public List<String> complaints() {
        return complaints;
    }

    /** What axe finds on the page as it stands; each with its place. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> page.url() + " " + rule.getId() + " (" + rule.getImpact() + "): "
                                        + node.getTarget()))
                        .toList();
    }

    /** Whether the page can be pushed sideways at the present width. */
    public boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The whole page as a picture in target/pictures. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
