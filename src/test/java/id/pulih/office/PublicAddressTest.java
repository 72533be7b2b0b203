package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void printsOnlyWhatOpensOutsideTheOffice() {
        assertThat(new PublicAddress("https://pulih.example.go.id/").printed())
                .isEqualTo("https://pulih.example.go.id");
        for (var inside : List.of(
                "",
                "http://pulih.example.go.id",
                "https://pulih",
                "https://pulih.local",
                "https://pulih.kantor.internal:8443",
                "https://192.168.1.5",
                "https://[fd00::5]:8443",
                "pulih.example.go.id",
                "bukan alamat")) {
            assertThat(new PublicAddress(inside).printed()).as(inside).isEmpty();
        }
    }
}
