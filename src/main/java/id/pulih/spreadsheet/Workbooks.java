package id.pulih.spreadsheet;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Workbooks (XLSX): the first sheet, row by row; formulas are never worked out. */
final class Workbooks {

    private static final long MOST_UNPACKED = 500L << 20;
    private static final long MOST_SHARED = 96L << 20; // the one part that is held in memory
    private static final int MOST_PARTS = 1000;

    private Workbooks() {}

    /** Refuses what would swell when unpacked, or is no workbook; unpacks it once without keeping anything. */
    static void check(InputStream file) {
        long all = 0;
        int parts = 0;
        boolean sheet = false;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipArchiveInputStream(file, "UTF-8", true, true)) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                sheet |= part.getName().startsWith("xl/worksheets/");
                long size = 0;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    size += read;
                    all += read;
                    var shared = part.getName().endsWith("sharedStrings.xml");
                    if (all > MOST_UNPACKED || shared && size > MOST_SHARED) throw tooLarge();
                }
                if (++parts > MOST_PARTS) throw tooLarge();
            }
        } catch (IOException broken) {
            throw Spreadsheets.refused("Berkas XLSX ini rusak. Buka di Excel, lalu simpan ulang.");
        }
        if (!sheet) throw Spreadsheets.refused("Berkas ini bukan lembar kerja Excel. Pilih berkas .xlsx atau .csv.");
    }

    private static RuntimeException tooLarge() {
        return Spreadsheets.refused(
                "Berkas ini terlalu besar sesudah dibuka. Hapus lembar dan gambar yang tidak perlu, atau simpan sebagai CSV.");
    }

    static void read(InputStream file, Spreadsheets.Lines lines) throws IOException {
        try (var book = new ReadableWorkbook(file, new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.iterator();
            while (all.hasNext()) {
                var row = all.next();
                var cells = new ArrayList<Cell>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.hasCell(i) ? cell(row.getCell(i), book.isDate1904()) : Cell.EMPTY);
                }
                if (!lines.take(row.getRowNum(), cells)) return;
            }
        } catch (ExcelReaderException | UncheckedStreamException broken) { // the second from a text within a cell
            throw Spreadsheets.refused("Berkas XLSX ini rusak. Buka di Excel, lalu simpan ulang.");
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, boolean since1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Cell.EMPTY;
        var formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR) return new Cell("", null, false, formula, true);
        var number = number(cell, formula);
        if (number == null) {
            var text = Cell.text(cell.getText() == null ? "" : cell.getText());
            return new Cell(text.text(), null, false, formula, text.broken());
        }
        var day = dated(cell) ? day(number, since1904) : null;
        return new Cell(number.stripTrailingZeros().toPlainString(), day, true, formula, false);
    }

    private static @Nullable BigDecimal number(org.dhatim.fastexcel.reader.Cell cell, boolean formula) {
        if (cell.getType() == CellType.NUMBER) return cell.asNumber();
        var raw = cell.getRawValue();
        return formula && dated(cell) && raw != null && raw.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(raw) : null;
    }

    /** Whether the cell's format is one of a date: built in, or with a day or year of its own. */
    private static boolean dated(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58))
            return true;
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").matches("(?i).*(y|d[/. -]?m|m[/. -]?d).*");
    }

    private static @Nullable LocalDate day(BigDecimal number, boolean since1904) {
        try {
            var from = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return from.plusDays(number.longValue());
        } catch (DateTimeException | ArithmeticException none) {
            return null;
        }
    }
}
