package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The office of a journey and its people, each signed in once at a browser of their own. */
final class Bureau implements AutoCloseable {

    final Given given;
    private final int port;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final List<Person> strangers = new ArrayList<>();

    Bureau(Given given, int port) {
        this.given = given;
        this.port = port;
    }

    Person the(Role role) {
        return people.computeIfAbsent(role, r -> signIn(r, given.the(r)));
    }

    /** The person's id, as forms choose it. */
    String id(Role role) {
        return given.the(role).staff().toString();
    }

    /** Somebody of the office stands in for its head (Plh.) from now on. */
    Person actingHead(EmbeddedPostgres pg) throws Exception {
        var acting = given.the(Role.TPP_MEMBER);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into staff_role (office_id, staff_id, role, capacity, from_on, until_on) values (?, ?, 'OFFICE_HEAD', 'PLH', ?, ?)",
                    given.office, acting.staff(), Office.today().minusDays(1), Office.today().plusDays(5));
        }
        people.put(Role.OFFICE_HEAD, signIn(Role.OFFICE_HEAD, acting));
        return the(Role.OFFICE_HEAD);
    }

    /** Somebody without an account, on a telephone of his own or on one that runs no script. */
    Person stranger(String who, boolean scripts) {
        var person = new Person(scripts ? new Chromium(port, who) : Chromium.withoutScripts(port, who));
        strangers.add(person);
        return person;
    }

    private Person signIn(Role role, Given.Person someone) {
        var name = role.label().toLowerCase().replaceAll("[^a-z]+", "-");
        return new Person(new Chromium(port, name).staying().signIn(someone.user()));
    }

    /** Somebody beside the one who usually holds the role. */
    Person other(Given.Person someone) {
        var name = someone.name().toLowerCase().replaceAll("[^a-z0-9]+", "-");
        var person = new Person(new Chromium(port, name).staying().signIn(someone.user()));
        strangers.add(person);
        return person;
    }

    /** Nothing was wrong with any page. */
    void wentWell() {
        var faults = new ArrayList<String>();
        for (var person : everybody()) {
            person.settle();
            faults.addAll(person.chromium().faults());
        }
        assertThat(faults).isEmpty();
    }

    private List<Person> everybody() {
        var all = new ArrayList<>(people.values());
        all.addAll(strangers);
        return all;
    }

    @Override
    public void close() {
        var failures = new AssertionError("pages with faults");
        for (var person : everybody()) {
            try {
                person.chromium().close();
            } catch (AssertionError e) {
                failures.addSuppressed(e);
            }
        }
        if (failures.getSuppressed().length > 0) throw failures;
    }
}
