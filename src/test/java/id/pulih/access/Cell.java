package id.pulih.access;

import id.pulih.Given;
import id.pulih.Trace;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One cell of the access matrix: what somebody was answered on a route, and what that left behind.
 *
 * @param logs whether it left a row that something was read
 * @param unlogged what is wrong with the rows of the audit trail, or null
 */
record Cell(
        String route,
        Role role,
        Relation relation,
        String address,
        boolean expected,
        Outcome outcome,
        String actual,
        boolean logs,
        String unlogged,
        List<String> headerFaults) {

    enum Outcome {
        ALLOWED,
        REFUSED,
        BROKEN
    }

    private static final Pattern CASE = Pattern.compile("/kasus/([0-9a-f-]{36})");

    Cell(
            String route,
            Role role,
            Relation relation,
            AccessPolicy policy,
            String address,
            Visitor.Answer answer,
            Given.Person person) {
        this(
                route,
                role,
                relation,
                address,
                policy.allows(route, role, relation),
                outcome(answer, policy.of(route).rule()),
                (answer.status() + " " + answer.to()).strip().replace(',', ' '),
                !answer.trace().trail("READ").isEmpty(),
                unlogged(route, address, policy.of(route).rule(), answer, person),
                HeaderFaults.of(answer.response()));
    }

    static Outcome outcome(Visitor.Answer answer, AccessPolicy.Rule rule) {
        int status = answer.status();
        boolean atTheDoor = answer.atTheDoor() && rule != AccessPolicy.Rule.PUBLIC;
        if (status == 403 || status == 404 || atTheDoor) return Outcome.REFUSED;
        return status < 500 ? Outcome.ALLOWED : Outcome.BROKEN;
    }

    String verdict() {
        if (expected) return outcome == Outcome.ALLOWED ? "ok" : "closed";
        return outcome == Outcome.REFUSED ? "ok" : "leak";
    }

    String line() {
        return String.join(
                ",",
                Routes.posts(route) ? "POST" : "GET",
                Routes.path(route),
                role == null ? "NOBODY" : role.name(),
                relation.name(),
                expected ? "allowed" : "denied",
                actual,
                verdict());
    }

    /** Reading a case or a sealed text: one READ; an act: one WRITE; refused by us: one DENIED. Each by this account. */
    static String unlogged(
            String route, String address, AccessPolicy.Rule rule, Visitor.Answer answer, Given.Person person) {
        var trace = answer.trace();
        if (person == null) return trace.trail().isEmpty() ? null : "a row of nobody " + trace.trail();
        boolean shown = answer.status() == 200 && !Routes.posts(route);
        if (shown && (rule == AccessPolicy.Rule.CASE || trace.opened())) return unless(trace, "READ", address, person);
        if (shown && !trace.trail("WRITE").isEmpty()) return "a page that writes " + trace.trail();
        if (Routes.posts(route) && answer.status() == 302 && rule != AccessPolicy.Rule.PUBLIC && !answer.atTheDoor()) {
            if (!trace.writes() && trace.trail().isEmpty()) return trace.opened() ? "nothing" : null;
            return unless(trace, trace.trail("READ").isEmpty() ? "WRITE" : "READ", address, person);
        }
        if ((answer.status() == 403 || answer.status() == 404) && rule != AccessPolicy.Rule.PUBLIC)
            return unless(trace, "DENIED", "", person);
        return null;
    }

    private static String unless(Trace trace, String what, String address, Given.Person person) {
        var rows = trace.trail();
        if (rows.size() != 1 || !rows.get(0).what().equals(what)) return "not one " + what + ": " + rows;
        var row = rows.get(0);
        var aCase = CASE.matcher(address);
        if (!person.account().equals(row.account()) || row.page().isBlank()) return "who or what is missing " + row;
        if (aCase.find() && !row.cases().contains(UUID.fromString(aCase.group(1)))) return "not of this case " + row;
        return null;
    }
}
