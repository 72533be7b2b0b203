package id.pulih;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers all that is wrong with a form, so that the user sees it at once and not one by one:
 * {@code new Problems().require("reason", form.reason(), "Alasan wajib diisi.").throwIfAny()}.
 */
public class Problems {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private String whole = "";

    /** Text that is missing or blank, a missing date, a choice not made. */
    public Problems require(String field, @Nullable Object value, String sentence) {
        return when(
                value == null
                        || value instanceof CharSequence text && text.toString().isBlank(),
                field,
                sentence);
    }

    /** Text longer than its field may hold. */
    public Problems maxLength(String field, @Nullable String value, int most) {
        return when(value != null && value.length() > most, field, "Isian ini paling banyak " + most + " huruf.");
    }

    /** A no without the reason that it needs; a choice not yet made is no no. */
    public Problems requireIfNo(@Nullable Boolean answer, String field, @Nullable String reason, String sentence) {
        return when(Boolean.FALSE.equals(answer) && (reason == null || reason.isBlank()), field, sentence);
    }

    /** Any other condition of one field; the first sentence at a field stays. */
    public Problems when(boolean wrong, String field, String sentence) {
        if (wrong) fields.putIfAbsent(field, sentence);
        return this;
    }

    /** A condition of the form as a whole; the first sentence stays. */
    public Problems when(boolean wrong, String sentence) {
        if (wrong && whole.isEmpty()) whole = sentence;
        return this;
    }

    /** Reads a field; what cannot be read (a date, a number) is noted at the field and gives null. */
    public <T> @Nullable T read(String field, String sentence, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            when(true, field, sentence);
            return null;
        }
    }

    /** Whether anything was noted. */
    public boolean any() {
        return !fields.isEmpty() || !whole.isEmpty();
    }

    /** Refuses the form if anything was noted. */
    public void throwIfAny() {
        if (any()) throw new RuleViolation(whole, fields);
    }
}
