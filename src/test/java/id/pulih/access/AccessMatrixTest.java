package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.DryRun;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, as every role and as nobody, in every relation that can matter, over real HTTP, against the policy written by hand. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private AccessPolicy policy;
    private Routes routes;
    private MatrixAddresses addresses;
    private MatrixWorld world;
    private Map<String, Map<Relation, String>> places;
    private final List<Cell> cells = new ArrayList<>();

    @BeforeAll
    void visitEverything() throws Exception {
        policy = new AccessPolicy();
        routes = new Routes(mapping);
        world = new MatrixWorld(pg, secrets);
        addresses = new MatrixAddresses(new MatrixObjects(new Inside(beans)), policy, world);
        places = addresses.of(routes.all().keySet(), pg);
        cells.addAll(byEverybody(Visitor.everybody(), this::visit));
        write();
    }

    /** Lets them all try at the same time. */
    private static <T> List<T> byEverybody(Stream<Role> roles, Tour<T> tour) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var work =
                    roles.map(role -> (Callable<List<T>>) () -> tour.of(role)).toList();
            var seen = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) seen.addAll(done.get());
            return seen;
        } finally {
            threads.shutdown();
        }
    }

    private interface Tour<T> {
        List<T> of(Role role) throws Exception;
    }

    private List<Cell> visit(Role role) throws Exception {
        var person = role == null ? null : world.office.the(role);
        var visitor = new Visitor(port, routes, person);
        var seen = new ArrayList<Cell>();
        for (var route : places.keySet()) {
            for (var place : places.get(route).entrySet()) {
                if (!policy.names(route, role) && !byTurns(route, role, place.getKey())) continue;
                var answer = Routes.posts(route)
                        ? visitor.visit(route, place.getValue(), DryRun.Option.ROWS)
                        : visitor.visit(route, place.getValue());
                seen.add(new Cell(route, role, place.getKey(), policy, place.getValue(), answer, person));
            }
        }
        return seen;
    }

    /**
     * Whom a line does not name is refused for what he is, whatever the case is to him: he tries his own case, one of another office
     * and, by turns, one relation more, so that over all routes each role is refused in each.
     */
    private static boolean byTurns(String route, Role role, Relation relation) {
        int turn = Math.floorMod(
                31 * route.hashCode() + Objects.hashCode(role == null ? null : role.name()), Relation.values().length);
        return relation == Relation.OWN || relation == Relation.OTHER_OFFICE || relation.ordinal() == turn;
    }

    private void write() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("method,path,role,relation,expected,actual,verdict");
        cells.stream().map(Cell::line).sorted().forEach(lines::add);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/access-matrix.csv"), lines);
    }

    @Test
    @DisplayName("G1: every route has its line, every line its route, every variable its thing")
    void theFilesFit() {
        assertThat(routes.all().keySet().stream()
                        .filter(r -> !policy.routes().contains(r))
                        .map(r -> r.replaceFirst(" ", ",") + ",?,?"))
                .as("routes without a line in src/test/resources/access-policy.csv (see docs/access.md)")
                .isEmpty();
        assertThat(policy.routes().stream().filter(r -> !routes.all().containsKey(r)))
                .as("lines of access-policy.csv without a route")
                .isEmpty();
        assertThat(addresses.unknown(routes.all().keySet()))
                .as("path variables that no fixture can fill: register the word before them in MatrixObjects")
                .isEmpty();
    }

    @Test
    @DisplayName("G1: no leak and nothing wrongly closed on any route for any role in any relation")
    void everyRouteAnswersAsThePolicySays() {
        assertThat(faults(c -> !c.verdict().equals("ok"), Cell::line))
                .as("cells that leak or are wrongly closed, of " + cells.size())
                .isEmpty();
    }

    @Test
    @DisplayName("G1: each line of the policy was seen to let somebody in and to keep somebody out")
    void everyLineHasBothOutcomes() {
        var outcomes = new TreeMap<String, EnumSet<Cell.Outcome>>();
        policy.routes().forEach(route -> outcomes.put(route, EnumSet.noneOf(Cell.Outcome.class)));
        cells.forEach(c -> outcomes.get(c.route()).add(c.outcome()));
        assertThat(outcomes.entrySet().stream()
                        .filter(o -> !o.getValue().contains(Cell.Outcome.ALLOWED)
                                || !o.getValue().contains(Cell.Outcome.REFUSED)
                                        && policy.of(o.getKey()).rule() != AccessPolicy.Rule.PUBLIC)
                        .map(o -> o.getKey() + " " + o.getValue()))
                .isEmpty();
    }

    @Test
    @DisplayName("G4: each page of a case and each sealed text that is shown leaves one row: who, which case, what")
    void everyReadingIsLoggedOnce() {
        assertThat(faults(c -> c.unlogged() != null, c -> c.line() + " " + c.unlogged()))
                .isEmpty();
    }

    @Test
    @DisplayName("G26: the headers stand on every answer")
    void everyAnswerCarriesTheHeaders() {
        assertThat(faults(c -> !c.headerFaults().isEmpty(), c -> c.line() + " " + c.headerFaults()))
                .isEmpty();
    }

    @Test
    @DisplayName("G4: where no row can be left, no page is shown")
    void showsNothingThatCannotBeLogged() throws Exception {
        var logged = new TreeMap<String, Cell>();
        cells.stream().filter(c -> c.logs() && !Routes.posts(c.route())).forEach(c -> logged.putIfAbsent(c.route(), c));
        assertThat(logged).hasSizeGreaterThan(50);
        var shown = new ArrayList<String>();
        for (var cell : logged.values()) {
            var visitor = new Visitor(port, routes, world.office.the(cell.role()));
            var answer = visitor.visit(cell.route(), cell.address(), DryRun.Option.TRAIL_FAILS);
            if (answer.status() != 500
                    || answer.text().contains(world.caseOf(cell.relation()).clientName()))
                shown.add(cell.line() + " " + answer.status());
        }
        assertThat(shown).isEmpty();
    }

    @Test
    @DisplayName("G2: row-level security alone keeps another office's things, where the application checks nothing")
    void theDatabaseAloneHolds() throws Exception {
        var inside = new Inside(beans);
        var all = new EnumMap<Role, Capacity>(Role.class);
        for (var role : Role.values()) all.put(role, Capacity.DEFINITIVE);
        for (var role : Role.values()) {
            var e = inside.as(
                    world.other.the(role), () -> inside.the(Desk.class).now());
            BlindDesk.BELIEVED.put(
                    role.name(),
                    new Entered(
                            e.office(),
                            e.account(),
                            e.staff(),
                            "",
                            all,
                            "",
                            e.zone(),
                            false,
                            e.at(),
                            e.idleMinutes(),
                            false));
        }
        try {
            assertThat(byEverybody(
                            Arrays.stream(Role.values()), role -> leaks(role, Map.of(BlindDesk.HEADER, role.name()))))
                    .isEmpty();
        } finally {
            BlindDesk.BELIEVED.clear();
        }
    }

    @Test
    @DisplayName("G2: the application alone keeps another office's things, where the database filters nothing")
    void theApplicationAloneHolds() throws Exception {
        try (var unwalled = new Unwalled(pg)) {
            assertThat(byEverybody(
                            Arrays.stream(Role.values()),
                            role -> leaks(role, Map.of(), DryRun.Option.WALLS_OFF, DryRun.Option.ROWS)))
                    .isEmpty();
        }
    }

    /** What this person sees or touches of the other office, on its things and on pages that name none. */
    private List<String> leaks(Role role, Map<String, String> headers, DryRun.Option... options) throws Exception {
        var visitor = new Visitor(port, routes, world.office.the(role));
        var leaks = new ArrayList<String>();
        for (var route : places.keySet()) {
            var line = policy.of(route);
            if (!line.roles().contains(role)) continue;
            boolean named = places.get(route).containsKey(Relation.OTHER_OFFICE);
            var address = places.get(route).get(named ? Relation.OTHER_OFFICE : Relation.OWN);
            var answer = visitor.visit(route, address, headers, options);
            boolean shown = answer.status() < 400 && !answer.atTheDoor();
            boolean foreign = answer.trace().rows().stream().anyMatch(r -> r.office() == world.other.office);
            if (named && shown || foreign || world.tellsOfTheOther(answer.text()))
                leaks.add(role + " " + route + " " + answer.status());
        }
        return leaks;
    }

    private List<String> faults(Predicate<Cell> fault, Function<Cell, String> words) {
        return cells.stream().filter(fault).map(words).sorted().toList();
    }
}
