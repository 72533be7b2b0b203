package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A text behind a form that many people write at once: each adds a word to what is stored, and whoever was slower adds it to the text
 * that the refusal shows beside the own one. What was accepted is remembered with what it was built upon, so that a lost word shows.
 *
 * @param page where the form stands
 * @param action where it is sent
 * @param field the name of its text
 * @param more what else it needs
 */
record SharedText(
        String page,
        String action,
        String field,
        Map<String, String> more,
        Queue<Wrote> accepted,
        AtomicInteger refused) {

    /** A saving that was accepted: the text that its writer had before the eyes, and the text as it was saved. */
    record Wrote(String before, String after) {}

    private static final String OTHERS = "Tersimpan: ";

    SharedText(String page, String action, String field, String... more) {
        this(page, action, field, pairs(more), new ConcurrentLinkedQueue<>(), new AtomicInteger());
    }

    private static Map<String, String> pairs(String... more) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        return fields;
    }

    /** The text as it is stored now. */
    String stored(Browser reader) throws Exception {
        return plain(control(shown(reader)).val());
    }

    /** Adds a word, however often others are faster. */
    void add(Browser writer, String word) throws Exception {
        var html = shown(writer);
        var before = plain(control(html).val());
        while (true) {
            var after = (before + " " + word).strip();
            var form = filled(html);
            form.put(field, after);
            var answer = writer.post(action, form);
            if (answer.statusCode() == 302) {
                accepted.add(new Wrote(before, after));
                return;
            }
            html = Jsoup.parse(answer.body());
            assertThat(answer.statusCode())
                    .as(() -> word + " on " + action + ": " + answer.body())
                    .isEqualTo(409);
            assertThat(control(html).val()).as("what was typed").isEqualTo(after);
            before = others(html);
            assertThat(before).as("what somebody else has written").isNotBlank().doesNotContain(word);
            refused.incrementAndGet();
        }
    }

    /** What is wrong with the history, given how the text began and how it stands: each saving has to build on the last one. */
    List<String> faults(String began, String stands) {
        var faults = new ArrayList<String>();
        var text = began;
        for (var one : accepted.stream()
                .sorted(Comparator.comparingInt(w -> w.after.length()))
                .toList()) {
            if (!one.before.equals(text))
                faults.add("'" + one.after + "' was built on '" + one.before + "', not on '" + text + "'");
            text = one.after;
        }
        if (!stands.equals(text)) faults.add("stands as '" + stands + "', not as '" + text + "'");
        return faults;
    }

    /** Whatever lines it is written in. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private Document shown(Browser reader) throws Exception {
        var answer = reader.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Map<String, String> filled(Document html) {
        var fields = new LinkedHashMap<String, String>();
        form(html).formData().forEach(f -> fields.put(f.key(), f.value()));
        form(html).select("input[type=file]").forEach(f -> fields.remove(f.attr("name")));
        fields.putAll(more);
        return fields;
    }

    private FormElement form(Document html) {
        return html.select("form[method=post]").forms().stream()
                .filter(f ->
                        f.attr("action").equals(action) && !f.select(named()).isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no form with " + field + " to " + action + " on " + html.text()));
    }

    private Element control(Document html) {
        return form(html).selectFirst(named());
    }

    private String named() {
        return "[name=\"" + field + "\"]";
    }

    private String others(Document html) {
        var other = control(html).closest(".govuk-form-group").selectFirst(".other");
        return other == null ? "" : plain(other.text().replaceFirst(OTHERS, ""));
    }
}
