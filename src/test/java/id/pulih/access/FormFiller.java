package id.pulih.access;

import id.pulih.web.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Fills a form from what stands in it, from its choices and from form-values.csv; where the product refuses it and names a field,
 * that field gets its next value.
 */
final class FormFiller {

    private final FormValues values;
    private final String route;
    private final Element form;
    private final boolean full;
    private final Map<String, Integer> tries = new HashMap<>();

    /** @param full whether also what may stay empty is filled at once */
    FormFiller(FormValues values, String route, Element form, boolean full) {
        this.values = values;
        this.route = route;
        this.form = form;
        this.full = full;
    }

    /** The form with what is known so far. */
    FilledForm filled() {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, String>();
        controls().forEach((name, controls) -> {
            var first = controls.get(0);
            if (!first.attr("type").equals("file")) fields.put(name, given(name, controls));
            else if (withFile(name)) files.put(name, file(name));
        });
        return new FilledForm(action(), form.attr("enctype").startsWith("multipart"), fields, files);
    }

    /** Gives the fields that the refused form names their next value; false where it names none. */
    boolean learns(String refused) {
        var answer = Jsoup.parse(refused).select("form").stream()
                .filter(f -> f.attr("action").equals(action()))
                .findFirst();
        if (answer.isEmpty()) return false;
        var faults = answer.get().select("p.govuk-error-message[id]").eachAttr("id");
        boolean learned = false;
        for (var name : controls().keySet()) {
            if (!faults.contains(Page.id(name) + "-salah")) continue;
            int tried = tries.merge(name, 1, Integer::sum);
            if (tried % Math.max(choices(controls().get(name)).size(), 1) == 0 && tried > 1) guesses(0);
            learned = true;
        }
        return learned;
    }

    /** Takes the next choice of one field after the other, where a refusal names none. */
    boolean guesses(int round) {
        var open = controls().entrySet().stream()
                .filter(c -> choices(c.getValue()).size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) return false;
        tries.merge(open.get(round % open.size()), 1, Integer::sum);
        return true;
    }

    private String action() {
        return form.attr("action");
    }

    private Map<String, Elements> controls() {
        var controls = new LinkedHashMap<String, Elements>();
        form.select("input[name], select[name], textarea[name], button[name]")
                .forEach(c -> controls.computeIfAbsent(c.attr("name"), n -> new Elements())
                        .add(c));
        return controls;
    }

    private boolean withFile(String name) {
        var known = values.of(route, name);
        if (!known.isEmpty()) return !known.get(0).isEmpty();
        return full ^ tries.getOrDefault(name, 0) % 2 == 1;
    }

    private String file(String name) {
        var known = values.of(route, name);
        return known.isEmpty() ? "lembar.pdf" : known.get(0);
    }

    private List<String> given(String name, Elements controls) {
        var stored = stored(controls);
        if (controls.get(0).attr("type").equals("hidden")) return stored;
        int tried = tries.getOrDefault(name, 0);
        var known = values.of(route, name);
        if (known.equals(List.of("*")))
            return choices(controls).stream().filter(v -> !v.isEmpty()).toList();
        if (tried == 0 && known.isEmpty() && isButton(controls))
            return List.of(controls.get(0).attr("value"));
        if (tried == 0 && known.isEmpty() && (!full || !String.join("", stored).isBlank())) return stored;
        var all = new ArrayList<>(known);
        all.addAll(choices(controls));
        if (choices(controls).isEmpty()) all.addAll(values.usual(route, name, controls.get(0)));
        if (known.isEmpty() && !(full && String.join("", stored).isBlank())) tried--;
        var value = all.get(Math.max(tried, 0) % all.size());
        return value.isEmpty() && !isText(controls) ? List.of() : List.of(value);
    }

    private static boolean isText(Elements controls) {
        return !isButton(controls)
                && !List.of("checkbox", "radio").contains(controls.get(0).attr("type"));
    }

    private static boolean isButton(Elements controls) {
        return controls.get(0).tagName().equals("button");
    }

    /** What can be chosen; a single tick can also be left out. */
    private static List<String> choices(Elements controls) {
        var first = controls.get(0);
        if (first.tagName().equals("select"))
            return first.select("option").eachAttr("value").stream()
                    .filter(v -> !v.isEmpty())
                    .toList();
        if (isText(controls)) return List.of();
        var all = new ArrayList<>(controls.eachAttr("value"));
        if (first.attr("type").equals("checkbox")) all.add("");
        return all;
    }

    private static List<String> stored(Elements controls) {
        var first = controls.get(0);
        if (first.tagName().equals("select")) {
            var chosen = first.select("option[selected]").eachAttr("value");
            return chosen.isEmpty() ? List.of("") : chosen;
        }
        if (first.tagName().equals("textarea")) return List.of(first.wholeText().strip());
        if (isText(controls)) return controls.eachAttr("value").isEmpty() ? List.of("") : controls.eachAttr("value");
        return controls.select("[checked]").eachAttr("value");
    }
}
