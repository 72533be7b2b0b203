package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The twenty people of the training office by role; the first of a role is the one who usually acts. */
record Cast(int office, Map<Role, List<Person>> people) {

    /** A member of the staff and how he signs in. */
    record Person(UUID staff, String name, SignedIn in) {}

    Person the(Role role) {
        return people.get(role).get(0);
    }

    List<Person> all(Role role) {
        return people.get(role);
    }
}
