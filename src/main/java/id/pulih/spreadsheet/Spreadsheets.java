package id.pulih.spreadsheet;

import id.pulih.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Reads the rows of a spreadsheet one after the other, without ever holding the whole of it; what it cannot read it refuses at the field "file". */
public final class Spreadsheets {

    /** What kinds of files are taken, told by their beginning and never by their name. */
    public enum Kind {
        XLSX,
        CSV
    }

    /** Takes one row, numbered as the spreadsheet numbers it; says whether it wants another. */
    public interface Lines {
        boolean take(int line, List<Cell> cells);
    }

    /** How a file is to be read: its kind, and of a CSV the encoding. */
    public record Manner(Kind kind, String encoding) {}

    private Spreadsheets() {}

    /** Looks the whole file through once: its kind, its encoding, and whether it is safe to unpack. */
    public static Manner manner(Supplier<InputStream> file) {
        try (var in = file.get()) {
            var kind = kind(in.readNBytes(2048));
            if (kind == Kind.XLSX) {
                try (var again = file.get()) {
                    Workbooks.check(again);
                }
                return new Manner(kind, "");
            }
            try (var again = file.get()) {
                return new Manner(kind, CsvFiles.encoding(again));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(byte[] start) {
        if (start.length == 0) throw refused("Berkas ini kosong.");
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) return Kind.XLSX;
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw refused(
                    "Berkas ini berformat Excel lama (.xls) atau berkata sandi. Buka di Excel, lalu simpan sebagai .xlsx tanpa kata sandi.");
        }
        if (text.stripLeading()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s)<(!doctype|html|table|\\?xml|meta).*")) {
            throw refused(
                    "Berkas ini sebenarnya halaman web meskipun namanya .xls. Buka di Excel, lalu simpan sebagai .xlsx atau .csv.");
        }
        var wide = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
        if (!wide && text.indexOf('\u0000') >= 0) {
            throw refused("Berkas ini bukan lembar kerja. Pilih berkas .xlsx atau .csv.");
        }
        return Kind.CSV;
    }

    /** Looks a small file through and gives every row to the taker, until it has enough or the file ends. */
    public static void read(byte[] file, Lines lines) {
        read(manner(() -> new ByteArrayInputStream(file)), new ByteArrayInputStream(file), lines);
    }

    /** Gives every row to the taker, until it has enough or the file ends. */
    public static void read(Manner manner, InputStream file, Lines lines) {
        try {
            if (manner.kind() == Kind.XLSX) Workbooks.read(file, lines);
            else CsvFiles.read(file, manner.encoding(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence at the field of the file. */
    public static RuleViolation refused(String sentence) {
        return RuleViolation.at("file", sentence);
    }
}
