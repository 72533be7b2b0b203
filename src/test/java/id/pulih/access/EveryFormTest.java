package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.LentPrograms;
import id.pulih.database.TransactionClock;
import id.pulih.training.ToldOffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form of the product, found along the links of the training office and filled until the product accepts it (docs/access.md). In a
 * database of its own: it empties the installation, and whoever comes after would be met by the sign-in page of the training office.
 */
@AppTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Instant DAY =
            LocalDateTime.parse("2026-11-25T10:30").atZone(ZONE).toInstant(); // a Wednesday

    /** How many days later each walk begins; from the second on also forms that are known are sent, to bring others near. */
    private static final int[] WALKS = {0, 0, 1, 71};

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        var folder = Path.of("target", "form-" + System.getProperty("fork", "1"));
        properties.add("pulih.data-dir", () -> LentPrograms.into(folder.resolve("data"))
                .toString());
        properties.add("pulih.keys-dir", () -> folder.resolve("keys").toString());
        properties.add("pulih.files-dir", () -> folder.resolve("files").toString());
    }

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    TransactionClock clock;

    @Autowired
    ApplicationContext beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private Routes routes;
    private FormValues values;
    private FormSearch search;

    @BeforeAll
    void walkThroughTheOffice() throws Exception {
        var members = ToldOffice.open(beans, pg, DAY);
        routes = new Routes(mapping);
        values = new FormValues(routes);
        try (var written = new Written(pg)) {
            search = new FormSearch(new AccessPolicy(), routes, values, written);
            on(0);
            followWays(FormWays.FIRST, members);
            for (int walk = 0; walk < WALKS.length; walk++) {
                on(WALKS[walk]);
                search.again(walk > 0);
                for (var member : members) if (!member.roles().contains(Role.ADMIN)) walk(member);
                if (walk > 0) followWays(FormWays.LATER, members);
                write(); // how far it came, also where it is stopped
            }
            lockOut(members.get(members.size() - 1));
            for (var member : members)
                if (member.roles().contains(Role.ADMIN)) walk(member); // he closes the others' accounts
        } finally {
            clock.fix(null);
            write();
        }
    }

    private void on(int daysLater) {
        clock.fix(DAY.plus(Duration.ofDays(daysLater)));
        values.on(LocalDate.ofInstant(clock.instant(), ZONE));
    }

    private void walk(ToldOffice.Member member) throws Exception {
        var doors = Stream.of("/beranda", "/kasus", "/kasus?selesai=true");
        // whoever does not hold a case adds these words to its address, as the guide says
        var urgent = someCases().stream().map(id -> "/kasus/" + id + "/akses-darurat");
        search.walk(visitor(member), member, Stream.concat(doors, urgent).toList());
    }

    private void followWays(List<FormWays.Way> ways, List<ToldOffice.Member> members) throws Exception {
        for (var way : ways) {
            if (Collections.disjoint(search.missing(), way.routes())) continue;
            var from = FormWays.begin(way, pg, clock.instant());
            for (var member : members)
                if (!member.roles().contains(Role.ADMIN)) search.walk(visitor(member), member, way, from);
        }
    }

    private Visitor visitor(ToldOffice.Member member) throws Exception {
        var user = member.person().user();
        if (!visitors.containsKey(user)) visitors.put(user, new Visitor(port, routes, member.person()));
        return visitors.get(user);
    }

    private List<String> someCases() throws Exception {
        var ids = new ArrayList<String>();
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.createStatement();
                var r = s.executeQuery("select id from aftercare_case order by id limit 10")) {
            while (r.next()) ids.add(r.getString(1));
        }
        return ids;
    }

    /** Somebody forgets his password, so that there is an account to open again. */
    private void lockOut(ToldOffice.Member member) throws Exception {
        for (int i = 0; i < 10; i++) {
            var browser = new Browser(port);
            var fields = Browser.fields(browser.get("/masuk").body());
            fields.putAll(Map.of("username", member.person().user(), "password", "keliru"));
            browser.post("/masuk", fields);
        }
    }

    private void write() throws Exception {
        if (search == null) return;
        var lines = new ArrayList<String>();
        lines.add("route,by,page,trail,further fields,failed,repeated,late");
        search.held().values().forEach(h -> lines.add(h.line()));
        values.exempt().forEach((route, why) -> lines.add(route + ",exempt: " + why));
        search.missing().forEach(route -> lines.add(route + ",MISSING: " + search.whyMissing(route)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/every-form.csv"), lines);
    }

    @Test
    @DisplayName("every posting route is met as a form and accepted once, or is exempt for a reason")
    void everyFormIsHeld() {
        assertThat(search.missing().stream().map(r -> r + ": " + search.whyMissing(r)))
                .as("posting routes that were not held; see \"A new form must be found and filled\" in docs/access.md")
                .isEmpty();
        assertThat(values.exempt().keySet().stream()
                        .filter(r ->
                                !routes.all().containsKey(r) || search.held().containsKey(r)))
                .as("lines of src/test/resources/form-exempt.csv without a route, or of one that is held")
                .isEmpty();
    }

    @Test
    @DisplayName("no link leads nowhere and no form breaks")
    void nothingBreaks() {
        assertThat(search.broken()).isEmpty();
    }

    @Test
    @DisplayName("G4: each form leaves one row that says who wrote on which case")
    void everyWriteIsLoggedOnce() {
        assertThat(faults(h -> h.unlogged() != null, FormTrial.Held::unlogged)).isEmpty();
    }

    @Test
    @DisplayName("G6: no column of a table that a form writes can be set by a further field")
    void noFurtherFieldChangesAnything() {
        assertThat(faults(h -> !h.assigned().isEmpty(), h -> h.assigned().toString()))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "G8: where a statement or the commit fails nothing is half there, and the form comes back as it was sent")
    void everyFormSurvivesAFailure() {
        assertThat(faults(h -> !h.failed().isEmpty(), h -> h.failed().toString()))
                .as("with -Dseed=%d", FormTrial.SEED)
                .isEmpty();
    }

    @Test
    @DisplayName("G11: double click, lost answer, resend, reload and a second tab have one effect and one answer")
    void everyFormHasOneEffect() {
        assertThat(faults(h -> !h.repeated().isEmpty(), h -> h.repeated().toString()))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "G10: a form that was read before another one was saved is refused or adds to it, and writes over nothing")
    void noLateFormWritesOverAnother() {
        assertThat(faults(h -> !h.late().isEmpty(), h -> h.late().toString())).isEmpty();
    }

    private List<String> faults(Predicate<FormTrial.Held> fault, Function<FormTrial.Held, String> words) {
        return search.held().values().stream()
                .filter(fault)
                .map(h -> h.route() + " by " + h.by() + " on " + h.page() + ": " + words.apply(h))
                .toList();
    }
}
