package id.pulih.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @Test
    @DisplayName("Domain 7: woman, born 17 August 1990, first registered in 32.73.01")
    void agreesWithTheFictitiousVector() {
        var nik = new Nik("3273015708900001");
        assertThat(nik.warnings(LocalDate.of(1990, 8, 17), Sex.P)).isEmpty();
        assertThat(nik.warnings(null, null)).isEmpty();
        assertThat(nik.last4()).isEqualTo("0001");
    }

    @ParameterizedTest
    @CsvSource({
        "3273011708900001, 1990-08-17, L, 0",
        "3273011708900001, 1990-08-17, P, 1",
        "3273015708900001, 1990-08-18, P, 1",
        "3273015708900001, 1990-08-17, L, 1",
        "3273015708900001, 1991-08-18, L, 2",
        "3273010501050001, 2005-01-05, L, 0",
        "0073010501050001, 2005-01-05, L, 1",
        "3273010501050000, 2005-01-05, L, 1",
        "3273010513050001, 2005-01-05, L, 1",
        "3273013102050001, 2005-01-31, L, 1"
    })
    void warnsButNeverRefusesWhatDisagrees(String digits, LocalDate birthOn, Sex sex, int warnings) {
        assertThat(new Nik(digits).warnings(birthOn, sex)).hasSize(warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3273 0157 0890 0001", "32.73.01.570890.0001", "3273-0157-0890-0001"})
    void readsDigitsAsPeopleGroupThem(String typed) {
        assertThat(new Nik(typed).digits()).isEqualTo("3273015708900001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "327301570890000", "32730157089000011", "327301570890000O", "٣٢٧٣٠١٥٧٠٨٩٠٠٠٠١"})
    void refusesWhatIsNoNik(String typed) {
        assertThat(Nik.wellFormed(typed)).isFalse();
        assertThatThrownBy(() -> new Nik(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0812 3456 7890, 081234567890", "+62 812-3456-7890, 081234567890", "62 812 3456 7890, 081234567890"})
    void readsOneTelephoneNumberInItsForms(String typed, String digits) {
        assertThat(new Telephone(typed).digits()).isEqualTo(digits);
        assertThat(new Telephone(typed).international()).isEqualTo("6281234567890");
    }

    @ParameterizedTest
    @CsvSource({
        "Moh. Rizky Pratama, Muhammad Riski Pratama",
        "Soeharto, Suharto",
        "Djoko Soesilo, Joko Susilo",
        "Siti Nurhalizah, Siti Nurhaliza",
        "Fitri, Pitri",
        "Ahmad bin Yusuf, Achmad",
        "H. Zainal, Sainal"
    })
    void hearsTheSameNameInOtherSpellings(String one, String other) {
        assertThat(NameSound.of(one)).isEqualTo(NameSound.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Budi, Badi", "Siti Aminah, Siti Aisyah", "Andi, Anda"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameSound.of(one)).isNotEqualTo(NameSound.of(other));
    }
}
