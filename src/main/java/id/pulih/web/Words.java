package id.pulih.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, numbers and ages in Indonesian words, for pages and papers. Nothing given, nothing shown. */
public final class Words {

    private static final Locale ID = Locale.forLanguageTag("id-ID");
    private static final String[] MONTHS = {
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember"
    };
    private static final String[] DAYS = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};
    private static final String[] UNITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Words() {}

    /** 24 November 2026. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.getDayOfMonth() + " " + month(date.getMonthValue()) + " " + date.getYear();
    }

    /** Senin, 7 Desember 2026. */
    public static String day(LocalDate date) {
        return date == null ? "" : weekday(date) + ", " + date(date);
    }

    /** Senin. */
    public static String weekday(LocalDate date) {
        return DAYS[date.getDayOfWeek().getValue() - 1];
    }

    /** Desember. */
    public static String month(int month) {
        return MONTHS[month - 1];
    }

    /** 24/11/2026, for dense tables; the date field reads it back. */
    public static String shortDate(LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    /** 09.30. */
    public static String time(LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** 24 November 2026 pukul 09.30 WIB. */
    public static String dateTime(Instant at, ZoneId zone) {
        if (at == null) return "";
        var there = at.atZone(zone);
        return date(there.toLocalDate()) + " pukul " + time(there.toLocalTime()) + " " + zone(zone);
    }

    public static String dateTime(OffsetDateTime at, ZoneId zone) {
        return at == null ? "" : dateTime(at.toInstant(), zone);
    }

    /** The day of a moment in the office. */
    public static String date(Instant at, ZoneId zone) {
        return at == null ? "" : date(at.atZone(zone).toLocalDate());
    }

    /** WIB, WITA or WIT. */
    public static String zone(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Makassar", "Asia/Ujung_Pandang" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> "WIB";
        };
    }

    /** 1.513. */
    public static String number(long number) {
        return String.format(ID, "%,d", number);
    }

    /** 32 tahun 4 bulan; a child under one year in months. */
    public static String age(LocalDate birth, LocalDate today) {
        if (birth == null) return "";
        var age = Period.between(birth, today);
        if (age.getYears() == 0) return age.getMonths() + " bulan";
        return age.getYears() + " tahun" + (age.getMonths() == 0 ? "" : " " + age.getMonths() + " bulan");
    }

    /** 23 is dua puluh tiga; from nol to the thousand millions. */
    public static String terbilang(long n) {
        if (n < 0) return "minus " + terbilang(-n);
        if (n < 12) return UNITS[(int) n];
        if (n < 20) return terbilang(n - 10) + " belas";
        if (n < 100) return terbilang(n / 10) + " puluh" + rest(n % 10);
        if (n < 200) return "seratus" + rest(n - 100);
        if (n < 1000) return terbilang(n / 100) + " ratus" + rest(n % 100);
        if (n < 2000) return "seribu" + rest(n - 1000);
        if (n < 1_000_000) return terbilang(n / 1000) + " ribu" + rest(n % 1000);
        if (n < 1_000_000_000) return terbilang(n / 1_000_000) + " juta" + rest(n % 1_000_000);
        return terbilang(n / 1_000_000_000) + " miliar" + rest(n % 1_000_000_000);
    }

    /** 1 (satu), as letters write amounts. */
    public static String count(long n) {
        return number(n) + " (" + terbilang(n) + ")";
    }

    private static String rest(long n) {
        return n == 0 ? "" : " " + terbilang(n);
    }
}
