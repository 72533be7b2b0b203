package id.pulih.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Dates and times as people type them: 3/1/2026, 3 Januari 2026, besok; 9.30, 09:30, 9. */
public final class FreeDates {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})\\s*[/. -]\\s*(\\d{1,2})\\s*[/. -]\\s*(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[\\s-]+([a-z]+)\\.?[\\s-]+(\\d{4}|\\d{2})");
    private static final Pattern WEEKDAY =
            Pattern.compile("^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[,\\s]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\s*[.:]\\s*(\\d{2}))?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");

    private static final Map<String, Integer> DAYS =
            Map.of("kemarin dulu", -2, "kemarin", -1, "hari ini", 0, "sekarang", 0, "besok", 1, "lusa", 2);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5), // a spreadsheet that was set to English
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("aug", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private FreeDates() {}

    /** The date meant; today is the day in the office. Refuses by DateTimeException what is no date, or lacks its year. */
    public static LocalDate parse(String text, LocalDate today) {
        var typed = WEEKDAY.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .replaceFirst("");
        if (DAYS.containsKey(typed)) return today.plusDays(DAYS.get(typed));
        var iso = ISO.matcher(typed);
        if (iso.matches()) return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        var numbers = NUMBERS.matcher(typed);
        if (numbers.matches()) {
            return LocalDate.of(year(numbers.group(3), today), number(numbers.group(2)), number(numbers.group(1)));
        }
        var words = WORDS.matcher(typed);
        var month = words.matches() && words.group(2).length() >= 3
                ? MONTHS.get(words.group(2).substring(0, 3))
                : null;
        if (month == null) throw new DateTimeException("not a date");
        return LocalDate.of(year(words.group(3), today), month, number(words.group(1)));
    }

    /** The time of day meant. Refuses by DateTimeException what is none. */
    public static LocalTime time(String text) {
        var typed = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(pukul|jam)\\s+", "")
                .replaceFirst("\\s*(wib|wita|wit)$", "");
        var four = FOUR_DIGITS.matcher(typed);
        if (four.matches()) return LocalTime.of(number(four.group(1)), number(four.group(2)));
        var time = TIME.matcher(typed);
        if (!time.matches()) throw new DateTimeException("not a time");
        return LocalTime.of(number(time.group(1)), time.group(2) == null ? 0 : number(time.group(2)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    // two digits: a year up to five years ahead, else one of the last century (births)
    private static int year(String digits, LocalDate today) {
        int year = number(digits);
        if (digits.length() == 4) return year;
        return 2000 + year <= today.getYear() + 5 ? 2000 + year : 1900 + year;
    }
}
