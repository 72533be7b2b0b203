package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.DryRun;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, as every role and as nobody, in every relation, over real HTTP, against the policy written by hand. */
@AppTest
class AccessMatrixTest {

    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/\\{([^}:]+)[^}]*}");

    record Cell(String route, Role role, Relation relation, String expected, String actual, String verdict) {
        String line() {
            int blank = route.indexOf(' ');
            return String.join(
                    ",",
                    route.substring(0, blank),
                    route.substring(blank + 1),
                    role == null ? "NOBODY" : role.name(),
                    relation.name(),
                    expected,
                    actual,
                    verdict);
        }
    }

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext beans;

    private MatrixObjects objects;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Map<String, String>> forms = new HashMap<>();

    @Test
    @DisplayName("G1: no leak and nothing wrongly closed on any route for any role in any relation")
    void everyRouteAnswersAsThePolicySays() throws Exception {
        objects = new MatrixObjects(beans);
        var policy = new AccessPolicy();
        var routes = routes();
        var covered = routes.stream()
                .filter(r -> policy.of(r) != null && words(r).stream().allMatch(objects::knows))
                .toList();
        var world = new MatrixWorld(pg, secrets);
        var addresses = addresses(covered, policy, world);
        var visitors = new ArrayList<Role>(Arrays.asList(Role.values()));
        visitors.add(null);
        var cells = new ArrayList<Cell>();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var work = visitors.stream()
                    .map(role -> (Callable<List<Cell>>) () -> visit(role, policy, addresses, world))
                    .toList();
            for (var done : threads.invokeAll(work)) cells.addAll(done.get());
        } finally {
            threads.shutdown();
        }
        write(cells);
        theFilesFit(policy, routes);
        var wrong = cells.stream()
                .filter(c -> !c.verdict().equals("ok"))
                .map(Cell::line)
                .toList();
        assertThat(wrong)
                .as("cells that leak or are wrongly closed, of " + cells.size())
                .isEmpty();
    }

    private TreeSet<String> routes() {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var home = handler.getBeanType()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            if (!handler.getBeanType().getPackageName().startsWith("id.pulih") || home.endsWith("/test-classes/"))
                return;
            for (var path : info.getPathPatternsCondition().getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    routes.add(method + " " + path);
                    forms.computeIfAbsent(method + " " + path, r -> new HashMap<>())
                            .putAll(WellFormed.fields(handler.getMethod()));
                }
                if (info.getMethodsCondition().isEmpty()) routes.add(RequestMethod.GET + " " + path);
            }
        });
        return routes;
    }

    private void theFilesFit(AccessPolicy policy, TreeSet<String> routes) {
        assertThat(routes.stream()
                        .filter(r -> !policy.routes().contains(r))
                        .map(r -> r.replaceFirst(" ", ",") + ",?,?"))
                .as("routes without a line in src/test/resources/access-policy.csv (see docs/access.md)")
                .isEmpty();
        assertThat(policy.routes().stream().filter(r -> !routes.contains(r)))
                .as("lines of access-policy.csv without a route")
                .isEmpty();
        var unknown = new TreeSet<String>();
        for (var route : routes) {
            for (var word : words(route)) if (!objects.knows(word)) unknown.add(word + " in " + route);
        }
        assertThat(unknown)
                .as("path variables that no fixture can fill: register the word before them in MatrixObjects")
                .isEmpty();
    }

    /** The words before the variables of a route. */
    private List<String> words(String route) {
        var words = new ArrayList<String>();
        var variables = VARIABLE.matcher(route);
        while (variables.find()) words.add(word(variables));
        return words;
    }

    private String word(Matcher variable) {
        var exact = variable.group(1) + "/{" + variable.group(2) + "}";
        return objects.knows(exact) ? exact : variable.group(1);
    }

    /** Where each route leads in each relation that it has. */
    private Map<String, Map<Relation, String>> addresses(
            Iterable<String> routes, AccessPolicy policy, MatrixWorld world) throws Exception {
        var all = new HashMap<String, Map<Relation, String>>();
        try (var c = Office.as(pg, "pulih_owner")) {
            for (var relation : Relation.values()) {
                if (relation != Relation.FOREIGN_PART)
                    objects.prepare(c, world.officeOf(relation), world.caseOf(relation));
            }
            for (var route : routes) {
                var addresses = new HashMap<Relation, String>();
                for (var relation : Relation.values()) {
                    if (has(route, policy, relation)) addresses.put(relation, address(route, relation, world, c));
                }
                all.put(route, addresses);
            }
        }
        return all;
    }

    private boolean has(String route, AccessPolicy policy, Relation relation) {
        var words = words(route);
        return switch (policy.of(route).rule()) {
            case PUBLIC, SELF, SELF_REFUSALS -> relation == Relation.OWN;
            case OFFICE, OFFICE_REFUSALS ->
                relation == Relation.OWN
                        || relation == Relation.OTHER_OFFICE && words.stream().anyMatch(objects::isOfOffice);
            case CASE, CASE_REFUSALS ->
                relation != Relation.FOREIGN_PART
                        || words.contains("kasus")
                                && words.stream().anyMatch(w -> !w.equals("kasus") && objects.isOfCase(w));
        };
    }

    private String address(String route, Relation relation, MatrixWorld world, Connection c) throws Exception {
        var path = route.substring(route.indexOf(' ') + 1);
        var filled = new StringBuilder();
        int end = 0;
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            var word = word(variables);
            var aCase = word.equals("kasus") ? world.caseOf(relation) : world.partsOf(relation);
            filled.append(path, end, variables.start())
                    .append(variables.group(1))
                    .append('/');
            filled.append(thing(
                    word,
                    world.officeOf(relation).office + "|" + aCase.id(),
                    () -> objects.make(word, c, world.officeOf(relation), aCase)));
            end = variables.end();
        }
        return filled.append(path.substring(end)).toString();
    }

    private String thing(String word, String of, Callable<String> making) throws Exception {
        var key = word + "|" + of;
        if (!made.containsKey(key)) made.put(key, making.call());
        return made.get(key);
    }

    private List<Cell> visit(
            Role role, AccessPolicy policy, Map<String, Map<Relation, String>> addresses, MatrixWorld world)
            throws Exception {
        var browser = new Browser(port);
        if (role != null) browser.signIn(world.office.the(role).user());
        var token = Browser.fields(
                        browser.get(role == null ? "/masuk" : "/kunci").body())
                .get("_csrf");
        var cookies = browser.cookies(); // the same for every cell, whatever an answer sets
        var cells = new ArrayList<Cell>();
        for (var route : addresses.keySet()) {
            for (var address : addresses.get(route).entrySet()) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address.getValue()))
                        .header("Cookie", cookies)
                        .header(DryRun.HEADER, "1");
                if (route.startsWith("POST ")) {
                    var form = new StringBuilder("_csrf=" + encoded(token) + "&_key=" + UUID.randomUUID());
                    forms.get(route).forEach((name, value) -> form.append('&')
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(value)));
                    request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
                }
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
                cells.add(cell(route, role, address.getKey(), answer, policy));
            }
        }
        return cells;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Cell cell(String route, Role role, Relation relation, HttpResponse<?> answer, AccessPolicy policy) {
        boolean expected = policy.allows(route, role, relation);
        var rule = policy.of(route).rule();
        int status = answer.statusCode();
        var to = answer.headers()
                .firstValue("Location")
                .map(l -> l.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
        boolean atTheDoor = status == 302 && to.startsWith("/masuk") && rule != AccessPolicy.Rule.PUBLIC;
        boolean allowed = status != 403 && status != 404 && status < 500 && !atTheDoor;
        boolean refused = status == 403 || status == 404 || atTheDoor;
        var verdict = expected ? allowed ? "ok" : "closed" : refused ? "ok" : "leak";
        if (rule.refusalsOnly() && verdict.equals("closed")) verdict = "ok";
        return new Cell(
                route,
                role,
                relation,
                expected ? "allowed" : "denied",
                (status + " " + to).strip().replace(',', ' '),
                verdict);
    }

    private static void write(List<Cell> cells) throws Exception {
        var lines = new ArrayList<String>();
        lines.add("method,path,role,relation,expected,actual,verdict");
        cells.stream().map(Cell::line).sorted().forEach(lines::add);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/access-matrix.csv"), lines);
    }
}
