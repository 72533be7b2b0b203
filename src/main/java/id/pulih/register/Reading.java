package id.pulih.register;

import id.pulih.client.ForeignPaper;
import id.pulih.client.Nik;
import id.pulih.client.Sex;
import id.pulih.client.Telephone;
import id.pulih.spreadsheet.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file read into an entry, with all that is wrong or doubtful about it in words. A sentence never repeats what
 * stands in the cell: it names the cell.
 */
final class Reading {

    /** A sentence about a cell; wrong where the row cannot be taken like this. */
    record Fault(String cell, boolean wrong, String sentence) {}

    private static final Map<String, String> SEXES = Map.ofEntries(
            Map.entry("l", "L"),
            Map.entry("lk", "L"),
            Map.entry("laki laki", "L"),
            Map.entry("laki", "L"),
            Map.entry("pria", "L"),
            Map.entry("p", "P"),
            Map.entry("pr", "P"),
            Map.entry("perempuan", "P"),
            Map.entry("wanita", "P"),
            Map.entry("w", "P"));

    final Entry entry = Entry.blank();
    final List<Fault> faults = new ArrayList<>();
    private final List<@Nullable Field> columns;
    private final List<Cell> cells;
    private final int line;
    private final RegisterDates dates;

    private Reading(List<@Nullable Field> columns, List<Cell> cells, int line, RegisterDates dates) {
        this.columns = columns;
        this.cells = cells;
        this.line = line;
        this.dates = dates;
    }

    /** Reads one row; columns without a meaning are passed over. */
    static Reading of(List<@Nullable Field> columns, List<Cell> cells, int line, RegisterDates dates) {
        var reading = new Reading(columns, cells, line, dates);
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            var field = columns.get(i);
            if (field != null && !cells.get(i).empty()) reading.read(field, cells.get(i));
        }
        reading.judge();
        return reading;
    }

    boolean wrong() {
        return faults.stream().anyMatch(Fault::wrong);
    }

    private void read(Field field, Cell cell) {
        if (cell.broken()) {
            wrong(field, "sel ini berisi galat lembar kerja (misalnya #N/A). Perbaiki rumusnya.");
            return;
        }
        if (cell.formula()) warn(field, "sel ini berisi rumus; yang dipakai nilai yang tersimpan, sebagai teks.");
        if (cell.garbled())
            warn(field, "hurufnya rusak karena pengodean berkas. Simpan ulang sebagai CSV UTF-8 atau XLSX.");
        if (cell.text().length() > field.longest) {
            wrong(field, "isian ini paling banyak " + field.longest + " huruf.");
            return;
        }
        switch (field) {
            case BIRTH_ON, FROM_ON, UNTIL_ON -> date(field, cell);
            case NIK -> nik(cell);
            case TELEPHONE -> telephone(cell);
            case PASSPORT, KITAS, KITAP -> paper(field, cell);
            case SEX -> sex(cell);
            case KIND -> kind(cell);
            case OFFICER_NIP -> entry.put(field, cell.text().replaceAll("[\\s.-]", ""));
            default -> entry.put(field, cell.text());
        }
    }

    private void date(Field field, Cell cell) {
        var read = dates.read(cell, field == Field.BIRTH_ON);
        if (read.day() == null) wrong(field, read.sentence());
        else entry.put(field, read.day().toString());
        if (read.day() != null && !read.sentence().isEmpty()) warn(field, read.sentence());
    }

    private void nik(Cell cell) {
        var digits = cell.text().replaceAll("[\\s.'-]", "");
        if (cell.text().matches("[0-9][.,][0-9]+[eE]\\+?[0-9]+") || cell.number() && digits.matches("[0-9]{15}0")) {
            warn(
                    Field.NIK,
                    "NIK tersimpan sebagai angka sehingga angka terakhirnya hilang; NIK tidak dipakai. Jadikan kolomnya teks.");
        } else if (Nik.wellFormed(digits)) {
            entry.put(Field.NIK, digits);
        } else {
            warn(Field.NIK, "NIK terdiri dari 16 angka; NIK tidak dipakai.");
        }
    }

    private void paper(Field field, Cell cell) {
        if (ForeignPaper.wellFormed(cell.text())) entry.put(field, ForeignPaper.bare(cell.text()));
        else warn(field, "nomor ini terdiri dari 5 sampai 20 huruf dan angka; nomor tidak dipakai.");
    }

    private void telephone(Cell cell) {
        var typed = cell.text().split("[/,;]")[0].strip();
        if (typed.matches("8[0-9]{8,11}")) typed = "0" + typed; // a spreadsheet drops the nought of a number
        if (Telephone.wellFormed(typed)) entry.put(Field.TELEPHONE, new Telephone(typed).digits());
        else warn(Field.TELEPHONE, "nomor telepon terdiri dari 8 sampai 15 angka; nomor tidak dipakai.");
    }

    private void sex(Cell cell) {
        var sex = SEXES.get(Field.bare(cell.text()));
        if (sex == null) warn(Field.SEX, "jenis kelamin ditulis L atau P; isian tidak dipakai.");
        else entry.put(Field.SEX, sex);
    }

    private void kind(Cell cell) {
        var kind = Kinds.of(cell.text());
        entry.put(Field.KIND, kind.name());
        if (kind == id.pulih.client.GuidanceKind.LAIN
                && !Field.bare(cell.text()).equals("bimbingan lain")) {
            warn(Field.KIND, "jenis bimbingan ini tidak dikenal; dicatat sebagai bimbingan lain.");
        }
    }

    /** What only several cells together tell. */
    private void judge() {
        if (entry.get(Field.NAME).isEmpty()
                && faults.stream().noneMatch(f -> f.wrong() && f.cell().equals(cell(Field.NAME)))) {
            wrong(Field.NAME, "nama wajib diisi.");
        }
        var birth = entry.date(Field.BIRTH_ON);
        if (birth != null && birth.isAfter(dates.today())) wrong(Field.BIRTH_ON, "tanggal lahir di masa depan.");
        var from = entry.date(Field.FROM_ON);
        var until = entry.date(Field.UNTIL_ON);
        if (from != null && until != null && until.isBefore(from)) {
            wrong(Field.UNTIL_ON, "akhir bimbingan sebelum mulainya.");
        }
        nikAgainst(birth);
        if (entry.get(Field.NUMBER).isEmpty()) {
            warn(
                    Field.NUMBER,
                    entry.get(Field.NIK).isEmpty()
                            ? "tanpa nomor register dan NIK baris ini hanya dikenali dari nama dan tanggal lahir yang ditulis persis sama."
                            : "tanpa nomor register baris ini dikenali dari NIK.");
        }
    }

    private void nikAgainst(@Nullable LocalDate birth) {
        if (entry.get(Field.NIK).isEmpty()) return;
        var sex = entry.get(Field.SEX).isEmpty() ? null : Sex.valueOf(entry.get(Field.SEX));
        for (var warning : new Nik(entry.get(Field.NIK)).warnings(birth, sex)) {
            warn(
                    Field.NIK,
                    warning.startsWith("NIK")
                            ? warning
                            : Character.toLowerCase(warning.charAt(0)) + warning.substring(1));
        }
    }

    private void wrong(Field field, String sentence) {
        faults.add(new Fault(cell(field), true, sentence));
    }

    private void warn(Field field, String sentence) {
        faults.add(new Fault(cell(field), false, sentence));
    }

    private String cell(Field field) {
        int column = columns.indexOf(Objects.requireNonNull(field));
        return column < 0 ? "baris " + line : Cell.column(column) + line;
    }
}
