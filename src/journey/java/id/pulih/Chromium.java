package id.pulih;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person at a real browser, as narrow as a telephone. Every page that comes is looked at ({@link Inspection}), every
 * complaint of the browser is kept; a page that came and was not looked at is a fault too. What was found fails the test when the
 * browser closes. What a request may cost, {@link Counted} holds by itself.
 */
public final class Chromium implements AutoCloseable {

    /** Debian's Chromium without what draws windows, a third cheaper; where it is installed beside Chromium. */
    private static final Path HEADLESS = Path.of("/usr/bin/chromium-headless-shell");

    private static Browser browser;

    private final BrowserContext context;
    private final String who;
    private final boolean scripts;
    private final List<String> unseen = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int posts;
    private int underway;
    private int arrivals;
    private Response last;

    public final Page page;

    public Chromium(int port, String who) {
        this(port, who, true);
    }

    /** A browser that may run no script of any page, as on a telephone that saves data. */
    public static Chromium withoutScripts(int port, String who) {
        return new Chromium(port, who, false);
    }

    private Chromium(int port, String who, boolean scripts) {
        this.who = who;
        this.scripts = scripts;
        context = browser().newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(Inspection.PHONE, 800));
        context.setDefaultTimeout(40_000);
        context.addInitScript("addEventListener('securitypolicyviolation',"
                + " e => console.error('security policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(this::complain);
        page.onRequest(this::sent);
        page.onRequestFinished(this::ended);
        page.onRequestFailed(this::ended);
        page.onFrameNavigated(frame -> arrivals++);
        page.onResponse(this::came);
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
                        .setExecutablePath(executable())
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

    private static Path executable() {
        var named = Path.of(System.getProperty("chromium"));
        return named.equals(Path.of("/usr/bin/chromium")) && Files.exists(HEADLESS) ? HEADLESS : named;
    }

    private void hear(ConsoleMessage message) {
        // a refused form answers 422, which the browser reports as if it were a fault
        if (message.type().equals("error") && !message.text().matches(".*status of (404|409|422).*")) {
            complain(message.text());
        }
    }

    private void complain(String what) {
        faults.add(page.url() + " in the browser: " + what);
    }

    private void sent(Request request) {
        var lookUp = request.url().contains("/permohonan/kemiripan"); // while somebody types; no form is sent
        if (request.method().equals("POST") && !lookUp) posts++;
        if (request.isNavigationRequest()) underway++;
    }

    private void ended(Request request) {
        if (request.isNavigationRequest()) underway--;
    }

    private void came(Response answer) {
        boolean page = answer.request().isNavigationRequest() || isPart(answer.request());
        if (page && isShown(answer) && answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            last = answer;
            unseen.add(answer.status() + " " + answer.url());
        }
    }

    /** Whether htmx asked; where it is led on after a post, the browser does not say so of the second request. */
    private static boolean isPart(Request request) {
        for (var one = request; one != null; one = one.redirectedFrom()) {
            if ("true".equals(one.headers().get("hx-request"))) return true;
        }
        return false;
    }

    private static boolean isShown(Response answer) {
        return answer.status() < 300 || answer.status() >= 400;
    }

    public Chromium signIn(String user) {
        open("/masuk");
        page.fill("[name=username]", user);
        page.fill("[name=password]", "rahasia");
        moved(() -> page.click("form:has([name=username]) button"));
        if (page.url().endsWith("/masuk")) throw new AssertionError("not signed in: " + user);
        return this;
    }

    /** Goes to this address. */
    public Response open(String path) {
        var answer = page.navigate(path);
        look();
        return answer;
    }

    /** Does what leads to another page. */
    public Response moved(Runnable act) {
        var answer = page.waitForNavigation(act);
        look();
        return answer;
    }

    /** Does what htmx exchanges a part of the page for. */
    public Response exchanged(Runnable act) {
        var answer = page.waitForResponse(a -> isPart(a.request()) && isShown(a), act);
        var busy = page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added");
        page.waitForCondition(() -> busy.count() == 0);
        look();
        return answer;
    }

    /** Does what opens a second tab; a page there is looked at by {@link #look(Page)}. */
    public Page tab(Runnable act) {
        var tab = page.waitForPopup(act);
        tab.onConsoleMessage(this::hear);
        tab.onPageError(this::complain);
        tab.waitForLoadState();
        tab.setViewportSize(Inspection.PHONE, 800);
        look(tab);
        return tab;
    }

    /** Looks at a page of a second tab. */
    public void look(Page tab) {
        faults.addAll(Inspection.of(tab, who));
    }

    /** Does what may send a form twice; gives the answer that the browser shows in the end. */
    public Response clickedTwice(Runnable act) {
        int before = arrivals;
        act.run();
        page.waitForCondition(() -> arrivals > before && underway == 0);
        page.waitForLoadState();
        look();
        return last;
    }

    /** Whoever waits for others to act does not leave the desk: the screen stays unlocked. */
    public Chromium staying() {
        context.addInitScript("setInterval(() => localStorage.setItem('pulih.aktif', Date.now()), 30000)");
        return this;
    }

    /** How many forms this browser has sent. */
    public int posts() {
        return posts;
    }

    /** Looks at the page as it stands, after a part of it has been exchanged. */
    public void look() {
        faults.addAll(scripts ? Inspection.of(page, who) : Inspection.withoutScripts(page));
        unseen.clear();
    }

    /** Takes what was found so far. */
    public List<String> faults() {
        unseen.forEach(answer -> faults.add("nobody looked at " + answer));
        unseen.clear();
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public void close() {
        context.close();
        var found = faults();
        if (!found.isEmpty()) throw new AssertionError(String.join("\n", found));
    }
}
