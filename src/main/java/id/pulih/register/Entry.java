package id.pulih.register;

import id.pulih.client.ForeignPaper;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Identity;
import id.pulih.client.NikAbsence;
import id.pulih.client.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of the register in plain form: dates as 2026-01-03, NIK and telephone as digits, sex as L or P, the kind by its code;
 * what is not known is empty.
 */
public record Entry(Map<Field, String> values) {

    private static final String BETWEEN = "\u001f";

    /** The empty row, to be filled. */
    static Entry blank() {
        return new Entry(new EnumMap<>(Field.class));
    }

    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    void put(Field field, String value) {
        values.put(field, value);
    }

    public @Nullable LocalDate date(Field field) {
        return get(field).isEmpty() ? null : LocalDate.parse(get(field));
    }

    public GuidanceKind kind() {
        return get(Field.KIND).isEmpty() ? GuidanceKind.LAIN : GuidanceKind.valueOf(get(Field.KIND));
    }

    /** By what the same row is known again next month: its number, else the NIK, else name and birth date to the letter. */
    String key() {
        if (!get(Field.NUMBER).isEmpty()) return "number|" + Field.bare(get(Field.NUMBER));
        if (!get(Field.NIK).isEmpty()) return "nik|" + get(Field.NIK);
        return "name|" + Field.bare(get(Field.NAME)) + "|" + get(Field.BIRTH_ON);
    }

    /** The whole row as one text, as it is sealed and compared. A row without the later columns is the text that it always was. */
    String written() {
        var fields = Field.values();
        int length = fields.length;
        while (length - 1 > Field.LAST_OF_THE_FIRST.ordinal()
                && get(fields[length - 1]).isEmpty()) length--;
        return Arrays.stream(fields, 0, length).map(this::get).collect(Collectors.joining(BETWEEN));
    }

    static Entry read(String written) {
        var parts = written.split(BETWEEN, -1);
        var entry = blank();
        for (var field : Field.values()) {
            if (field.ordinal() < parts.length) entry.put(field, parts[field.ordinal()]);
        }
        return entry;
    }

    /** The fields in which another row says something else. */
    List<Field> differences(Entry other) {
        var different = new ArrayList<Field>();
        for (var field : Field.values()) if (!get(field).equals(other.get(field))) different.add(field);
        return different;
    }

    /** The paper of a foreigner by which the person is known: the passport before the permits, which are renewed; null for none. */
    @Nullable
    ForeignPaper foreignPaper() {
        if (!get(Field.PASSPORT).isEmpty()) return ForeignPaper.PASSPORT;
        if (!get(Field.KITAS).isEmpty()) return ForeignPaper.KITAS;
        return get(Field.KITAP).isEmpty() ? null : ForeignPaper.KITAP;
    }

    /** Its number; empty for none. */
    String foreignNumber() {
        var paper = foreignPaper();
        return paper == null ? "" : get(Field.valueOf(paper.name()));
    }

    private @Nullable NikAbsence nikAbsent() {
        if (!get(Field.NIK).isEmpty()) return null;
        return foreignPaper() == null ? NikAbsence.NOT_AT_HAND : NikAbsence.FOREIGNER;
    }

    /** Who this is, as a new person. */
    Identity identity() {
        var sex = get(Field.SEX);
        return new Identity(
                get(Field.NAME),
                get(Field.ALIAS),
                get(Field.BIRTH_PLACE),
                date(Field.BIRTH_ON),
                sex.isEmpty() ? null : Sex.valueOf(sex),
                get(Field.NIK),
                nikAbsent(),
                foreignPaper(),
                foreignNumber(),
                get(Field.TELEPHONE),
                null,
                get(Field.STREET),
                get(Field.MOTHER),
                null);
    }

    /** As a page or a file shows a value: dates with points of the office's habit, codes in words. */
    public String shown(Field field) {
        var value = get(field);
        if (value.isEmpty()) return "";
        return switch (field) {
            case BIRTH_ON, FROM_ON, UNTIL_ON -> {
                var day = Objects.requireNonNull(date(field));
                yield "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            }
            case SEX -> value;
            case KIND -> kind().label();
            default -> value;
        };
    }
}
