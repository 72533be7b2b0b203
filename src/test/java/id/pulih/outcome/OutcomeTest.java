package id.pulih.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.evaluation.EvaluationWalk;
import id.pulih.evaluation.GivenRunning;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class OutcomeTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Browser officer;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
    }

    String aFinishedCase(boolean followUp) throws Exception {
        var aCase = given.caseAfter(Fact.PERIOD_OVER);
        var items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(6), followUp);
        EvaluationWalk.finish(
                officer,
                new Browser(port).signIn(given.the(Role.SECTION_HEAD).user()),
                new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user()),
                aCase,
                items);
        return "/kasus/" + aCase.id() + "/tindak-lanjut";
    }

    @Test
    @DisplayName("R71: without the client's consent nobody is asked afterwards")
    void plansNothingWithoutConsent() throws Exception {
        assertThat(EvaluationWalk.get(officer, aFinishedCase(false))).contains("klien tidak bersedia ditanya");
    }

    @Test
    @DisplayName(
            "R71: the dates of the SOP, counted from the end; each recorded once; none after the consent was taken back")
    void plansRecordsAndStops() throws Exception {
        var page = aFinishedCase(true);
        var shown = EvaluationWalk.get(officer, page);
        for (int months : new int[] {3, 6, 12, 24, 36})
            assertThat(shown).contains(Words.date(Office.today().plusMonths(months)));
        assertThat(EvaluationWalk.get(officer, "/tindak-lanjut")).contains("Belum ada yang perlu ditanya.");
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update follow_up set due_on = ? where office_id = ? and month = 3",
                    Office.today().minusDays(1),
                    given.office);
        }
        assertThat(EvaluationWalk.get(officer, "/tindak-lanjut")).contains("terlambat", "Siti &amp; ");

        var refused = EvaluationWalk.post(officer, page, page, Map.of("note", "Sudah punya anak"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Sudah punya anak");
        EvaluationWalk.done(
                officer,
                page,
                page,
                Map.of("reached", "true", "occupied", "true", "needsHelp", "true", "note", "Sudah punya anak"));
        assertThat(EvaluationWalk.get(officer, page))
                .contains("Bekerja atau bersekolah.", "Sudah punya anak", "Memerlukan bantuan");
        assertThat(EvaluationWalk.get(officer, "/tindak-lanjut")).contains("Belum ada yang perlu ditanya.");

        assertThat(EvaluationWalk.post(
                                officer,
                                page,
                                page + "/kabar",
                                Map.of("kind", "ALLEGED", "narcotics", "false", "on", "hari ini"))
                        .statusCode())
                .as("without a source")
                .isEqualTo(422);
        EvaluationWalk.done(
                officer,
                page,
                page + "/kabar",
                Map.of("kind", "ALLEGED", "narcotics", "false", "on", "hari ini", "source", "Surat Polsek"));
        assertThat(EvaluationWalk.get(officer, page)).contains("Dugaan", "Surat Polsek", "Perkara lain");

        var form = officer.formOf(page, page);
        EvaluationWalk.done(officer, page, page + "/henti", Map.of());
        assertThat(EvaluationWalk.get(officer, page)).contains("menarik persetujuannya");
        form.put("reached", "false");
        assertThat(officer.post(page, form).statusCode()).as("after the stop").isEqualTo(422);
    }
}
