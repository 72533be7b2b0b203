package id.pulih.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that one was not given opens for an hour, with a reason that the head sees (X1). */
@AppTest
class BreakGlassTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    Given given;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
    }

    Browser as(Given.Person person) throws Exception {
        return new Browser(port).signIn(person.user());
    }

    @Test
    void opensForReadingWithAReasonThatTheHeadSees() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var person = given.another(Role.PROBATION_OFFICER);
        var other = as(person);
        var kasus = "/kasus/" + aCase.id();
        var path = kasus + "/akses-darurat";
        assertThat(other.get(kasus).statusCode()).isEqualTo(404);
        assertThat(other.get(path).body()).doesNotContain(aCase.clientName(), "Siti");
        var form = other.formOf(path, path);
        form.put("reason", "a, b. c! 1234567");
        var refused = other.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("paling sedikit sepuluh huruf", "a, b. c! 1234567");
        assertThat(other.get(kasus).statusCode()).isEqualTo(404);
        form = other.formOf(path, path);
        form.put("reason", "Klien datang, PK-nya <cuti>");
        assertThat(other.post(path, form).body())
                .as("without the password")
                .contains("perlu bukti bahwa ini benar Anda", "PK-nya &lt;cuti&gt;");
        assertThat(other.get(kasus).statusCode()).isEqualTo(404);
        form = other.formOf(path, path);
        form.put("reason", "Klien datang, PK-nya <cuti>");
        form.put("proof", "salah");
        assertThat(other.post(path, form).body()).contains("Tidak cocok").doesNotContain("value=\"salah\"");
        form = other.formOf(path, path);
        form.put("reason", "Klien datang, PK-nya <cuti>");
        form.put("proof", "rahasia");
        Counted.clear();
        assertThat(other.post(path, form).statusCode()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
        assertThat(other.get(kasus).body()).contains("Siti &amp; ");
        assertThat(other.get(path).statusCode()).isEqualTo(302);
        assertThat(other.get(kasus + "/kontak").body()).doesNotContain("action=\"" + kasus + "/kontak\"");

        var head = as(given.the(Role.OFFICE_HEAD));
        assertThat(head.get("/beranda").body()).contains("href=\"/akses-darurat\"");
        Counted.clear();
        var list = head.get("/akses-darurat").body();
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(9);
        assertThat(list).contains(person.name(), "Siti &amp; ", "PK-nya &lt;cuti&gt;");
        assertThat(other.get("/akses-darurat").statusCode()).isEqualTo(403);
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement("""
                        select (select count(*) from audit_entry where office_id = ? and what = 'BREAK_GLASS'
                                   and case_ids = array[?::uuid]),
                               (select count(*) from case_access where case_id = ? and ground = 'BREAK_GLASS'
                                   and access_right = 'READ' and until_at = from_at + interval '1 hour'
                                   and position('cuti'::bytea in reason) = 0)
                        """)) {
            q.setInt(1, given.office);
            q.setObject(2, aCase.id());
            q.setObject(3, aCase.id());
            var row = q.executeQuery();
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
            assertThat(row.getInt(2)).isEqualTo(1);
        }
    }

    @Test
    void isFoundBySearchingForSomebodyElsesCase() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var path = "/cari?q=" + aCase.clientName().split(" ")[2];
        var link = "/kasus/" + aCase.id() + "/akses-darurat";
        Counted.clear();
        assertThat(as(given.another(Role.PROBATION_OFFICER)).get(path).body())
                .contains("Bukan kasus Anda", link)
                .doesNotContain("href=\"/kasus/" + aCase.id() + "\"");
        assertThat(as(given.the(Role.PROBATION_OFFICER)).get(path).body())
                .contains("href=\"/kasus/" + aCase.id() + "\"")
                .doesNotContain(link);
        assertThat(as(given.the(Role.TPP_MEMBER)).get(path).body()).doesNotContain(link);
        var few = "/cari?q=" + aCase.clientName().substring(0, 2);
        assertThat(as(given.another(Role.PROBATION_OFFICER)).get(few).body()).doesNotContain("Bukan kasus Anda");
    }

    @Test
    void answersForTheCaseOfAnotherOfficeAsForNone() throws Exception {
        var foreign = Given.office(pg, secrets).caseAfter(Fact.ASSIGNMENT_ISSUED);
        var own = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var pk = as(given.another(Role.PROBATION_OFFICER));
        var path = "/kasus/" + own.id() + "/akses-darurat";
        var form = pk.formOf(path, path);
        form.put("reason", "Alasan yang cukup panjang");
        for (var id : new UUID[] {foreign.id(), UUID.randomUUID()}) {
            assertThat(pk.get("/kasus/" + id + "/akses-darurat").statusCode()).isEqualTo(404);
            form.put("_key", UUID.randomUUID().toString());
            assertThat(pk.post("/kasus/" + id + "/akses-darurat", form).statusCode())
                    .isEqualTo(404);
        }
        assertThat(as(given.the(Role.INTAKE_CLERK)).get(path).statusCode()).isEqualTo(403);
    }
}
