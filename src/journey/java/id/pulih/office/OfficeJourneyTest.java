package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Chromium;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var chromium = new Chromium(port);
        try {
            var page = chromium.page;
            var found = new ArrayList<String>();
            var pages = new LinkedHashMap<String, String>();
            pages.put("periksa-surat", "/publik/surat");
            pages.put("periksa-tidak-dikenal", "/publik/surat/0000000000");
            pages.put("kantor", "/kantor");
            pages.put("kode-surat", "/kantor/kode-surat");
            pages.put("wewenang", "/kantor/wewenang");
            pages.put("seksi", "/kantor/seksi");
            pages.put("hari-libur", "/kantor/libur");
            for (var one : pages.entrySet()) {
                if (one.getKey().equals("kantor")) chromium.signIn(office.the(Role.ADMIN).user());
                for (int width : List.of(1366, 360)) {
                    page.setViewportSize(width, width == 360 ? 800 : 768);
                    page.navigate(one.getValue());
                    chromium.picture(one.getKey() + "-" + width);
                    if (chromium.overflows()) found.add(one.getValue() + " can be pushed sideways at " + width);
                }
                chromium.barriers().forEach(barrier -> found.add(one.getValue() + " " + barrier));
            }
            assertThat(found).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        } finally {
            chromium.close();
        }
    }
}
