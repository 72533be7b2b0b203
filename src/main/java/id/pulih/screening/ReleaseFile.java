package id.pulih.screening;

import id.pulih.RuleViolation;
import id.pulih.web.FreeDates;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A prison's list as a CSV file, with semicolons or commas: name, birth date, sex, day of release, prison, in this order; the
 * first line holds the headings. It is taken whole or not at all, so that nobody has to find out which lines are missing.
 */
final class ReleaseFile {

    /** One person of the list. */
    record Line(String name, @Nullable LocalDate birthOn, String sex, LocalDate releasedOn, String place) {}

    static final int MOST = 1000;

    private static final int FAULTS = 10;
    private static final int COLUMNS = 5;

    private final LocalDate today;
    private final List<String> faults = new ArrayList<>();

    private ReleaseFile(LocalDate today) {
        this.today = today;
    }

    /** The people, or a refusal that names the first lines that cannot be read. */
    static List<Line> read(byte[] content, LocalDate today) {
        var lines = text(content).lines().toList();
        if (lines.size() > MOST + 1) throw refused("Paling banyak " + MOST + " baris dalam satu berkas.");
        var file = new ReleaseFile(today);
        var people = new ArrayList<Line>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).replaceAll("[;,\\s]", "").isEmpty()) continue;
            var line = file.line(cells(lines.get(i)), i + 1);
            if (line != null) people.add(line);
        }
        if (!file.faults.isEmpty()) throw refused(String.join(" ", file.faults));
        if (people.isEmpty()) throw refused("Berkas ini tidak berisi seorang pun di bawah baris judulnya.");
        return people;
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("Berkas ini bukan CSV UTF-8. Simpan ulang sebagai CSV UTF-8.");
        }
    }

    private @Nullable Line line(List<String> cells, int number) {
        if (cells.size() < COLUMNS)
            return fault(number, "harus berisi nama, tanggal lahir, L atau P, tanggal bebas, dan Lapas.");
        var name = cells.get(0);
        var place = cells.get(4);
        if (name.isEmpty() || name.length() > 200) return fault(number, "nama wajib diisi, paling panjang 200 huruf.");
        if (place.isEmpty() || place.length() > 200)
            return fault(number, "Lapas wajib diisi, paling panjang 200 huruf.");
        var sex = cells.get(2).toUpperCase(Locale.ROOT);
        if (!sex.matches("[LP].*")) return fault(number, "jenis kelamin ditulis L atau P.");
        try {
            var born = cells.get(1).isEmpty() ? null : FreeDates.parse(cells.get(1), today);
            if (born != null && born.isAfter(today)) return fault(number, "tanggal lahir di masa depan.");
            var free = FreeDates.parse(cells.get(3), today);
            if (free.isBefore(today.minusYears(1)) || free.isAfter(today.plusYears(2)))
                return fault(number, "tanggal bebas lebih dari setahun lalu atau lebih dari dua tahun lagi.");
            return new Line(name, born, sex.substring(0, 1), free, place);
        } catch (DateTimeException e) {
            return fault(number, "tanggal tidak dapat dibaca; tulis seperti 17/8/2026.");
        }
    }

    private @Nullable Line fault(int number, String sentence) {
        if (faults.size() < FAULTS) faults.add("Baris " + number + ": " + sentence);
        return null;
    }

    /** The cells of a line; a quoted one may hold the separator. */
    private static List<String> cells(String line) {
        var separator = line.indexOf(';') >= 0 ? ';' : ',';
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static RuleViolation refused(String sentence) {
        return RuleViolation.at("file", sentence);
    }
}
