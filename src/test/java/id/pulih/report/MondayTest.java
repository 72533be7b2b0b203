package id.pulih.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.Row;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.OffsetDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class MondayTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    @Test
    @DisplayName(
            "R73: the Monday sheet says what is late, what waits for the head, and who was not met, on one page, by statements that do not grow")
    void saysWhatNeedsTheHead() throws Exception {
        var office = Given.office(pg, secrets);
        var head = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
        assertThat(statements(head)).isLessThanOrEqualTo(9);
        assertThat(head.get("/senin").body())
                .contains("Lewat tenggat: 0", "Menunggu disposisi Anda: 0", "Semua PK bertugas.");
        for (int i = 0; i < 9; i++) office.caseAfter(Fact.COMPLETENESS_JUDGED);
        var silent = office.caseAfter(Fact.SCHEDULE_MADE);
        var met = office.caseAfter(Fact.SCHEDULE_MADE);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update aftercare_case set due_at = ? where office_id = ? and step = 'C'",
                    OffsetDateTime.now().minusDays(3),
                    office.office);
            Office.run(
                    c,
                    "update aftercare_case set started_on = ? where office_id = ? and id = ?",
                    Office.today(),
                    office.office,
                    met.id());
            Office.run(
                    c,
                    "update case_event set recorded_at = ? where office_id = ? and case_id in (?, ?)",
                    OffsetDateTime.now().minusDays(60),
                    office.office,
                    silent.id(),
                    met.id());
            Row.in("contact_note", office)
                    .with("case_id", met.id())
                    .alsoAs("root_id")
                    .with("number", 1)
                    .with("channel", "CALL")
                    .with("on_day", Office.today().minusDays(3))
                    .with("reached", true)
                    .with("recorded_by", office.the(Role.PROBATION_OFFICER).staff())
                    .with("recorded_at", Row.THEN)
                    .insert(c);
            Office.run(
                    c,
                    "insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at) values (?, gen_random_uuid(), ?, ?, ?, ?, now())",
                    office.office,
                    office.the(Role.PROBATION_OFFICER).staff(),
                    Office.today(),
                    Office.today(),
                    office.the(Role.SECTION_HEAD).staff());
        }
        var page = head.get("/senin").body();
        assertThat(page)
                .contains(
                        "Lewat tenggat: 9",
                        "Menunggu disposisi Anda: 9",
                        "Permohonan baru, 7 hari terakhir: 1",
                        "kontak lebih dari 31 hari: 1")
                .contains(
                        silent.clientName().replace("&", "&amp;"),
                        office.the(Role.PROBATION_OFFICER).name() + "</a> sampai");
        assertThat(statements(head)).isLessThanOrEqualTo(9);
        try (var pdf = Loader.loadPDF(head.bytes("/senin.pdf").body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Lembar Senin", "Lewat tenggat: 9");
        }
        assertThat(new Browser(port)
                        .signIn(office.the(Role.SECTION_HEAD).user())
                        .get("/senin")
                        .statusCode())
                .isEqualTo(403);
    }

    private static int statements(Browser head) throws Exception {
        Counted.clear();
        assertThat(head.get("/senin").statusCode()).isEqualTo(200);
        return Counted.take().size();
    }
}
