package id.pulih.intake;

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
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SearchTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    private static List<String> names(String html) {
        return Jsoup.parse(html).select("th[scope=row] a").eachText();
    }

    @Test
    @DisplayName(
            "performance.md W4p: two letters find the names that begin so, three any piece of a name, the beginning first")
    void findsByTheBeginningOfAName() throws Exception {
        var given = Given.office(pg, secrets);
        for (var name : List.of("Budi Santoso", "budiman", "Abu Bakar", "Sebudi", "Made Budi"))
            given.caseAfter(Fact.ASSIGNMENT_ISSUED, false, name);
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        officer.get("/cari?q=ma");
        Counted.clear();
        var two = officer.get("/cari?q=Bu").body();
        assertThat(Counted.take().size()).isLessThanOrEqualTo(4);
        assertThat(names(two)).containsExactly("Budi Santoso", "budiman");
        assertThat(two).contains("2 kasus yang dapat Anda buka. Dua huruf dicari pada awal nama.");
        assertThat(names(officer.get("/cari?q=bud").body()))
                .containsExactly("Budi Santoso", "budiman", "Made Budi", "Sebudi");
        assertThat(names(officer.get("/cari?q=b%25").body())).isEmpty();
        var other =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        assertThat(names(other.get("/cari?q=bu").body())).isEmpty();
    }

    @Test
    @DisplayName("performance.md: twenty lines and whether there are more, never a count")
    void saysThatThereAreMore() throws Exception {
        var given = Given.office(pg, secrets);
        for (int i = 0; i < 20; i++) given.caseAfter(Fact.ASSIGNMENT_ISSUED, false, "Dewi Ke" + (char) ('a' + i));
        var officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        for (var sought : List.of("de", "dewi"))
            assertThat(officer.get("/cari?q=" + sought).body()).contains("20 kasus yang dapat Anda buka.");
        given.caseAfter(Fact.ASSIGNMENT_ISSUED, false, "Dewi Ku");
        for (var sought : List.of("de", "dewi")) {
            var body = officer.get("/cari?q=" + sought).body();
            assertThat(body).contains("Lebih dari 20 kasus");
            assertThat(names(body)).hasSize(20).contains("Dewi Kea");
        }
    }

    @Test
    @DisplayName("X13: the name of a PK leads to his cases, for whoever may open one of them, and to those alone")
    void findsTheCasesOfAPk() throws Exception {
        var given = Given.office(pg, secrets);
        given.caseAfter(Fact.ASSIGNMENT_ISSUED, false, "Budi Santoso");
        given.caseAfter(Fact.ASSIGNMENT_ISSUED, true, "Citra Lestari");
        given.caseAfter(Fact.DISPOSITION_SIGNED, false, "Tono Belum");
        var pk = given.the(Role.PROBATION_OFFICER);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, "update staff set name = 'Muhammad Zulfikri' where id = ?", pk.staff());
        }
        var head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
        var his = "/cari?pk=" + pk.staff();
        head.get("/cari?q=zul");
        for (var sought : List.of("zulfi", "Moh.+Zulfikri", "muhammad+zulfikri")) {
            Counted.clear();
            var found = head.get("/cari?q=" + sought).body();
            assertThat(Counted.take().size()).isLessThanOrEqualTo(6);
            assertThat(found)
                    .as(sought)
                    .contains("Kasus PK Muhammad Zulfikri", his)
                    .doesNotContain("kasus yang dapat Anda buka");
        }
        for (var sought : List.of("zu", "zulham", "budi"))
            assertThat(head.get("/cari?q=" + sought).body()).as(sought).doesNotContain("Kasus PK");
        Counted.clear();
        var list = head.get(his).body();
        assertThat(Counted.take().size()).isLessThanOrEqualTo(5);
        assertThat(names(list)).containsExactly("Budi Santoso", "Citra Lestari");
        assertThat(list).contains("Kasus PK Muhammad Zulfikri", "2 kasus yang dapat Anda buka.");

        var other =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        assertThat(other.get("/cari?q=zulfi").body())
                .contains("Tidak ada kasus yang dapat Anda buka.")
                .doesNotContain("Kasus PK", his);
        assertThat(other.get(his).statusCode()).isEqualTo(404);
        var elsewhere = Given.office(pg, secrets);
        elsewhere.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var stranger = new Browser(port).signIn(elsewhere.the(Role.OFFICE_HEAD).user());
        assertThat(stranger.get("/cari?q=zulfi").body()).doesNotContain("Kasus PK");
        assertThat(stranger.get(his).statusCode()).isEqualTo(404);
    }
}
