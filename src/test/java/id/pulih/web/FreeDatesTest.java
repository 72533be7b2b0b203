package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/1/2026|2026-01-03",
                "03-01-2026|2026-01-03",
                "3.1.2026|2026-01-03",
                " 3 / 1 / 2026 |2026-01-03",
                "2026-01-03|2026-01-03",
                "3 Januari 2026|2026-01-03",
                "3 JAN 2026|2026-01-03",
                "3-Jan-2026|2026-01-03",
                "7 Desember 2026|2026-12-07",
                "17 Agustus 1945|1945-08-17",
                "1 Nopember 2026|2026-11-01",
                "1 Pebruari 2026|2026-02-01",
                "Senin, 7 Desember 2026|2026-12-07",
                "Jum'at 4 Desember 2026|2026-12-04",
                "hari ini|2026-11-24",
                "Besok|2026-11-25",
                "lusa|2026-11-26",
                "kemarin|2026-11-23",
                "kemarin  dulu|2026-11-22",
                "3/1/26|2026-01-03",
                "3/1/85|1985-01-03",
                "3/1/31|2031-01-03",
                "3/1/32|1932-01-03",
                "29/2/2028|2028-02-29"
            })
    void readsWhatPeopleType(String typed, LocalDate meant) {
        assertThat(FreeDates.parse(typed, TODAY)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kapan-kapan",
                "3/13/2026",
                "31/4/2026",
                "29/2/2026",
                "3/1",
                "3 Januari",
                "3 xyz 2026",
                "1/2/3/4",
                "2026",
                "3/1/226"
            })
    void refusesWhatIsNoDate(String typed) {
        assertThatThrownBy(() -> FreeDates.parse(typed, TODAY)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9.30,09:30",
        "09:30,09:30",
        "9,09:00",
        "0930,09:30",
        "pukul 9.30 WIB,09:30",
        "jam 14,14:00",
        "0.00,00:00",
        "23:59,23:59"
    })
    void readsTimes(String typed, String meant) {
        assertThat(FreeDates.time(typed)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24.00", "9.60", "pagi", "9.3.1", "12345"})
    void refusesWhatIsNoTime(String typed) {
        assertThatThrownBy(() -> FreeDates.time(typed)).isInstanceOf(DateTimeException.class);
    }
}
