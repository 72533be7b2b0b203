package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Office;
import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.GivenLitmas;
import id.pulih.GivenPlan;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The programme is voluntary: who says stop is let go at once, and nothing goes on by itself. */
@AppTest
class WithdrawalJourneyTest extends OfficeOfItsOwn {

    Person pk;

    @BeforeEach
    void thePk() {
        pk = bureau.the(Role.PROBATION_OFFICER);
    }

    @AfterEach
    void wentWell() {
        bureau.wentWell();
    }

    private void withdraws(Given.Case aCase, String rail, String banner, String left) {
        pk.finds(aCase.id().toString(), rail, banner).follow("Berhenti, jeda, atau akhiri");
        pk.form("Simpan").choose("fact", "WITHDRAWN").press().stands(left, "Klien memilih berhenti.");
        pk.finds(aCase.id().toString(), left, "Klien memilih berhenti.").seesNot("pelanggaran", "sanksi");
        assertThat(pk.page().locator(".banner a").count()).as("nothing is asked of anyone").isZero();
        pk.open("/").seesNot(aCase.clientName());
    }

    @Test
    @DisplayName("E2: withdrawn during data collection, the forms of step e are gone")
    void stopsAtE() throws Exception {
        var aCase = bureau.given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        bureau.given.applied(aCase);
        pk.open("/").sees(aCase.clientName());
        withdraws(aCase, "e", "Persetujuan asesmen belum diminta. Minta persetujuan", "abcd||efghijkl");
        for (var page : new String[] {"/persetujuan", "/sumber", "/asesmen"}) {
            pk.open("/kasus/" + aCase.id() + page);
            assertThat(pk.page().locator("main form").count()).as(page).isZero();
        }
    }

    @Test
    @DisplayName("E2: withdrawn before the ratification, the head is asked for nothing")
    void stopsAtH() throws Exception {
        var aCase = bureau.given.caseAfter(Fact.MINUTES_SIGNED);
        GivenLitmas.locked(pg, secrets, bureau.given, aCase);
        var head = bureau.the(Role.OFFICE_HEAD);
        head.open("/").sees(aCase.clientName());
        withdraws(aCase, "h", "Program belum ditetapkan. Menunggu Kepala Bapas.", "abcdefg||hijkl");
        head.open("/").seesNot(aCase.clientName());
        head.open("/kasus/" + aCase.id() + "/sidang");
        assertThat(head.page().locator("main form").count()).isZero();
    }

    @Test
    @DisplayName("E2: withdrawn in the programme, the meetings ahead are struck and nobody is reminded")
    void stopsAtJ() throws Exception {
        var aCase = bureau.given.caseAfter(Fact.SCHEDULE_MADE);
        var items = GivenPlan.agreed(pg, bureau.given, aCase, Office.today().minusDays(20), Office.today().plusMonths(6));
        var tab = "/kasus/" + aCase.id() + "/kegiatan";
        pk.open(tab + "/butir/" + items.get("COUNSELING_THERAPY"))
                .form("Buat pertemuan")
                .text("on", "besok")
                .text("at", "9")
                .text("count", "3")
                .choose("alsoClosedDays", "true")
                .press()
                .stands("jk", "Program sedang berjalan. Buka kegiatan");
        pk.open("/jadwal").sees("Konseling dan terapi");
        pk.open(tab).sees("Akan datang");
        withdraws(aCase, "jk", "Program sedang berjalan. Buka kegiatan", "abcdefghi||jkl");
        pk.open("/jadwal").seesNot("Konseling dan terapi");
        pk.open(tab).sees("Dihapus dari jadwal").seesNot("Akan datang");
        pk.open(tab + "/butir/" + items.get("COUNSELING_THERAPY"));
        assertThat(pk.page().locator("main form").count()).as("no new meeting").isZero();
    }
}
