package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.GivenPlan;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An office on its first day, an office with two hundred cases, and a name as long as a name may be. */
@AppTest
class ExtremesJourneyTest extends OfficeOfItsOwn {

    private static final Map<Role, List<String>> LISTS = Map.of(
            Role.INTAKE_CLERK, List.of("/", "/kasus", "/permohonan", "/panggilan"),
            Role.OFFICE_HEAD, List.of("/disposisi", "/lembar", "/akses-darurat"),
            Role.SECTION_HEAD, List.of("/penunjukan", "/litmas", "/mitra", "/rujukan-segera"),
            Role.PROBATION_OFFICER, List.of("/jadwal", "/tindak-lanjut", "/sesi/kelompok/baru"),
            Role.TPP_SECRETARY, List.of("/sidang-tpp", "/sidang-tpp/anggota"),
            Role.ADMIN, List.of("/kantor/seksi", "/kantor/libur", "/kantor/wewenang"));

    @Test
    @DisplayName("On the first day every list says in a sentence that it is empty")
    void saysThatAListIsEmpty() {
        LISTS.forEach((role, pages) -> {
            for (var page : pages) {
                bureau.the(role).open(page);
                assertThat(bureau.the(role).page().locator("main .empty").count()).as(page).isPositive();
            }
        });
        bureau.wentWell();
    }

    @Test
    @DisplayName("Two hundred cases stay readable in every list, for every role")
    void staysReadableWithTwoHundredRows() throws Exception {
        for (int i = 0; i < 200; i++) bureau.given.applied(bureau.given.caseAfter(Fact.COMPLETENESS_JUDGED, i % 5 == 0));
        var head = bureau.the(Role.OFFICE_HEAD);
        for (var page : List.of("/", "/disposisi", "/permohonan?semua=true")) head.open(page);
        head.open("/kasus").follow("Berikutnya").counts(40, "main tbody tr");
        var clerk = bureau.the(Role.INTAKE_CLERK);
        for (var page : List.of("/", "/kasus", "/permohonan", "/cari?q=siti")) clerk.open(page);
        bureau.wentWell();
    }

    @Test
    @DisplayName("A name of two hundred letters fits on every page and paper, at 360 as well")
    void holdsTheLongestName() throws Exception {
        var longest = Applicant.longest();
        var counter = new Counter(bureau);
        var id = counter.takesIn(longest);
        counter.receives(id, longest);
        new Head(bureau).disposes(id, longest);
        new SectionHead(bureau).choosesOfficer(id, longest);
        var running = bureau.given.caseAfter(Fact.SCHEDULE_MADE, true, longest.client());
        bureau.given.applied(running);
        GivenPlan.agreed(pg, bureau.given, running, Office.today().minusDays(20), Office.today().plusMonths(6));
        var pk = bureau.the(Role.PROBATION_OFFICER);
        var tabs = List.of(
                "", "/permohonan", "/permohonan/klien", "/penunjukan", "/data", "/litmas", "/sidang", "/rencana", "/kegiatan", "/evaluasi", "/surat",
                "/kontak", "/pengakhiran");
        for (var tab : tabs) pk.open("/kasus/" + running.id() + tab);
        for (var page : List.of("/", "/kasus", "/jadwal", "/sesi/kelompok/baru", "/cari?q=" + longest.client().substring(0, 20))) pk.open(page);
        for (var page : List.of("/", "/kasus")) bureau.the(Role.OFFICE_HEAD).open(page);
        bureau.wentWell();
    }
}
