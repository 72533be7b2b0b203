package id.pulih.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What the two files written by hand say: access-policy.csv and access-relations.csv. */
final class AccessPolicy {

    /** Which objects of a route a person may reach whose role is listed. */
    enum Rule {
        /** The page is open to anybody, signed in or not. */
        PUBLIC,
        /** No object in the address: the role alone decides. */
        SELF,
        /** An object of the office, not of a case. */
        OFFICE,
        /** A case or a thing of a case: by access-relations.csv. */
        CASE
    }

    record Line(Rule rule, Set<Role> roles) {}

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.PARTNER, Role.CLIENT, Role.FAMILY));

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Role, Set<Relation>> relations = new EnumMap<>(Role.class);

    AccessPolicy() throws IOException {
        for (var cells : rows("access-relations.csv")) {
            relations.put(
                    Role.valueOf(cells[0]),
                    Arrays.stream(cells[1].split(" ")).map(Relation::valueOf).collect(Collectors.toSet()));
        }
        for (var cells : rows("access-policy.csv")) {
            if (cells.length != 4) throw new IllegalStateException("four columns, please: " + String.join(",", cells));
            var before = lines.put(cells[0] + " " + cells[1], new Line(Rule.valueOf(cells[3]), roles(cells[2])));
            if (before != null && !before.equals(lines.get(cells[0] + " " + cells[1])))
                throw new IllegalStateException("twice: " + cells[0] + " " + cells[1]);
        }
    }

    Set<String> routes() {
        return lines.keySet();
    }

    Line of(String route) {
        return lines.get(route);
    }

    /** Whether this route is there for such a visitor, in some relation at least; null for nobody. */
    boolean names(String route, Role visitor) {
        var line = lines.get(route);
        return line.rule() == Rule.PUBLIC || visitor != null && line.roles().contains(visitor);
    }

    /** Null for the visitor means nobody. */
    boolean allows(String route, Role visitor, Relation relation) {
        if (!names(route, visitor)) return false;
        return switch (lines.get(route).rule()) {
            case PUBLIC, SELF -> true;
            case OFFICE -> relation != Relation.OTHER_OFFICE;
            case CASE -> relations.getOrDefault(visitor, Set.of()).contains(relation);
        };
    }

    private static Set<Role> roles(String cell) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : cell.split(" ")) {
            if (word.equals("STAFF")) roles.addAll(STAFF);
            else if (!word.equals("-")) roles.add(Role.valueOf(word));
        }
        return roles;
    }

    private static List<String[]> rows(String file) throws IOException {
        var rows = new ArrayList<String[]>();
        new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(line.strip().split("\\s*,\\s*")));
        return rows;
    }
}
