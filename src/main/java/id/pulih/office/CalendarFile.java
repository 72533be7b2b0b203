package id.pulih.office;

import id.pulih.RuleViolation;
import id.pulih.web.FreeDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of days off as a table of text: date, name, kind, decree; divided by commas, semicolons or tabs, texts in quotation
 * marks where they hold the sign. The file is taken as a whole or not at all.
 */
final class CalendarFile {

    /** One day of the file. */
    record Row(LocalDate day, String name, DayKind kind, String decree) {}

    private static final int MOST_ROWS = 1000;
    private static final int MOST_FAULTS = 10;

    private final LocalDate today;
    private final List<String> faults = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarFile(LocalDate today) {
        this.today = today;
    }

    /**
     * The days of the file.
     *
     * @throws RuleViolation at the field "file" with the number of each faulty row
     */
    static List<Row> read(String text, LocalDate today) {
        return new CalendarFile(today).rows(text);
    }

    private List<Row> rows(String text) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            if (lines.get(i).isBlank()) continue;
            var cells = cells(lines.get(i));
            if (i == 0 && Set.of("date", "tanggal").contains(cells.get(0).toLowerCase(Locale.ROOT))) continue;
            row(i + 1, cells, rows);
        }
        if (rows.isEmpty() && faults.isEmpty()) faults.add("Berkas tidak memuat satu hari pun.");
        if (rows.size() > MOST_ROWS) faults.add("Berkas memuat lebih dari " + MOST_ROWS + " hari.");
        if (!faults.isEmpty()) throw RuleViolation.at("file", String.join(" ", faults));
        return rows;
    }

    private void row(int number, List<String> cells, List<Row> rows) {
        if (cells.size() < 3) {
            faults.add("Baris " + number + ": perlu tanggal, keterangan, dan jenis.");
            return;
        }
        var day = day(cells.get(0));
        var kind = kind(cells.get(2));
        if (day == null) faults.add("Baris " + number + ": tanggal \"" + cells.get(0) + "\" tidak dapat dibaca.");
        if (cells.get(1).isBlank() || cells.get(1).length() > 120)
            faults.add("Baris " + number + ": keterangan wajib diisi, paling banyak 120 huruf.");
        if (kind == null)
            faults.add("Baris " + number
                    + ": jenis harus libur nasional, cuti bersama, libur setempat, atau masuk kerja.");
        if (day != null && !seen.add(day)) faults.add("Baris " + number + ": tanggal ini sudah ada di baris lain.");
        var decree = cells.size() > 3 ? cells.get(3) : "";
        if (decree.length() > 200) faults.add("Baris " + number + ": dasar paling banyak 200 huruf.");
        if (faults.isEmpty() && day != null && kind != null) rows.add(new Row(day, cells.get(1), kind, decree));
    }

    private @Nullable LocalDate day(String cell) {
        try {
            return FreeDates.parse(cell, today);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable DayKind kind(String cell) {
        return Stream.of(DayKind.values())
                .filter(k -> k.name().equalsIgnoreCase(cell) || k.label().equalsIgnoreCase(cell))
                .findFirst()
                .orElse(null);
    }

    /** The cells of a line; the sign is the first of tab, semicolon and comma that it holds outside quotation marks. */
    private static List<String> cells(String line) {
        var bare = line.replaceAll("\"[^\"]*\"", "");
        char sign = bare.indexOf('\t') >= 0 ? '\t' : bare.indexOf(';') >= 0 ? ';' : ',';
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
