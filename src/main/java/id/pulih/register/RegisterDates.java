package id.pulih.register;

import id.pulih.spreadsheet.Cell;
import id.pulih.web.FreeDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as registers have them: 3/1/2026, 03-01-2026, 2026-01-03, 3 Januari 2026, 3 Jan 26, the day number of a spreadsheet. */
record RegisterDates(LocalDate today) {

    private static final int YOUNGEST = 12; // a child client is at least twelve (UU 11/2012)

    /** What was read: the day with a remark, or none and why. */
    record Read(@Nullable LocalDate day, String sentence) {}

    Read read(Cell cell, boolean birth) {
        if (cell.date() != null) return plausible(cell.date(), "");
        var text = cell.text().replaceFirst("[ T]\\d{1,2}[:.]\\d{2}([:.]\\d{2})?(\\.\\d+)?$", "");
        if (text.matches("[1-9][0-9]{4}([.,][0-9]+)?")) return serial(Integer.parseInt(text.substring(0, 5)));
        if (!text.matches(".*[0-9].*")) return unreadable();
        try {
            var day = FreeDates.parse(text, today);
            if (text.matches(".*[0-9]{4}.*")) return plausible(day, "");
            var meant = birth && day.plusYears(YOUNGEST).isAfter(today) ? day.minusYears(100) : day;
            return plausible(meant, "tahun dua angka dibaca " + meant.getYear() + ".");
        } catch (DateTimeException none) {
            return unreadable();
        }
    }

    private Read serial(int days) {
        return plausible(LocalDate.of(1899, 12, 30).plusDays(days), "angka hari lembar kerja dibaca sebagai tanggal.");
    }

    private Read plausible(LocalDate day, String remark) {
        if (day.getYear() < 1900 || day.isAfter(today.plusYears(60))) {
            return new Read(null, "tahun pada tanggal ini tidak masuk akal.");
        }
        return new Read(day, remark);
    }

    private static Read unreadable() {
        return new Read(null, "tanggal ini tidak dapat dibaca. Tulis misalnya 3/1/2026 (hari/bulan/tahun).");
    }
}
