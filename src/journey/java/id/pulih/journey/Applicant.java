package id.pulih.journey;

import id.pulih.Office;
import java.time.LocalDate;

/** Who applies for whom. */
record Applicant(String client, LocalDate birthOn, String telephone, String name, String relation, boolean child) {

    /** A mother for her adult son. */
    static Applicant mother() {
        return new Applicant("Rizky Pratama", LocalDate.of(1996, 8, 17), "081333334444", "Sumiyati", "MOTHER", false);
    }

    /** A guardian for a child of sixteen. */
    static Applicant guardian() {
        return new Applicant(
                "Dimas Saputra", Office.today().minusYears(16).minusDays(40), "081355556666", "Hartono", "GUARDIAN", true);
    }

    /** Someone whose name is as long as the form takes it, with a part that no line can hold. */
    static Applicant longest() {
        var name = "Raden Mas Ngabehi Surya Kusumaningrat bin Haji Abdurrahman Wahid Notohadinegoro " + "Prawirodirdjo".repeat(10);
        return new Applicant(name.substring(0, 200), LocalDate.of(1990, 1, 5), "081377778888", name.substring(0, 200), "MOTHER", false);
    }
}
