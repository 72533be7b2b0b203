package id.pulih.office;

import id.pulih.RuleViolation;
import id.pulih.spreadsheet.Cell;
import id.pulih.spreadsheet.Spreadsheets;
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
 * A list of days off as a spreadsheet: date, name, kind, decree. Titles may stand above its headings. It is taken as a whole or
 * not at all.
 */
final class CalendarFile {

    /** One day of the file. */
    record Row(LocalDate day, String name, DayKind kind, String decree) {}

    private static final int MOST_ROWS = 1000;
    private static final int MOST_FAULTS = 10;

    private final LocalDate today;
    private final List<Row> rows = new ArrayList<>();
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
    static List<Row> read(byte[] file, LocalDate today) {
        var list = new CalendarFile(today);
        Spreadsheets.read(file, list::take);
        return list.whole();
    }

    private List<Row> whole() {
        if (rows.isEmpty() && faults.isEmpty()) faults.add("Berkas tidak memuat satu hari pun.");
        if (rows.size() > MOST_ROWS) faults.add("Berkas memuat lebih dari " + MOST_ROWS + " hari.");
        if (!faults.isEmpty()) throw Spreadsheets.refused(String.join(" ", faults));
        return rows;
    }

    private boolean take(int line, List<Cell> cells) {
        if (cells.stream().allMatch(Cell::empty)) return true;
        if (Set.of("date", "tanggal").contains(cells.get(0).text().toLowerCase(Locale.ROOT))) {
            rows.clear(); // what stood above the headings was a title
            faults.clear();
            seen.clear();
        } else row(line, cells);
        return faults.size() < MOST_FAULTS && rows.size() <= MOST_ROWS;
    }

    private void row(int number, List<Cell> cells) {
        int before = faults.size();
        if (cells.size() < 3) {
            fault(number, "perlu tanggal, keterangan, dan jenis.");
            return;
        }
        if (cells.stream().anyMatch(Cell::broken))
            fault(number, "ada sel yang berisi galat lembar kerja. Perbaiki rumusnya.");
        if (cells.stream().anyMatch(Cell::garbled))
            fault(number, "hurufnya rusak karena pengodean berkas. Simpan ulang sebagai CSV UTF-8 atau XLSX.");
        var day = day(cells.get(0));
        var name = cells.get(1).text();
        var kind = kind(cells.get(2).text());
        var decree = cells.size() > 3 ? cells.get(3).text() : "";
        if (day == null) fault(number, "tanggal \"" + cells.get(0).text() + "\" tidak dapat dibaca.");
        if (name.isEmpty() || name.length() > 120) fault(number, "keterangan wajib diisi, paling banyak 120 huruf.");
        if (kind == null) fault(number, "jenis harus libur nasional, cuti bersama, libur setempat, atau masuk kerja.");
        if (day != null && !seen.add(day)) fault(number, "tanggal ini sudah ada di baris lain.");
        if (decree.length() > 200) fault(number, "dasar paling banyak 200 huruf.");
        if (faults.size() == before && day != null && kind != null) rows.add(new Row(day, name, kind, decree));
    }

    private void fault(int number, String sentence) {
        faults.add("Baris " + number + ": " + sentence);
    }

    private @Nullable LocalDate day(Cell cell) {
        if (cell.date() != null) return cell.date();
        try {
            return FreeDates.parse(cell.text(), today);
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
}
