package id.pulih.partner;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class PartnersTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given given;
    Browser officer;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    Map<String, String> filled() throws Exception {
        var form = officer.formOf("/mitra", "/mitra");
        form.put("name", "Pokmas Lipas <Harapan>");
        form.put("kind", "PARTNER");
        form.put("services", "COMMUNITY_INVOLVEMENT");
        form.put("agreementNumber", "PKS-12/2026");
        form.put("agreementFrom", "1/1/2026");
        form.put("agreementUntil", Words.shortDate(Office.today().plusDays(10)));
        form.put("capacity", "20");
        return form;
    }

    String href() throws Exception {
        var page = officer.get("/mitra").body();
        int at = page.indexOf("<a href=\"/mitra/") + "<a href=\"".length();
        return page.substring(at, page.indexOf('"', at));
    }

    @Test
    void offersAPartnerWhileItsAgreementRuns() throws Exception {
        assertThat(officer.get("/mitra").body()).contains("Belum ada mitra");
        assertThat(officer.post("/mitra", filled()).statusCode()).isEqualTo(302);
        Counted.clear();
        assertThat(officer.get("/mitra").body()).contains("Pokmas Lipas &lt;Harapan&gt;", "Berlaku");
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        clock.fix(Instant.now().plus(Duration.ofDays(12)));
        assertThat(officer.get("/mitra").body()).contains("Perjanjian sudah lewat");
    }

    @Test
    void correctsAndEnds() throws Exception {
        officer.post("/mitra", filled());
        var one = href();
        var stale = officer.formOf(one, one);
        var form = officer.formOf(one, one);
        form.put("services", "SELF_CONTROL");
        form.put("area", "Kecamatan Palu Barat");
        assertThat(officer.post(one, form).statusCode()).isEqualTo(302);
        stale.put("services", "SELF_CONTROL");
        stale.put("area", "lain");
        var late = officer.post(one, stale);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Tersimpan: Kecamatan Palu Barat");
        assertThat(officer.post(one + "/pengakhiran", officer.formOf(one, one + "/pengakhiran"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(one).body()).contains("Kerja sama diakhiri");
    }

    @Test
    void refusesWhatIsIncompleteAndKeepsWhatWasTyped() throws Exception {
        var form = filled();
        form.put("name", "");
        form.remove("services");
        form.put("agreementUntil", "1/1/2025");
        var refused = officer.post("/mitra", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Nama mitra wajib diisi.",
                        "Tandai sedikitnya satu jenis kegiatan.",
                        "Tanggal akhir tidak boleh sebelum tanggal mulai.",
                        "PKS-12/2026");
        form.put("capacity", "banyak");
        assertThat(officer.post("/mitra", form).statusCode()).isEqualTo(422);
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get("/mitra").statusCode()).isEqualTo(403);
    }
}
