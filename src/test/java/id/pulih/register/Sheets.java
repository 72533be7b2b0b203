package id.pulih.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Registers as files, made by the test. */
final class Sheets {

    static final List<String> HEADINGS = List.of(
            "Nama Klien",
            "No. Reg",
            "L/P",
            "Tgl Lahir",
            "NIK",
            "No. HP",
            "Alamat",
            "Nama Ibu",
            "Jenis Bimbingan",
            "Pasal",
            "Tgl Mulai",
            "Ekspirasi",
            "Nama PK",
            "NIP PK");

    private Sheets() {}

    /** A well-filled row: the number-th of the register. */
    static List<String> row(int number, String name) {
        return new ArrayList<>(List.of(
                name,
                "BKD/%04d/2026".formatted(number),
                "L",
                "17/8/1990",
                "000001170890%04d".formatted(number),
                "0812000%05d".formatted(number),
                "Jl. Contoh No. " + number,
                "Sumiyati",
                "PB",
                "Pasal 127 UU 35/2009",
                "03-01-2026",
                "2027-01-03",
                "Petugas Satu",
                "199001012020011001"));
    }

    /** The same with one cell changed. */
    static List<String> with(List<String> row, int column, String value) {
        var changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    static byte[] csv(List<List<String>> rows, String delimiter, Charset charset) {
        var text = new StringBuilder();
        for (var row : rows) text.append(String.join(delimiter, row)).append("\r\n");
        return text.toString().getBytes(charset);
    }

    static byte[] csv(List<List<String>> rows) {
        return csv(rows, ";", StandardCharsets.UTF_8);
    }

    /** A workbook of texts with a title above the headings, as offices keep it. */
    static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Register");
            sheet.value(0, 0, "REGISTER KLIEN BAPAS CONTOH");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (!rows.get(i).get(j).isEmpty())
                        sheet.value(i + 2, j, rows.get(i).get(j));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook that unpacks well and breaks off within a cell: an ampersand that is no reference. */
    static byte[] withABrokenCell() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Register").formula(0, 0, "A1&\"x\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The headings and these rows. */
    @SafeVarargs
    static List<List<String>> register(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return all;
    }
}
