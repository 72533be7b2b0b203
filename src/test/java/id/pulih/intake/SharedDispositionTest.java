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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SharedDispositionTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given office;
    Browser head;
    List<Given.Case> cases = new ArrayList<>();
    List<String> statements;

    /** The section head stands in as Plh. for the head, who is away; his own post goes on beside it. */
    @BeforeEach
    void sixApplicationsOnTheDeskOfAnActingHead() throws Exception {
        office = Given.office(pg, secrets);
        for (int i = 0; i < 6; i++) {
            cases.add(office.caseAfter(Fact.COMPLETENESS_JUDGED));
            office.applied(cases.get(i));
        }
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into staff_role (office_id, staff_id, role, capacity, from_on, until_on) values (?, ?, 'OFFICE_HEAD', 'PLH', ?, ?)",
                    office.office,
                    office.the(Role.SECTION_HEAD).staff(),
                    Office.today().minusDays(1),
                    Office.today().plusDays(1));
            Office.run(
                    c,
                    "update application set flags = array['INJECTING', 'NO_HOME'] where office_id = ? and case_id = ?",
                    office.office,
                    cases.get(0).id());
        }
        head = new Browser(port).signIn(office.the(Role.SECTION_HEAD).user());
        head.get("/disposisi/" + cases.get(0).id()); // what a node keeps for a minute
        head.get("/kasus/" + cases.get(5).id() + "/disposisi/lembar.pdf");
    }

    String sign(List<Given.Case> ticked, String... more) throws Exception {
        var typed = new ArrayList<>(List.of(
                "cases", ticked.stream().map(c -> c.id().toString()).collect(Collectors.joining(",")),
                "official", office.the(Role.SECTION_HEAD).staff().toString(),
                "instructions", "FOLLOW_UP",
                "urgency", "PENTING",
                "text", "Mohon segera ditentukan PK-nya."));
        typed.addAll(List.of(more));
        var form = Desk.form(head, "/disposisi", "/disposisi", typed.toArray(String[]::new));
        Counted.clear();
        HttpResponse<String> answer = head.post("/disposisi", form);
        statements = Counted.warm(Counted.take());
        return answer.statusCode() + answer.body();
    }

    String open(Given.Case one) throws Exception {
        return head.get("/kasus/" + one.id() + "/disposisi").body();
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.office, sql);
    }

    @Test
    @DisplayName(
            "R17: what the head has ticked on one printed sheet the clerk records in one act, and the head confirms once")
    void recordsOneSheetOfSeveralApplications() throws Exception {
        var signer = office.the(Role.OFFICE_HEAD);
        var clerk = new Browser(port).signIn(office.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get("/permohonan").body()).contains("href=\"/disposisi\"");
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update application set flags = array['URGENT'] where case_id = ?",
                    cases.get(5).id());
        }
        try (var pdf = Loader.loadPDF(clerk.bytes("/disposisi/lembar.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(cases.get(5).clientName(), "Sifat")
                    .containsOnlyOnce("(Mendesak)");
        }
        var alone = "/kasus/" + cases.get(5).id() + "/disposisi/lembar.pdf";
        try (var pdf = Loader.loadPDF(clerk.bytes(alone).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("bertanda Mendesak");
        }
        var typed = new String[] {
            "cases",
            cases.subList(0, 4).stream().map(c -> c.id().toString()).collect(Collectors.joining(",")),
            "official",
            office.the(Role.SECTION_HEAD).staff().toString(),
            "instructions",
            "FOLLOW_UP",
            "urgency",
            "SEGERA"
        };
        assertThat(clerk.post("/disposisi", Desk.form(clerk, "/disposisi", "/disposisi", typed))
                        .body())
                .as("a clerk never decides himself")
                .contains("Petugas mencatat dari lembar bertanda tangan");
        var fields = Desk.form(clerk, "/disposisi", "/disposisi", typed);
        fields.put("paperOn", "hari ini");
        fields.put("paperBy", signer.staff().toString());
        Counted.clear();
        assertThat(clerk.postFile("/disposisi", fields, "paperFile", "%PDF-1.4\n%%EOF".getBytes())
                        .statusCode())
                .isEqualTo(302);
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.POST);
        assertThat(count("select count(*) from aftercare_case where office_id = :o and step = 'D'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from letter where office_id = :o and kind = 'DISPOSITION'"))
                .as("the signed sheet is the disposition")
                .isZero();

        var signs = new Browser(port).signIn(signer.user());
        var sheets = signs.get("/lembar").body();
        var sheet = sheets.replaceAll("(?s).*(/dokumen/[0-9a-f-]{36}).*", "$1");
        assertThat(signs.get(sheet).statusCode()).isEqualTo(200);
        assertThat(clerk.get(sheet).statusCode()).isEqualTo(200);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into staff_role (office_id, staff_id, role, from_on) values (?, ?, 'TPP_MEMBER', date '2020-01-01')",
                    office.office,
                    office.the(Role.PROBATION_OFFICER).staff());
        }
        assertThat(new Browser(port)
                        .signIn(office.the(Role.PROBATION_OFFICER).user())
                        .get(sheet)
                        .statusCode())
                .as("names of clients whom he may not see")
                .isEqualTo(404);
        assertThat(sheets.split("Lihat lembar", -1))
                .as("a sheet stands there once")
                .hasSize(2);
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(sheets).results().map(m -> m.group(1)))
                .as("a label ticks the box of its own form")
                .doesNotHaveDuplicates();
        var one = sheets.replaceAll("(?s).*?action=\"(/lembar/[0-9a-f-]{36})\".*", "$1");
        var answer = signs.formOf("/lembar", one);
        answer.put("confirmed", "true");
        assertThat(sheets).containsOnlyOnce("name=\"whole\"");
        answer.put("whole", "true");
        assertThat(signs.post(one, answer).statusCode()).isEqualTo(302);
        assertThat(signs.get("/lembar").body()).contains("Dibenarkan").doesNotContain("Simpan jawaban");
    }

    @Test
    @DisplayName(
            "R16, R17, R19: several applications are signed together by an acting head, each after he has opened it")
    void signsTogetherWhatWasOpened() throws Exception {
        open(cases.get(0));
        var inbox = head.get("/disposisi").body();
        assertThat(inbox)
                .contains(
                        "Memakai jarum suntik", "Tidak punya tempat tinggal", "Perempuan", "belum dibuka", "Belum ada");
        assertThat(sign(cases.subList(0, 2))).startsWith("422").contains("Buka dan baca dulu tiap permohonan");
        assertThat(sign(List.of())).startsWith("422").contains("Centang paling sedikit satu permohonan");
        assertThat(sign(cases.subList(0, 1))).startsWith("302");
        int one = statements.size();
        for (var each : cases.subList(1, 6)) open(each);
        assertThat(sign(
                        cases.subList(1, 6),
                        "official",
                        office.the(Role.PROBATION_OFFICER).staff().toString()))
                .startsWith("422")
                .contains("tidak sedang menjabat kepala seksi");
        assertThat(sign(cases.subList(1, 5))).startsWith("302");
        assertThat(statements).as("four cases take no statement each").hasSizeLessThan(one + 3);
        assertThat(sign(cases.subList(1, 2))).as("once").startsWith("422");
        assertThat(sign(cases.subList(5, 6))).startsWith("302");

        assertThat(count("select count(*) from disposition where office_id = :o and capacity = 'PLH'"))
                .isEqualTo(6);
        assertThat(
                        count(
                                "select count(*) from case_event where office_id = :o and fact in ('DISPOSITION_SIGNED', 'OFFICIAL_NAMED') and capacity = 'PLH'"))
                .isEqualTo(12);
        assertThat(count("select count(*) from letter where office_id = :o and kind = 'DISPOSITION'"))
                .isEqualTo(3);
        assertThat(count("select count(*) from aftercare_case where office_id = :o and step = 'D'"))
                .isEqualTo(6);
        assertThat(open(cases.get(3))).contains("Mohon segera ditentukan PK-nya.");
        assertThat(head.get("/disposisi").body()).contains("Tidak ada permohonan yang menunggu");

        var papers = head.get("/kasus/" + cases.get(3).id() + "/surat").body();
        var letter = papers.replaceAll("(?s).*(/surat/[0-9a-f-]{36}\\.pdf).*", "$1");
        try (var pdf = Loader.loadPDF(head.bytes(letter).body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Plh. Kepala", "Daftar permohonan", cases.get(1).clientName(), "Mohon segera");
        }
        assertThat(new Browser(port)
                        .signIn(office.the(Role.PROBATION_OFFICER).user())
                        .get(letter)
                        .statusCode())
                .as("only who may see all its cases")
                .isEqualTo(404);
    }
}
