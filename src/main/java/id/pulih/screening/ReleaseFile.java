package id.pulih.screening;

import id.pulih.spreadsheet.Cell;
import id.pulih.spreadsheet.Spreadsheets;
import id.pulih.web.FreeDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A prison's list as a spreadsheet: name, birth date, sex, day of release, prison, in this order; the first line holds the
 * headings. It is taken whole or not at all, so that nobody has to find out which lines are missing.
 */
final class ReleaseFile {

    /** One person of the list. */
    record Line(String name, @Nullable LocalDate birthOn, String sex, LocalDate releasedOn, String place) {}

    private static final int MOST = 1000;
    private static final int FAULTS = 10;
    private static final int COLUMNS = 5;

    private final LocalDate today;
    private final List<Line> people = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ReleaseFile(LocalDate today) {
        this.today = today;
    }

    /** The people, or a refusal that names the first lines that cannot be read. */
    static List<Line> read(byte[] content, LocalDate today) {
        var file = new ReleaseFile(today);
        Spreadsheets.read(content, file::take);
        if (file.people.size() > MOST)
            throw Spreadsheets.refused("Paling banyak " + MOST + " baris dalam satu berkas.");
        if (!file.faults.isEmpty()) throw Spreadsheets.refused(String.join(" ", file.faults));
        if (file.people.isEmpty())
            throw Spreadsheets.refused("Berkas ini tidak berisi seorang pun di bawah baris judulnya.");
        return file.people;
    }

    private boolean take(int number, List<Cell> cells) {
        if (number == 1 || cells.stream().allMatch(Cell::empty)) return true;
        var line = line(cells, number);
        if (line != null) people.add(line);
        return faults.size() < FAULTS && people.size() <= MOST;
    }

    private @Nullable Line line(List<Cell> cells, int number) {
        if (cells.size() < COLUMNS)
            return fault(number, "harus berisi nama, tanggal lahir, L atau P, tanggal bebas, dan Lapas.");
        if (cells.stream().anyMatch(Cell::broken))
            return fault(number, "ada sel yang berisi galat lembar kerja. Perbaiki rumusnya.");
        if (cells.stream().anyMatch(Cell::garbled))
            return fault(number, "hurufnya rusak karena pengodean berkas. Simpan ulang sebagai CSV UTF-8 atau XLSX.");
        var name = cells.get(0).text();
        var place = cells.get(4).text();
        if (name.isEmpty() || name.length() > 200) return fault(number, "nama wajib diisi, paling panjang 200 huruf.");
        if (place.isEmpty() || place.length() > 200)
            return fault(number, "Lapas wajib diisi, paling panjang 200 huruf.");
        var sex = cells.get(2).text().toUpperCase(Locale.ROOT);
        if (!sex.matches("[LP].*")) return fault(number, "jenis kelamin ditulis L atau P.");
        try {
            var born = cells.get(1).empty() ? null : day(cells.get(1));
            if (born != null && born.isAfter(today)) return fault(number, "tanggal lahir di masa depan.");
            var free = day(cells.get(3));
            if (free.isBefore(today.minusYears(1)) || free.isAfter(today.plusYears(2)))
                return fault(number, "tanggal bebas lebih dari setahun lalu atau lebih dari dua tahun lagi.");
            return new Line(name, born, sex.substring(0, 1), free, place);
        } catch (DateTimeException e) {
            return fault(number, "tanggal tidak dapat dibaca; tulis seperti 17/8/2026.");
        }
    }

    private LocalDate day(Cell cell) {
        return cell.date() != null ? cell.date() : FreeDates.parse(cell.text(), today);
    }

    private @Nullable Line fault(int number, String sentence) {
        faults.add("Baris " + number + ": " + sentence);
        return null;
    }
}
