package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {

    @ParameterizedTest
    @DisplayName("R51, R57: what tells a stranger is not repeated")
    @ValueSource(
            strings = {
                "Kantor Bapas",
                "Ruang konseling lantai 2",
                "BALAI PEMASYARAKATAN KELAS I",
                "Lapas Kelas IIA",
                "Klinik rehabilitasi",
                "IPWL Puskesmas Contoh",
                "BNN Kota",
                ""
            })
    void replacesTellingWords(String place) {
        assertThat(Neutral.or(place, "tempat yang sudah disepakati")).isEqualTo("tempat yang sudah disepakati");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Balai desa", "Aula masjid Al-Ikhlas", "BLK Kota", "Puskesmas Contoh"})
    void keepsOtherPlaces(String place) {
        assertThat(Neutral.or(place, "x")).isEqualTo(place);
    }
}
