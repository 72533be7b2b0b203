package id.pulih.spreadsheet;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file has it.
 *
 * @param text what it shows, cleaned of what cannot be seen; of a formula the value that was saved with it
 * @param date the day, where the cell itself is one
 * @param number whether the cell holds a number and not a text
 * @param formula whether a formula stands in it; it is never worked out here
 * @param broken whether the spreadsheet shows an error, such as #N/A
 */
public record Cell(String text, @Nullable LocalDate date, boolean number, boolean formula, boolean broken) {

    public static final Cell EMPTY = text("");

    /** A cell of a text file. */
    public static Cell text(String raw) {
        return new Cell(clean(raw), null, false, false, raw.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)"));
    }

    /** Whether nothing stands in it. */
    public boolean empty() {
        return text.isEmpty() && date == null && !broken;
    }

    /** Composed letters, plain blanks, nothing invisible; the apostrophe that our own export puts before = + - @ is taken off. */
    static String clean(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zs}]+", " ")
                .strip();
        return text.matches("'[=+\\-@].*") ? text.substring(1) : text;
    }

    /** Letters that came about when one encoding was read as another, such as Ã© for é. */
    public boolean garbled() {
        return text.indexOf('\uFFFD') >= 0 || text.matches(".*(Ã[\\u0080-\\u00BF]|â€|Â[\\u0080-\\u00BF]|ï»¿).*");
    }

    /** The name of a column as a spreadsheet shows it: A, B, ..., AA. */
    public static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }
}
