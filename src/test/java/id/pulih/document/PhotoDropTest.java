package id.pulih.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class PhotoDropTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    Given given;
    Browser clerk;
    Browser phone;

    @BeforeEach
    void aClerkAndATelephone() throws Exception {
        given = Given.office(pg, secrets);
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        phone = new Browser(port);
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    /** Shows a new code; gives the address for the telephone. */
    private String code() throws Exception {
        assertThat(clerk.post("/foto", clerk.formOf("/foto", "/foto")).statusCode())
                .isEqualTo(302);
        var page = clerk.get("/foto").body();
        assertThat(page).contains("data:image/png;base64,", "Menunggu foto. Kode berlaku sampai pukul");
        var address = Pattern.compile("http://[^/]+(/publik/foto/[0-9a-f]{32})").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    @Test
    @DisplayName("A one-use QR on the computer takes photos from a telephone without an account, for ten minutes")
    void bringsPhotosToTheComputerOnce() throws Exception {
        assertThat(clerk.get("/foto").body()).contains("Tampilkan kode QR").doesNotContain("data:image");
        assertThat(clerk.get("/foto/berkas.pdf").statusCode()).isEqualTo(204);
        var address = code();
        assertThat(phone.get(address).body())
                .contains("Kirim foto")
                .doesNotContain("Bapas", given.the(Role.INTAKE_CLERK).name());
        var form = Map.of("_from", address);
        assertThat(phone.postFile(address, form, "photos", "bukan foto".getBytes())
                        .body())
                .contains("Berkas ini bukan foto.");
        var photo = PhotosTest.taken(6);
        var sent = phone.postFiles(address, form, "photos", List.of(photo, photo));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        assertThat(clerk.get("/foto", "HX-Request", "true").body())
                .contains("data-foto-tiba")
                .doesNotContain("<html");
        try (var paper = Loader.loadPDF(clerk.bytes("/foto/berkas.pdf").body())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(phone.get(address).statusCode()).isEqualTo(410);
        assertThat(phone.postFile(address, form, "photos", photo).statusCode()).isEqualTo(410);
    }

    @Test
    void isOpenToNobodyElseAndNotForLong() throws Exception {
        var address = code();
        var colleague =
                new Browser(port).signIn(given.another(Role.INTAKE_CLERK).user());
        assertThat(colleague.get("/foto").body()).contains("Tampilkan kode QR").doesNotContain("data:image");
        assertThat(phone.get("/publik/foto/" + "0".repeat(32)).statusCode()).isEqualTo(410);
        clock.fix(Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(phone.postFile(address, Map.of("_from", address), "photos", PhotosTest.taken(1))
                        .statusCode())
                .isEqualTo(410);
        assertThat(clerk.get("/foto").body()).contains("Tampilkan kode QR");
    }

    @Test
    void aNewCodeEndsTheOneBefore() throws Exception {
        var first = code();
        code();
        assertThat(phone.get(first).statusCode()).isEqualTo(410);
    }
}
