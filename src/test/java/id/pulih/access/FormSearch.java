package id.pulih.access;

import id.pulih.training.ToldOffice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is known of the forms of the office while its people walk through it: which have been met, filled and accepted, which are
 * still missing, and which pages are worth opening for them.
 */
final class FormSearch {

    /** So often a page of one kind may show no missing form before it is left alone in this walk. */
    private static final int FRUITLESS = 70;

    /** So many forms of one route are tried in one walk. */
    private static final int TRIES = 8;

    private final AccessPolicy policy;
    private final Routes routes;
    private final FormValues values;
    private final Written written;
    private final List<PathPattern> pages;
    private final List<PathPattern> posts;
    private final Map<String, FormTrial.Held> held = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<String, Set<String>> standsOn = new HashMap<>();
    private final Map<String, Integer> fruitless = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private boolean helping;

    FormSearch(AccessPolicy policy, Routes routes, FormValues values, Written written) {
        this.policy = policy;
        this.routes = routes;
        this.values = values;
        this.written = written;
        pages = patterns("GET ");
        posts = patterns("POST ");
    }

    private List<PathPattern> patterns(String method) {
        return routes.all().keySet().stream()
                .filter(r -> r.startsWith(method))
                .map(r -> PathPatternParser.defaultInstance.parse(Routes.path(r)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The page to which an address leads, as its controller maps it; empty for none. */
    String page(String address) {
        return pattern(pages, address);
    }

    /** The route to which a form is sent. */
    String route(String action) {
        return "POST " + pattern(posts, action);
    }

    private static String pattern(List<PathPattern> patterns, String address) {
        var path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return patterns.stream()
                .filter(p -> p.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("");
    }

    Map<String, FormTrial.Held> held() {
        return held;
    }

    /** Pages and forms that were answered as they never should be. */
    List<String> broken() {
        return broken;
    }

    /** Why a route was not held, and what to do about it. */
    String whyMissing(String route) {
        var answer = refused.get(route);
        if (answer != null)
            return "its form was refused; write what belongs into one of its fields into src/test/resources/form-values.csv. "
                    + answer;
        return "no page with this form was met; let a page that its role reaches by links show it, for a case of training/Script"
                + " or on a day of WALKS. If it is no form of the office, say why in src/test/resources/form-exempt.csv.";
    }

    /** The posting routes that are still to be held. */
    Set<String> missing() {
        var missing = new TreeSet<String>();
        routes.all().keySet().stream().filter(Routes::posts).forEach(missing::add);
        missing.removeAll(held.keySet());
        missing.removeAll(values.exempt().keySet());
        return missing;
    }

    /** One walk of one person. */
    void walk(Visitor visitor, ToldOffice.Member who, List<String> from) throws Exception {
        var missing = missing();
        missing.removeIf(
                r -> policy.of(r) == null || policy.of(r).roles().stream().noneMatch(who.roles()::contains));
        if (missing.isEmpty()) return;
        new FormWalk(this, visitor, who, missing)
                .along(from.stream().filter(a -> opens(who, a)).toList());
    }

    /** One way of one person. */
    void walk(Visitor visitor, ToldOffice.Member who, FormWays.Way way, List<String> from) throws Exception {
        var open = missing();
        open.retainAll(way.routes());
        open.removeIf(r -> policy.of(r).roles().stream().noneMatch(who.roles()::contains));
        if (open.isEmpty()) return;
        new FormWalk(this, visitor, who, open, way.sends())
                .along(from.stream().filter(a -> opens(who, a)).toList());
    }

    /** A new round: what bore nothing in the last one may do so now. */
    void again(boolean helping) {
        this.helping = helping;
        fruitless.clear();
        tries.clear();
        helped.clear();
    }

    private boolean opens(ToldOffice.Member who, String address) {
        var line = policy.of("GET " + page(address));
        return line != null && line.roles().stream().anyMatch(who.roles()::contains);
    }

    /** Whether one of these forms may be on a page. */
    boolean worth(String page, Set<String> wanted) {
        if (!page.contains("{") || visits.getOrDefault(page, 0) < 4) return true;
        if (fruitless.getOrDefault(page, 0) >= FRUITLESS) return false;
        return helping && near(page, wanted)
                || wanted.stream()
                        .anyMatch(r -> plain(Routes.path(r)).startsWith(plain(page))
                                || standsOn.getOrDefault(r, Set.of()).contains(page));
    }

    /** Whether a page is of the same matter as one of these forms. */
    private static boolean near(String page, Set<String> wanted) {
        return wanted.stream().map(r -> plain(Routes.path(r))).anyMatch(path -> {
            var above = path.substring(0, path.lastIndexOf('/'));
            return plain(page).startsWith(above.matches("|/kasus/\\{}|/[^/]*") ? path : above);
        });
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "{}");
    }

    void visited(String page, boolean fruit) {
        visits.merge(page, 1, Integer::sum);
        if (fruit) fruitless.put(page, 0);
        else fruitless.merge(page, 1, Integer::sum);
    }

    /** A form was met; whether it is to be tried now. */
    boolean tries(String route, String page, boolean wanted) {
        standsOn.computeIfAbsent(route, r -> new HashSet<>()).add(page);
        return wanted && tries.merge(route, 1, Integer::sum) <= TRIES;
    }

    /** Whether a form that is known already is sent again, because it may bring one of these near. */
    boolean helps(String route, String action, String page, Set<String> wanted) {
        return helping
                && held.containsKey(route)
                && near(page, wanted)
                && helped.add(action)
                && tries.merge(route, 1, Integer::sum) <= TRIES;
    }

    void hold(FormTrial.Held form) {
        held.put(form.route(), form);
    }

    void refuse(String route, String answer) {
        refused.put(route, answer);
    }

    void breaks(String what) {
        broken.add(what);
    }

    FormFiller filler(String route, Element form, boolean full) {
        return new FormFiller(values, route, form, full);
    }

    FormTrial trial(Visitor visitor, ToldOffice.Member who, String route, String page) {
        return new FormTrial(visitor, who.person(), route, page, policy, written, values.own(route));
    }
}
