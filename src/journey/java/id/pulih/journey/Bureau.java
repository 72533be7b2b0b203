package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.access.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The office of a journey and its people, each signed in once at a browser of their own. */
final class Bureau implements AutoCloseable {

    final Given given;
    final Album album;
    private final int port;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);

    Bureau(Given given, int port, Album album) {
        this.given = given;
        this.port = port;
        this.album = album;
    }

    Person the(Role role) {
        return people.computeIfAbsent(role, r -> signIn(r, given.the(r)));
    }

    /** The person's id, as forms choose it. */
    String id(Role role) {
        return given.the(role).staff().toString();
    }

    private Person signIn(Role role, Given.Person someone) {
        return new Person(
                role.label().toLowerCase().replaceAll("[^a-z]+", "-"),
                new Chromium(port).signIn(someone.user()),
                album);
    }

    /** Nothing was wrong with any page, and no browser complained. */
    void wentWell() {
        var complaints = new ArrayList<String>();
        people.values().forEach(p -> complaints.addAll(p.chromium().complaints()));
        assertThat(complaints).isEmpty();
        assertThat(album.faults()).isEqualTo(List.of());
    }

    @Override
    public void close() {
        people.values().forEach(p -> p.chromium().close());
    }
}
