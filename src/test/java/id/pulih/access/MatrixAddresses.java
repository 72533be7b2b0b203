package id.pulih.access;

import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where each route leads in each relation that it has: its variables filled with things made for that relation. */
final class MatrixAddresses {

    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/\\{([^}:]+)[^}]*}(?=(?:/([^/{]+))?)");

    private final MatrixObjects objects;
    private final AccessPolicy policy;
    private final MatrixWorld world;
    private final Map<String, String> made = new HashMap<>();

    MatrixAddresses(MatrixObjects objects, AccessPolicy policy, MatrixWorld world) {
        this.objects = objects;
        this.policy = policy;
        this.world = world;
    }

    /** The words of these routes that no fixture can fill. */
    TreeSet<String> unknown(Iterable<String> routes) {
        var unknown = new TreeSet<String>();
        for (var route : routes) {
            for (var word : words(route)) if (!objects.knows(word)) unknown.add(word + " in " + route);
        }
        return unknown;
    }

    /** The addresses of all routes that have a line of the policy and whose variables can be filled. */
    Map<String, Map<Relation, String>> of(Iterable<String> routes, EmbeddedPostgres pg) throws Exception {
        var all = new LinkedHashMap<String, Map<Relation, String>>();
        try (var c = Office.as(pg, "pulih_owner")) {
            objects.prepare(c, world.office);
            objects.prepare(c, world.other);
            for (var relation : Relation.values()) {
                if (relation != Relation.FOREIGN_PART)
                    objects.prepare(c, world.officeOf(relation), world.caseOf(relation));
            }
            for (var route : routes) {
                if (policy.of(route) == null || !words(route).stream().allMatch(objects::knows)) continue;
                var addresses = new EnumMap<Relation, String>(Relation.class);
                for (var relation : Relation.values()) {
                    if (has(route, relation)) addresses.put(relation, address(route, relation, c));
                }
                all.put(route, addresses);
            }
        }
        return all;
    }

    private List<String> words(String route) {
        return variables(route).map(this::word).toList();
    }

    private static Stream<MatchResult> variables(String route) {
        return VARIABLE.matcher(route).results();
    }

    private String word(MatchResult variable) {
        var named = variable.group(1) + "/{" + variable.group(2) + "}";
        if (objects.knows(named + "/" + variable.group(3))) return named + "/" + variable.group(3);
        return objects.knows(named) ? named : variable.group(1);
    }

    private boolean has(String route, Relation relation) {
        var words = words(route);
        return switch (policy.of(route).rule()) {
            case PUBLIC, SELF -> relation == Relation.OWN;
            case OFFICE ->
                relation == Relation.OWN
                        || relation == Relation.OTHER_OFFICE && words.stream().anyMatch(objects::isOfOffice);
            case CASE ->
                relation != Relation.FOREIGN_PART
                        || words.contains("kasus")
                                && words.stream().anyMatch(w -> !w.equals("kasus") && objects.isOfCase(w));
        };
    }

    private String address(String route, Relation relation, Connection c) throws Exception {
        var path = Routes.path(route);
        var filled = new StringBuilder();
        int end = 0;
        for (var variable : variables(path).toList()) {
            var word = word(variable);
            var aCase = word.equals("kasus") ? world.caseOf(relation) : world.partsOf(relation);
            filled.append(path, end, variable.end(1)).append('/');
            filled.append(thing(
                    word + "|" + world.officeOf(relation).office + "|" + aCase.id(),
                    () -> objects.make(word, c, world.officeOf(relation), aCase)));
            end = variable.end();
        }
        return filled.append(path.substring(end)).toString();
    }

    private String thing(String key, Callable<String> making) throws Exception {
        if (!made.containsKey(key)) made.put(key, making.call());
        return made.get(key);
    }
}
