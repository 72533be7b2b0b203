package id.pulih.access;

import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What one form does that the product accepts: tried without a trace until its fields are right, then tried again with the columns
 * of all tables that it writes, then sent for real as hurried and unlucky people send it.
 */
final class FormTrial {

    /** A form that was accepted, and what is wrong with it. */
    record Held(
            String route,
            String by,
            String page,
            String unlogged,
            List<String> assigned,
            List<String> failed,
            List<String> repeated,
            List<String> late) {

        String line() {
            return String.join(
                    ",",
                    route,
                    by,
                    page,
                    unlogged == null ? "ok" : unlogged,
                    told(assigned),
                    told(failed),
                    told(repeated),
                    told(late));
        }

        private static String told(List<String> faults) {
            return faults.isEmpty() ? "ok" : String.join("; ", faults);
        }
    }

    /** What the handler's own form must not have either; its other fields may be missing on this page and still be its own. */
    private static final Pattern NEVER_TYPED =
            Pattern.compile("id|.*_id|.*[a-z]Id|.*(_by|[a-z]By|_at|[a-z]At)|office.*|step");

    /** Says which statements of a form fail; -Dseed= replays them. */
    static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Visitor visitor;
    private final Given.Person person;
    private final String route;
    private final String page;
    private final AccessPolicy policy;
    private final Written written;
    private final Set<String> own;

    FormTrial(
            Visitor visitor,
            Given.Person person,
            String route,
            String page,
            AccessPolicy policy,
            Written written,
            Set<String> own) {
        this.visitor = visitor;
        this.person = person;
        this.route = route;
        this.page = page;
        this.policy = policy;
        this.written = written;
        this.own = own;
    }

    static boolean accepted(Visitor.Answer answer) {
        var trace = answer.trace();
        return answer.status() == 302
                && !answer.atTheDoor()
                && (trace.writes()
                        || !trace.rows().isEmpty()
                        || !trace.trail("WRITE").isEmpty());
    }

    Held of(FilledForm form, Visitor.Answer answer) throws Exception {
        var rule = policy.of(route).rule();
        boolean urgent =
                answer.trace().trail("BREAK_GLASS").size() == 1; // a row of its own kind, which the head is shown
        var unlogged = urgent ? null : Cell.unlogged(route, form.action(), rule, answer, person);
        var assigned = assigned(form, answer.trace());
        var tab = fresh(form); // which fails first and goes through afterwards
        var failed = new FormFailures(visitor, tab, Math.floorMod(SEED + route.hashCode(), 36)).faults();
        var late = LateForm.of(visitor, fresh(form), shown(form), written.start());
        var repeated = repeated(form, tab, answer.trace());
        var over = late.isEmpty() ? List.<String>of() : late.get().faults(written);
        return new Held(route, person.user(), page, unlogged, assigned, failed, repeated, over);
    }

    /** G6: what the columns of its tables change as further fields. */
    private List<String> assigned(FilledForm form, Trace plain) throws Exception {
        var again = visitor.tries(form).trace();
        var titbits = written.titbits(plain.rows());
        form.names().forEach(name -> titbits.remove(name.replaceFirst("[\\[.].*", "")));
        var answer = visitor.tries(form.with(titbits)); // also fields of its own that this page does not show
        if (accepted(answer))
            return written.differences(
                    plain.rows(), again.rows(), answer.trace().rows());
        titbits.keySet()
                .removeIf(
                        name -> own.contains(name) && !NEVER_TYPED.matcher(name).matches());
        answer = visitor.tries(form.with(titbits)); // the handler may refuse what it would read, but nothing else
        if (!accepted(answer)) return List.of("refused with further fields: " + answer.status());
        return written.differences(plain.rows(), again.rows(), answer.trace().rows());
    }

    /** G11: what a double click, a lost answer, the way back, a reload and a second tab do beyond one effect and one answer. */
    private List<String> repeats(FilledForm form, FilledForm tab, Trace plain) throws Exception {
        var faults = new ArrayList<String>();
        var otherTab = fresh(form);
        var start = written.start();
        visitor.sendsAndIsGone(tab);
        var answers = new ArrayList<>(visitor.sends(tab, 2));
        answers.addAll(visitor.sends(tab, 1));
        answers.addAll(visitor.sends(otherTab, 1));
        var places = answers.stream().map(a -> a.status() + " " + a.to()).collect(Collectors.toSet());
        if (places.size() != 1 || answers.get(0).status() != 302) faults.add("answers " + places);
        visitor.open(answers.get(0).to());
        Counted.clear();
        faults.addAll(written.since(start, plain.trail("WRITE").size()));
        int changed =
                visitor.sends(tab.with(Map.of("lain", "sama sekali")), 1).get(0).status();
        boolean gone = changed >= 300 && changed == visitor.open(page).status(); // its page is no longer shown
        if (changed != 422 && !gone) faults.add("the same key with other content: " + changed);
        return faults;
    }

    private List<String> repeated(FilledForm form, FilledForm tab, Trace plain) throws Exception {
        try {
            return repeats(form, tab, plain);
        } catch (CompletionException unanswered) {
            return List.of("no whole answer: " + unanswered.getMessage());
        }
    }

    private FilledForm fresh(FilledForm form) throws Exception {
        var found = shown(form);
        return form.with(Map.of("_key", value(found, "_key"), "_csrf", value(found, "_csrf")));
    }

    private Element shown(FilledForm form) throws Exception {
        return PageForms.of(Jsoup.parse(visitor.open(page).text())).stream()
                .filter(f -> f.attr("action").equals(form.action()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form to " + form.action() + " on " + page));
    }

    private static String value(Element form, String name) {
        return form.select("input[name=" + name + "]").attr("value");
    }
}
