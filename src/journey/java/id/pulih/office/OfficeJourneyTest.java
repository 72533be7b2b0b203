package id.pulih.office;


import id.pulih.AppTest;
import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's settings and the public check page in a real browser. */
@AppTest
class OfficeJourneyTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    @Test
    void thePagesHaveNoBarriersAndFitSmallScreens() throws Exception {
        var office = Given.office(pg, secrets);
        try (var chromium = new Chromium(port, "kantor")) {
            chromium.open("/publik/surat");
            chromium.open("/publik/surat/0000000000");
            chromium.signIn(office.the(Role.ADMIN).user());
            for (var page : List.of("", "/kode-surat", "/wewenang", "/seksi", "/libur", "/jaringan")) chromium.open("/kantor" + page);
        }
    }
}
