package id.pulih;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What every page must be, whatever it is about: Indonesian, one heading, nothing to push sideways, no barrier. A page that holds
 * no element which its kind has not shown before in the same place (other people, words and combinations do not count, nor does the
 * sentence that says what was done) is neither widened, photographed nor searched for barriers again. Pictures are taken with
 * -Dpictures alone: they are for people, and take a sixth of a journey's time.
 */
public final class Inspection {

    static final int PHONE = 360;
    private static final int DESK = 1366;

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** English, names of the program, and dates and values as machines write them. */
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)\\b(submit|save|cancel|delete|edit|update|error|warning|invalid|required|please|click|loading|log ?in|log ?out|"
                    + "password|username|settings|search|next|previous|back|home|yes|the|and|with|your|not found|exception|true|false|null|undefined|"
                    + "nan|optional|unknown)\\b|\\b(?-i:[A-Z]{2,}_[A-Z_]+)\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\[object |\\$\\{|" + ID);

    private static final String READ = """
            () => {
              const texts = [document.title];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) texts.push(walk.currentNode.data);
              for (const e of document.querySelectorAll('[placeholder], [aria-label], [title], [alt]'))
                for (const a of ['placeholder', 'aria-label', 'title', 'alt']) texts.push(e.getAttribute(a) || '');
              const looks = e => e.closest('.rail') ? '' : e.className;
              const places = new Set();
              const place = (e, above) => {
                const here = above + '>' + e.localName + ':' + looks(e) + ':' + (e.getAttribute('role') || '') + ':' + (e.getAttribute('type') || '');
                places.add(here);
                for (const child of e.children) if (child.id !== 'selesai') place(child, here);
              };
              place(document.body, '');
              return {
                lang: document.documentElement.lang,
                headings: document.querySelectorAll('h1').length,
                words: texts.join('\\n'),
                places: [...places].join('\\n')
              };
            }
            """;

    private static final String WIDE = """
            () => {
              const right = e => e.getBoundingClientRect().right;
              const width = document.documentElement.clientWidth;
              const wide = document.documentElement.scrollWidth <= width ? []
                  : [...document.querySelectorAll('body *')].filter(e => right(e) > width + 1);
              const tables = [...document.querySelectorAll('main table')].filter(t => right(t) > right(t.parentElement) + 1);
              return [...wide, ...tables].slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' ');
            }
            """;

    /** Whether what is seen is kept in target/pictures and target/papers, to be looked at. */
    public static final boolean PICTURES = System.getProperty("pictures") != null;

    private static final int TALLEST = 6000;
    private static final Map<String, Set<String>> SEEN = new HashMap<>();
    private static int number;

    private final Page page;
    private final String path;
    private final List<String> faults = new ArrayList<>();
    private List<String> places = List.of();

    private Inspection(Page page) {
        this.page = page;
        this.path = page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** The path without query and without ids. */
    static String kind(String path) {
        return path.replaceFirst("\\?.*", "").replaceAll(ID, "-").replaceFirst("/sumber/[a-z-]+$", "/sumber/-");
    }

    /** Looks at the page as it stands, at a window of {@link #PHONE}; gives what is wrong with it. */
    static List<String> of(Page page, String who) {
        var one = new Inspection(page);
        if (one.read()) one.search(who);
        return one.faults;
    }

    /** Only what can be seen where no script runs; the search for barriers is one. */
    static List<String> withoutScripts(Page page) {
        var one = new Inspection(page);
        one.read();
        return one.faults;
    }

    /** Whether it holds anything that its kind has not shown before. */
    private boolean read() {
        var found = (Map<?, ?>) page.evaluate(READ);
        if (!"id".equals(found.get("lang"))) fault("is not marked as Indonesian");
        if (!Integer.valueOf(1).equals(found.get("headings"))) fault("has " + found.get("headings") + " h1");
        var words = FOREIGN.matcher((String) found.get("words"));
        while (words.find()) fault("says \"" + words.group() + "\"");
        narrow(PHONE);
        places = ((String) found.get("places")).lines().toList();
        return SEEN.computeIfAbsent(kind(path), k -> new HashSet<>()).addAll(places);
    }

    private void search(String who) {
        var name = "%s-%03d-%s%s"
                .formatted(System.getProperty("fork", "1"), ++number, who, kind(path).replaceAll("[/-]+", "-").replaceAll("-$", ""));
        picture(name, PHONE);
        width(DESK);
        narrow(DESK);
        picture(name, DESK);
        if (Searched.adds(kind(path), places)) barriers();
        width(PHONE);
    }

    private void narrow(int width) {
        var wide = (String) page.evaluate(WIDE);
        if (!wide.isEmpty()) fault("is too wide at " + width + ": " + wide);
    }

    private void width(int width) {
        page.setViewportSize(width, width == PHONE ? 800 : 768);
        page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** The whole page; of one longer than {@link #TALLEST} its beginning, for nobody looks at the two hundredth row. */
    private void picture(String name, int width) {
        if (!PICTURES) return;
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + "-" + width + ".png"))
                .setCaret(ScreenshotCaret.INITIAL) // to hide it would leave style attributes behind, which the policy forbids
                .setFullPage(true)
                .setClip(0, 0, width, Math.min(height, TALLEST)));
    }

    private void barriers() {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(violations);
        for (var rule : axe.analyze().getViolations()) {
            for (var node : rule.getNodes()) fault(rule.getId() + " (" + rule.getImpact() + "): " + node.getTarget());
        }
    }

    private void fault(String what) {
        faults.add(path + " " + what);
    }
}
