package id.pulih.intake;

import static id.pulih.intake.Desk.expect;
import static id.pulih.intake.Desk.mother;
import static id.pulih.intake.Desk.page;
import static id.pulih.intake.Desk.post;
import static id.pulih.intake.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The age on the day of the request decides the way through steps a to d: children's section or adults' (R6, R25). */
@AppTest
class ChildRoutingTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Desk desk;
    Given.Person adults;
    Given.Person children;

    @BeforeEach
    void anOfficeWithTwoSections() throws Exception {
        given = Given.office(pg, secrets);
        desk = new Desk(given, pg, port);
        adults = given.the(Role.SECTION_HEAD);
        children = given.another(Role.SECTION_HEAD);
        section("Seksi Bimbingan Klien Dewasa", "ADULT", adults);
        section("Seksi Bimbingan Klien Anak", "CHILD", children);
    }

    private void section(String name, String clientele, Given.Person head) throws Exception {
        var admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        expect(post(
                admin,
                "/kantor/seksi",
                "/kantor/seksi",
                "name",
                name,
                "clientele",
                clientele,
                "head",
                head.staff().toString(),
                "from",
                "1/1/2026"));
    }

    private UUID received(String name, LocalDate birth) throws Exception {
        return desk.received(with(
                mother(),
                "subjectName",
                name,
                "subjectBirthOn",
                birth.toString(),
                "guardianName",
                "Ibu Sumiyati",
                "guardianKind",
                "MOTHER",
                "guardianKnows",
                "YES",
                "knows",
                "YES"));
    }

    private void toTheHead(UUID id, String name, LocalDate birth) throws Exception {
        var person = with(
                Desk.NEW_PERSON,
                "name",
                name,
                "birthOn",
                birth.toString(),
                "nik",
                "",
                "nikAbsent",
                "NO_CARD_YET",
                "sure",
                "true");
        expect(post(desk.clerk, page(id) + "/klien", page(id) + "/klien", person));
        expect(post(desk.clerk, page(id), page(id) + "/kelengkapan", "outcome", "ENOUGH", "note", ""));
    }

    private static Element line(Browser who, String path, UUID id) throws Exception {
        return Jsoup.parse(who.get(path).body())
                .select("tr:has(a[href*=" + id + "])")
                .first();
    }

    private static String tags(Browser who, String path, UUID id) throws Exception {
        return line(who, path, id).select(".tag").text();
    }

    private String proposed(UUID id) throws Exception {
        var page = Jsoup.parse(desk.head.get("/kasus/" + id + "/disposisi").body());
        return page.select("input[name=official][checked]").first().attr("value");
    }

    private String disposed(UUID id) throws Exception {
        var way = "/kasus/" + id + "/disposisi";
        var official = proposed(id);
        expect(post(
                desk.head,
                way,
                way,
                "outcome",
                "ACCEPTED",
                "official",
                official,
                "instructions",
                "FOLLOW_UP",
                "urgency",
                "BIASA",
                "text",
                ""));
        return official;
    }

    private String pdf(Browser who, String path) throws Exception {
        try (var document = Loader.loadPDF(who.bytes(path).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    @DisplayName("R6, R25: a day before the eighteenth birthday a request is a child's case, on that day an adult's")
    void routesByTheAgeOnTheDayOfTheRequest() throws Exception {
        var today = Office.today();
        var grown = today.minusYears(18);
        var young = grown.plusDays(1);
        var adult = received("Dewasa Muda", grown);
        var child = received("Anak Tua", young);
        assertThat(tags(desk.clerk, "/permohonan", child)).contains("Anak");
        assertThat(tags(desk.clerk, "/permohonan", adult)).doesNotContain("Anak");
        toTheHead(adult, "Dewasa Muda", grown);
        toTheHead(child, "Anak Tua", young);

        assertThat(tags(desk.head, "/disposisi", child)).contains("Anak");
        assertThat(tags(desk.head, "/disposisi", adult)).doesNotContain("Anak");
        assertThat(disposed(child)).isEqualTo(children.staff().toString());
        assertThat(disposed(adult)).isEqualTo(adults.staff().toString());

        var forChildren = new Browser(port).signIn(children.user());
        var forAdults = new Browser(port).signIn(adults.user());
        assertThat(line(forChildren, "/penunjukan", child).text()).contains("Anak Tua", "Anak");
        assertThat(line(forChildren, "/penunjukan", adult)).isNull();
        assertThat(line(forAdults, "/penunjukan", adult).text()).contains("Dewasa");
        assertThat(line(forAdults, "/penunjukan", child)).isNull();
        assertThat(forAdults.get("/kasus/" + child).statusCode()).isEqualTo(404);
        assertThat(forChildren.get("/kasus/" + adult).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(forChildren.get("/kasus/" + child).body()).text())
                .contains("Anak");

        assertThat(pdf(desk.clerk, "/sdp/buku-register.pdf"))
                .contains("Dewasa Muda")
                .doesNotContain("Anak Tua");
        assertThat(pdf(desk.clerk, "/sdp/buku-register.pdf?anak=true"))
                .contains("Anak Tua")
                .doesNotContain("Dewasa Muda");
    }

    @Test
    @DisplayName("R25: the birth date on the identity paper, not what the applicant said, decides whose case it is")
    void followsTheBirthDateThatTheDeskHasSeen() throws Exception {
        var today = Office.today();
        var id = received("Rizky Pratama", today.minusYears(19));
        assertThat(tags(desk.clerk, "/permohonan", id)).doesNotContain("Anak");
        toTheHead(id, "Rizky Pratama", today.minusYears(17));
        assertThat(tags(desk.head, "/disposisi", id)).contains("Anak");
        assertThat(disposed(id)).isEqualTo(children.staff().toString());
    }

    @Test
    @DisplayName("R25: several requests accepted at once leave a child to the children's section")
    void keepsAChildOutOfAnActForTheAdultsSection() throws Exception {
        var today = Office.today();
        var adult = received("Dewasa Satu", today.minusYears(30));
        var child = received("Anak Satu", today.minusYears(16));
        toTheHead(adult, "Dewasa Satu", today.minusYears(30));
        toTheHead(child, "Anak Satu", today.minusYears(16));
        for (var id : new UUID[] {adult, child}) desk.head.get("/kasus/" + id + "/disposisi");
        var refused = together(adults, adult, child);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Permohonan anak", children.name());
        expect(together(adults, adult));
        expect(together(children, child));
        assertThat(desk.count(
                        "select count(*) from case_access where office_id = :o and access_right = 'DECIDE' and case_id = '"
                                + child + "' and staff_id = '" + children.staff() + "'"))
                .isEqualTo(1);
    }

    private java.net.http.HttpResponse<String> together(Given.Person official, UUID... cases) throws Exception {
        var ids = new StringBuilder();
        for (var id : cases) ids.append(ids.isEmpty() ? "" : ",").append(id);
        return post(
                desk.head,
                "/disposisi",
                "/disposisi",
                "cases",
                ids.toString(),
                "official",
                official.staff().toString(),
                "instructions",
                "FOLLOW_UP",
                "urgency",
                "BIASA",
                "text",
                "");
    }
}
