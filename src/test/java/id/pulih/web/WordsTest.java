package id.pulih.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void writesDates() {
        assertThat(Words.date(LocalDate.of(2026, 11, 24))).isEqualTo("24 November 2026");
        assertThat(Words.day(LocalDate.of(2026, 12, 7))).isEqualTo("Senin, 7 Desember 2026");
        assertThat(Words.day(LocalDate.of(2026, 12, 4))).isEqualTo("Jumat, 4 Desember 2026");
        assertThat(Words.shortDate(LocalDate.of(2026, 1, 3))).isEqualTo("3/1/2026");
        assertThat(Words.time(LocalTime.of(9, 5))).isEqualTo("09.05");
        assertThat(Words.date((LocalDate) null)).isEmpty();
    }

    @Test
    void writesMomentsInTheOfficesZone() {
        var at = Instant.parse("2026-11-24T02:30:00Z");
        assertThat(Words.dateTime(at, ZoneId.of("Asia/Jakarta"))).isEqualTo("24 November 2026 pukul 09.30 WIB");
        assertThat(Words.dateTime(at, ZoneId.of("Asia/Pontianak"))).endsWith("09.30 WIB");
        assertThat(Words.dateTime(at, ZoneId.of("Asia/Makassar"))).endsWith("10.30 WITA");
        assertThat(Words.dateTime(Instant.parse("2026-11-24T16:00:00Z"), ZoneId.of("Asia/Jayapura")))
                .isEqualTo("25 November 2026 pukul 01.00 WIT");
    }

    @ParameterizedTest
    @CsvSource({
        "0,nol",
        "1,satu",
        "10,sepuluh",
        "11,sebelas",
        "12,dua belas",
        "19,sembilan belas",
        "20,dua puluh",
        "23,dua puluh tiga",
        "100,seratus",
        "101,seratus satu",
        "111,seratus sebelas",
        "200,dua ratus",
        "999,sembilan ratus sembilan puluh sembilan",
        "1000,seribu",
        "1513,seribu lima ratus tiga belas",
        "2000,dua ribu",
        "11000,sebelas ribu",
        "100000,seratus ribu",
        "1000000,satu juta",
        "2001001,dua juta seribu satu",
        "1000000000,satu miliar",
        "-3,minus tiga"
    })
    void countsInWords(long n, String words) {
        assertThat(Words.terbilang(n)).isEqualTo(words);
    }

    @Test
    void writesNumbersAndAges() {
        assertThat(Words.number(1513)).isEqualTo("1.513");
        assertThat(Words.count(1)).isEqualTo("1 (satu)");
        assertThat(Words.count(23)).isEqualTo("23 (dua puluh tiga)");
        var today = LocalDate.of(2026, 11, 24);
        assertThat(Words.age(LocalDate.of(1994, 7, 24), today)).isEqualTo("32 tahun 4 bulan");
        assertThat(Words.age(LocalDate.of(1994, 7, 25), today)).isEqualTo("32 tahun 3 bulan");
        assertThat(Words.age(LocalDate.of(1994, 11, 24), today)).isEqualTo("32 tahun");
        assertThat(Words.age(LocalDate.of(2026, 8, 1), today)).isEqualTo("3 bulan");
    }
}
