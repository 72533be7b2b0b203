package id.pulih.portal;

import id.pulih.web.FreeDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the writer of a request has answered so far, as it was typed; by the names of the fields. */
public record Answers(Map<String, List<String>> typed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final Answers NONE = new Answers(Map.of());

    static Answers read(String text) {
        if (text.isEmpty()) return NONE;
        return new Answers(JSON.readValue(text, new TypeReference<LinkedHashMap<String, List<String>>>() {}));
    }

    String write() {
        return JSON.writeValueAsString(typed);
    }

    /** With these fields as they were typed now; one left out was left empty. */
    Answers with(Collection<String> fields, Map<String, String[]> sent) {
        var all = new LinkedHashMap<>(typed);
        for (var field : fields) {
            var values = sent.get(field);
            all.put(
                    field,
                    values == null
                            ? List.of()
                            : Arrays.stream(values).map(String::strip).toList());
        }
        return new Answers(all);
    }

    boolean answered(String field) {
        return typed.containsKey(field);
    }

    /** The typed text; empty for nothing. */
    public String text(String field) {
        var values = typed.get(field);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** All that was ticked. */
    public List<String> ticked(String field) {
        return typed.getOrDefault(field, List.of());
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return of(type, text(field));
    }

    <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        var set = EnumSet.noneOf(type);
        for (var name : ticked(field)) {
            var value = of(type, name);
            if (value != null) set.add(value);
        }
        return set;
    }

    private static <E extends Enum<E>> @Nullable E of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The date meant; null for nothing, and for what is no date. */
    @Nullable
    LocalDate date(String field, LocalDate today) {
        try {
            return text(field).isEmpty() ? null : FreeDates.parse(text(field), today);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The whole number meant; null for nothing, and for what is none. */
    @Nullable
    Integer number(String field) {
        return text(field).matches("[0-9]{1,3}") ? Integer.valueOf(text(field)) : null;
    }

    /** Whether the person concerned is younger than 18. */
    boolean child(LocalDate today) {
        var born = date("subjectBirthOn", today);
        var age = born == null
                ? number("subjectAge")
                : (Integer) Period.between(born, today).getYears();
        return age != null && age < 18;
    }
}
