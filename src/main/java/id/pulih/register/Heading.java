package id.pulih.register;

import id.pulih.spreadsheet.Cell;
import id.pulih.spreadsheet.Spreadsheets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The line of a file that names its columns: titles and empty lines may stand above it, and somebody stands below it. */
record Heading(int line, List<String> headers) {

    private static final int DEEPEST = 30;

    static Heading of(Spreadsheets.Manner manner, InputStream file) {
        var best = new Object() {
            int known = -1;
            boolean filled;
            boolean below;
            Heading heading = new Heading(0, List.of());
        };
        try (file) {
            Spreadsheets.read(manner, file, (line, cells) -> {
                int filled = (int) cells.stream().filter(c -> !c.empty()).count();
                best.filled |= filled > 0;
                best.below |= filled > 0;
                int known = (int) cells.stream()
                        .filter(c -> Field.guess(c.text()).isPresent())
                        .count();
                if (filled >= 2 && known > best.known && line <= DEEPEST) {
                    best.known = known;
                    best.heading = new Heading(line, headers(cells));
                    best.below = false;
                }
                return line < DEEPEST || !best.below;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!best.filled) {
            throw Spreadsheets.refused(
                    manner.kind() == Spreadsheets.Kind.XLSX
                            ? "Lembar pertama berkas ini kosong. Pindahkan registernya ke lembar pertama."
                            : "Berkas ini kosong.");
        }
        if (best.heading.headers.isEmpty()) {
            throw Spreadsheets.refused(
                    "Tidak ditemukan baris judul kolom. Baris judul harus ada di tiga puluh baris pertama.");
        }
        if (!best.below) throw Spreadsheets.refused("Di bawah baris judulnya tidak ada satu klien pun.");
        return best.heading;
    }

    /** Without the empty columns at the end; a column without a heading keeps its letter. */
    private static List<String> headers(List<Cell> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).empty()) last--;
        var headers = new ArrayList<String>();
        for (int i = 0; i < Math.min(last, 100); i++) {
            var text = cells.get(i).text();
            headers.add(
                    text.isEmpty() ? "Kolom " + Cell.column(i) : text.length() > 100 ? text.substring(0, 100) : text);
        }
        return headers;
    }
}
