package id.pulih.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file for a spreadsheet: UTF-8 with its mark, semicolons as Excel with Indonesian settings expects them. What a
 * spreadsheet would run as a formula is given an apostrophe, for somebody outside may have typed it.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** The lines, the first of them the headings. */
    public static byte[] of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        var bare = text.stripLeading();
        var safe = !bare.equals("-")
                        && !text.isEmpty()
                        && (FORMULA.indexOf(text.charAt(0)) >= 0
                                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0)
                ? "'" + text
                : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
