package id.pulih.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sixteen digits of a resident: area of first registration, birth date (women: day + 40), serial number. It never changes,
 * even when the birth date is put right: a disagreement is a warning, never an error.
 */
public record Nik(String digits) {

    public Nik {
        if (!wellFormed(digits)) throw new IllegalArgumentException("not a NIK");
        digits = bare(digits);
    }

    /** Whether sixteen digits remain when blanks, dots and hyphens are left out. */
    public static boolean wellFormed(String typed) {
        return bare(typed).matches("[0-9]{16}");
    }

    /** The part that may be shown. */
    public String last4() {
        return digits.substring(12);
    }

    /** What disagrees with the person's own account; both may be unknown. */
    public List<String> warnings(@Nullable LocalDate birthOn, @Nullable Sex sex) {
        var warnings = new ArrayList<String>();
        if (digits.startsWith("00") || digits.endsWith("0000")) {
            warnings.add("NIK ini bukan nomor yang diterbitkan. Periksa angkanya.");
        }
        if (sex != null && woman() != (sex == Sex.P)) warnings.add("Jenis kelamin berbeda dari NIK. Periksa keduanya.");
        if (birthOn != null && !bornOn(birthOn)) warnings.add("Tanggal lahir berbeda dari NIK. Periksa keduanya.");
        return warnings;
    }

    private boolean woman() {
        return number(6) > 40;
    }

    private boolean bornOn(LocalDate day) {
        try {
            int century = day.getYear() - day.getYear() % 100; // two digits: the century is the person's own
            return LocalDate.of(century + number(10), number(8), number(6) - (woman() ? 40 : 0))
                    .equals(day);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private int number(int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    private static String bare(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }
}
