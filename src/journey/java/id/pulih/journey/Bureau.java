package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.access.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** The office of a journey and its people, each signed in once at a browser of their own. */
final class Bureau implements AutoCloseable {

    final Given given;
    private final int port;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);

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

    private Person signIn(Role role, Given.Person someone) {
        var name = role.label().toLowerCase().replaceAll("[^a-z]+", "-");
        return new Person(new Chromium(port, name).staying().signIn(someone.user()));
    }

    /** Nothing was wrong with any page. */
    void wentWell() {
        var faults = new ArrayList<String>();
        for (var person : people.values()) {
            person.settle();
            faults.addAll(person.chromium().faults());
        }
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        var failures = new AssertionError("pages with faults");
        for (var person : people.values()) {
            try {
                person.chromium().close();
            } catch (AssertionError e) {
                failures.addSuppressed(e);
            }
        }
        if (failures.getSuppressed().length > 0) throw failures;
    }
}
