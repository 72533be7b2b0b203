package id.pulih.web;

import com.fasterxml.uuid.Generators;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * First parameter of every page and partial. Made when the view is rendered, after the transaction has ended.
 *
 * @param done what was finished by the act that led here, one sentence, or empty
 * @param partial whether htmx asked, so that only a part of the page is rendered
 * @param form the form that is being rendered; a typed field returns only into the form it was sent from
 */
public record Page(
        Visitor visitor, CsrfToken csrf, String path, Kept kept, String done, boolean partial, CurrentForm form) {

    /**
     * Who looks: name, office, training mark and the places this person's roles open; or {@link #NOBODY}.
     *
     * @param at the database's time of the transaction in which the page was read; null where no office was entered
     */
    public record Visitor(
            String user,
            String office,
            boolean training,
            int idleMinutes,
            String proof,
            List<Link> nav,
            @Nullable Instant at) {
        public static final Visitor NOBODY = new Visitor("", "", false, 10, "NONE", List.of(), null);
    }

    /** A place to go: an entry of the navigation or a tab. */
    public record Link(String href, String label) {}

    /** One line of a summary list. */
    public record Fact(String label, String value) {}

    /** One of the answers that a field offers; the hint says in a few words what it means. */
    public record Choice(
            String value, String label, @Nullable String hint) {
        public static Choice of(String value, String label) {
            return new Choice(value, label, null);
        }

        /** All of an enum: {@code Choice.from(Sex.values(), Sex::name, Sex::label)}. */
        public static <E> List<Choice> from(E[] all, Function<E, String> value, Function<E, String> label) {
            return Arrays.stream(all)
                    .map(e -> of(value.apply(e), label.apply(e)))
                    .toList();
        }
    }

    /** One error of the summary: its sentence and the id of its field, or null when it is about the whole form. */
    public record Fault(@Nullable String id, String sentence) {}

    /**
     * What was typed in a form that comes back, why it comes back, and which files must be chosen again.
     *
     * @param key what the form keeps as its key, because nobody can say whether its sending had its effect; null for a fresh one
     */
    public record Kept(
            @Nullable String action,
            String problem,
            boolean stale,
            Map<String, String[]> typed,
            Map<String, String> errors,
            Set<String> files,
            @Nullable String key) {
        static final Kept NOTHING = new Kept(null, "", false, Map.of(), Map.of(), Set.of(), null);
    }

    /** Where the rendering stands: the action of the form around the field, or null outside one, and which forms came before. */
    public static final class CurrentForm {
        private @Nullable String action;
        private int number;
        private final Map<String, Integer> owners = new HashMap<>();
    }

    static Page of(HttpServletRequest request) {
        var visitor = request.getAttribute(Visitor.class.getName());
        var kept = request.getAttribute(Kept.class.getName());
        var query = request.getQueryString();
        return new Page(
                visitor == null ? Visitor.NOBODY : (Visitor) visitor,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query,
                kept == null ? Kept.NOTHING : (Kept) kept,
                Done.in(request),
                "true".equals(request.getHeader("HX-Request")),
                new CurrentForm());
    }

    /**
     * A fresh key: the same form sent twice has its effect once. It begins with the moment at which the page was read, by the
     * clock that also says when a form was sent: the database's. The next full millisecond, so that a page read right after an
     * act never looks older than the act.
     */
    public UUID formKey() {
        var at = visitor.at() == null ? Instant.now() : visitor.at();
        return Generators.timeBasedEpochRandomGenerator().construct(at.toEpochMilli() + 1);
    }

    /** The key of the form that leads there: a fresh one, or the one that it was sent with where that may have had its effect. */
    public String formKey(String action) {
        var key = kept.key();
        return key != null && path(action).equals(kept.action())
                ? key
                : formKey().toString();
    }

    /** Of the two addresses to which the buttons of a form send it: the one it has come back from, else its own. */
    public String sentTo(String action, @Nullable String also) {
        return also != null && path(also).equals(kept.action()) ? also : action;
    }

    /** What the user typed before the form came back, else what is stored. */
    public String value(String field, String stored) {
        var typed = typed(field);
        return typed.isEmpty() ? stored : typed.get(0);
    }

    /** For a controller whose page depends on a typed field of the form that comes back, such as a look-up. */
    public static String typed(HttpServletRequest request, String field, String otherwise) {
        var kept = (Kept) request.getAttribute(Kept.class.getName());
        var typed = kept == null ? null : kept.typed().get(field);
        return typed == null || typed.length == 0 || typed[0].isBlank() ? otherwise : typed[0];
    }

    /** In a form that came back because someone was faster: what is stored now, if it differs from what was typed. */
    public @Nullable String other(String field, String stored) {
        return returned() && kept.stale() && !Objects.equals(value(field, stored), stored) ? stored : null;
    }

    /** All that was sent under this name, for fields that can be ticked more than once. */
    public List<String> typed(String field) {
        var typed = returned() ? kept.typed().get(field) : null;
        return typed == null ? List.of() : List.of(typed);
    }

    /** Whether this box is ticked: as it was sent, else as it is stored. */
    public boolean has(String field, String value, boolean stored) {
        return returned() ? typed(field).contains(value) : stored;
    }

    /** The sentence at this field, or null. */
    public @Nullable String error(String field) {
        return returned() ? kept.errors().get(field) : null;
    }

    /** Whether a file was sent in this field and is lost, because a browser never puts a file back. */
    public boolean lostFile(String field) {
        return returned() && kept.files().contains(field);
    }

    /** All errors for the summary on top. */
    public List<Fault> errors() {
        var faults = new ArrayList<Fault>();
        if (!kept.problem().isEmpty()) faults.add(new Fault(null, kept.problem()));
        kept.errors().forEach((field, sentence) -> faults.add(new Fault(id(field), sentence)));
        return faults;
    }

    /** The ids of what describes this field, for aria-describedby; null when nothing does. */
    public @Nullable String described(String field, String hint) {
        var ids =
                (hint == null ? "" : mark(field) + "-petunjuk ") + (error(field) == null ? "" : mark(field) + "-salah");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The stored ticks in words, when someone was faster and they differ from what was sent; else null. */
    public @Nullable String others(String field, List<Choice> choices, Collection<String> stored) {
        if (!returned() || !kept.stale() || Set.copyOf(typed(field)).equals(Set.copyOf(stored))) return null;
        return choices.stream()
                .filter(c -> stored.contains(c.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    /** The words of a stored choice; null stays null. */
    public static @Nullable String label(List<Choice> choices, String value) {
        if (value == null) return null;
        return choices.stream()
                .filter(c -> c.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** Whether any of these fields was typed into or refused, so that what folds them away must stand open. */
    public boolean filled(String... fields) {
        return Arrays.stream(fields)
                .anyMatch(f -> error(f) != null
                        || lostFile(f)
                        || !String.join("", typed(f)).isBlank());
    }

    /** Whether this page lies under the address of a navigation entry. */
    public boolean at(String href) {
        return path(path).equals(href) || path.startsWith(href + "/");
    }

    /** The id of a field in the document, made from its name. */
    public static String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /**
     * The id of a field in the form that is being rendered. Where several forms of a page ask the same, only one has the plain
     * id: the one that comes back, to which the summary leads, else the first. A label would otherwise tick another form's box.
     */
    public String mark(String field) {
        var plain = id(field);
        int here = form.action == null ? 0 : form.number;
        boolean mine =
                (kept.equals(Kept.NOTHING) || returned()) && form.owners.computeIfAbsent(plain, none -> here) == here;
        return mine ? plain : plain + "-b" + here;
    }

    /** Called by web/form before its fields: says whether this is the form that comes back. */
    public boolean enter(String action) {
        form.action = action;
        form.number++;
        return returned();
    }

    /** Called by web/form after its fields. */
    public void leave() {
        form.action = null;
    }

    private boolean returned() {
        return !kept.equals(Kept.NOTHING)
                && (form.action == null
                        || kept.action() == null
                        || kept.action().equals(path(form.action)));
    }

    private static String path(String action) {
        int query = action.indexOf('?');
        return query < 0 ? action : action.substring(0, query);
    }
}
