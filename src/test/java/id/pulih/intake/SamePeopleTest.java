package id.pulih.intake;

import static id.pulih.intake.Desk.mother;
import static id.pulih.intake.Desk.page;
import static id.pulih.intake.Desk.post;
import static id.pulih.intake.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person written down twice (R7, E15, X13). */
@AppTest
class SamePeopleTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Desk desk;
    UUID first;
    UUID second;
    String one;
    String other;

    @BeforeEach
    void onePersonWithTwoEntries() throws Exception {
        desk = new Desk(Given.office(pg, secrets), pg, port);
        first = desk.onTheHeadsDesk(mother());
        one = desk.text("select id from client where office_id = :o");
        second = desk.received(with(mother(), "subjectName", "Rizki"));
        Desk.expect(post(
                desk.clerk,
                page(second) + "/klien",
                page(second) + "/klien",
                with(
                        Desk.NEW_PERSON,
                        "name",
                        "Rizki",
                        "nik",
                        "",
                        "nikAbsent",
                        "NOT_AT_HAND",
                        "sure",
                        "true",
                        "person",
                        "")));
        other = desk.text("select id from client where office_id = :o and id <> '" + one + "'");
    }

    String pair() {
        return "/orang/" + other + "/gabungan?dengan=" + one;
    }

    @Test
    @DisplayName(
            "E15: the desk says that two entries are one person, finds the cases from both, and can part them again")
    void joinsByAPersonsWordAndPartsAgain() throws Exception {
        assertThat(desk.clerk.get(pair()).body())
                .contains("Rizky Pratama", "Sumiyati", "Permohonan aktif", "tidak diketahui");
        var action = "/orang/" + other + "/gabungan";
        var silent = desk.clerk.post(action, fields("stays", one, "reason", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Tulis dasar keputusan ini");
        Desk.expect(desk.clerk.post(action, fields("stays", one, "reason", "KTP diperlihatkan.")));
        assertThat(desk.text("select merged_into from client where id = '" + other + "'"))
                .isEqualTo(one);
        for (var person : new String[] {one, other}) {
            assertThat(desk.clerk.get("/cari?orang=" + person).body()).contains("/kasus/" + first, "/kasus/" + second);
        }
        var merged = desk.clerk.get(pair()).body();
        assertThat(merged).contains("Sudah digabung", "KTP diperlihatkan.", "Dinyatakan orang yang sama");
        assertThat(desk.clerk
                        .post(action, fields("stays", one, "reason", "lagi"))
                        .statusCode())
                .isEqualTo(422);
        var split = "/orang/" + other + "/pemisahan";
        Desk.expect(desk.clerk.post(split, Desk.form(desk.clerk, pair(), split, "reason", "Ternyata kakaknya.")));
        assertThat(desk.text("select merged_into from client where id = '" + other + "'"))
                .isNull();
        assertThat(desk.clerk.get("/cari?orang=" + one).body())
                .contains("/kasus/" + first)
                .doesNotContain("/kasus/" + second);
        assertThat(desk.clerk.get(pair()).body())
                .contains("Dipisah lagi", "Ternyata kakaknya.", "Dinyatakan orang yang sama");
        assertThat(desk.count("select count(*) from client where office_id = :o"))
                .isEqualTo(2);
    }

    @Test
    void offersAPairUntilSomebodySaysTheyAreTwo() throws Exception {
        var third = desk.received(with(mother(), "subjectName", "Riski Pratama"));
        Desk.expect(post(
                desk.clerk,
                page(third) + "/klien",
                page(third) + "/klien",
                with(
                        Desk.NEW_PERSON,
                        "name",
                        "Riski Pratama",
                        "nik",
                        "0073011708900002",
                        "sure",
                        "true",
                        "person",
                        "")));
        var twin = desk.text("select id from client where office_id = :o and name = 'Riski Pratama'");
        assertThat(desk.clerk.get("/orang-ganda").body()).contains("/orang/" + one + "/gabungan?dengan=" + twin);
        Desk.expect(desk.clerk.post(
                "/orang/" + one + "/gabungan", fields("other", twin, "distinct", "true", "why", "Dua KTP berbeda.")));
        assertThat(desk.clerk.get("/orang-ganda").body()).contains("Tidak ada pasangan");
        assertThat(desk.clerk.get("/orang/" + one + "/gabungan").body()).contains("Riski Pratama", "nama ibu sama");
        assertThat(desk.clerk.get("/orang/" + UUID.randomUUID() + "/gabungan").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("R7: the warning comes while the desk types, with what the person asked for before")
    void warnsWhileTheDeskTypes() throws Exception {
        var typed = fields(
                "isian", "subjectName,subjectBirthOn", "subjectName", "Rizqi Pratama", "subjectBirthOn", "17-8-1990");
        var answer = desk.clerk.post("/permohonan/kemiripan", typed);
        assertThat(answer.statusCode()).isEqualTo(302);
        var where = answer.headers().firstValue("Location").orElseThrow();
        assertThat(where).doesNotContain("Rizqi", "1990");
        assertThat(desk.clerk.get(where.replaceFirst("^https?://[^/]+", "")).body())
                .contains(
                        "Ada 2 orang yang mungkin sama.",
                        "Permohonan aktif",
                        "/kasus/" + first,
                        "input delay:700ms from:#f-subjectName");
        var byNik = desk.clerk.post(
                "/permohonan/kemiripan", fields("isian", "name,nik", "name", "", "nik", "0073 0117 0890 0001"));
        var found = byNik.headers().firstValue("Location").orElseThrow();
        assertThat(found).contains("nik=" + one).doesNotContain("0890");
        var nobody = desk.clerk.post(
                "/permohonan/kemiripan", fields("isian", "x", "subjectName", "Zz", "subjectBirthOn", "17-"));
        assertThat(nobody.headers().firstValue("Location").orElseThrow()).doesNotContain("orang=" + one);
        assertThat(desk.clerk.get("/permohonan/baru").body()).contains("id=\"mirip\"");
        assertThat(desk.clerk.get("/permohonan/kemiripan").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("X13: the search finds a name however it is spelt, and in any order")
    void findsANameHoweverItIsSpelt() throws Exception {
        for (var sought : new String[] {"Rizqi", "riski pratama", "Pratama%20Risky", "prat"}) {
            assertThat(desk.clerk.get("/cari?q=" + sought.replace(" ", "%20")).body())
                    .as(sought)
                    .contains("/kasus/" + first);
        }
        assertThat(desk.clerk.get("/cari?q=Rosky").body()).doesNotContain("/kasus/" + first);
    }

    @Test
    @DisplayName("X13: the search finds a client by the number of the register in which he was guided")
    void findsAClientByTheRegisterNumber() throws Exception {
        var page = page(first);
        Desk.expect(post(
                desk.clerk,
                page + "/riwayat",
                page + "/bimbingan",
                "kind",
                "PB",
                "officeName",
                "Bapas Contoh",
                "registerNumber",
                "BKD/0007/2026"));
        assertThat(desk.clerk.get("/cari?q=bkd/0007/2026").body()).contains("/kasus/" + first);
        assertThat(desk.clerk.get("/cari?q=BKD/0008/2026").body()).doesNotContain("/kasus/" + first);
    }

    private Map<String, String> fields(String... typed) throws Exception {
        var fields = new LinkedHashMap<>(Desk.form(desk.clerk, "/permohonan/baru", "/permohonan/baru"));
        fields.put("other", one);
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        return fields;
    }
}
