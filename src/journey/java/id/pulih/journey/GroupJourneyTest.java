package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.GivenPlan;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Step j with a group: one meeting for many clients, one page for all who came. */
@AppTest
class GroupJourneyTest extends OfficeOfItsOwn {

    private static final int CLIENTS = 15;

    Person pk;

    @BeforeEach
    void thePk() {
        pk = bureau.the(Role.PROBATION_OFFICER);
    }

    private List<Given.Case> clients() throws Exception {
        var cases = new ArrayList<Given.Case>();
        for (int i = 0; i < CLIENTS; i++) {
            var aCase = bureau.given.caseAfter(Fact.SCHEDULE_MADE);
            GivenPlan.agreed(pg, bureau.given, aCase, Office.today().minusDays(20), Office.today().plusMonths(6));
            cases.add(aCase);
        }
        return cases;
    }

    @Test
    @DisplayName("R54: fifteen clients meet as a group; their attendance is one page, a refusal of it loses nothing")
    void marksAWholeGroupOnOnePage() throws Exception {
        var cases = clients();
        pk.open("/jadwal").follow("Pertemuan kelompok baru");
        pk.form("Buat pertemuan kelompok")
                .text("title", "Kelompok Senin")
                .select("treatment", "SELF_CONTROL")
                .tickAll("items")
                .text("on", "besok")
                .text("at", "14.00")
                .text("count", "2")
                .text("place", "Aula")
                .choose("alsoClosedDays", "true")
                .press();
        clock.fix(Instant.now().plus(2, ChronoUnit.DAYS));
        pk.open("/jadwal").sees("Kelompok Senin", "15 orang").follow("Catat hasil");
        pk.counts(CLIENTS, "#daftar-hadir tbody tr");
        var sheet = pk.path();
        var absent = cases.get(1);
        var excused = cases.get(2);
        var form = pk.form("Simpan daftar hadir")
                .select("status[" + absent.id() + "]", "ABSENT")
                .select("barrier[" + absent.id() + "]", "DISTANCE")
                .select("status[" + excused.id() + "]", "EXCUSED")
                .text("minutes", "90")
                .comesBack(422, "Alasan izin wajib diisi.");
        form.text("reason[" + excused.id() + "]", "Mengantar ibunya berobat").press().sees("13 dari 15 hadir.");
        pk.open("/kasus/" + absent.id() + "/kegiatan")
                .sees("Kelompok Senin", "Belum hadir", "Jarak atau ongkos")
                .stands("jk", "Program sedang berjalan. Buka kegiatan");
        pk.open("/kasus/" + cases.get(0).id() + "/kegiatan").sees("Kelompok Senin", "Hadir");
        pk.open(sheet).press("Urungkan isian terakhir").sees("Semua tercatat hadir").press("Simpan daftar hadir").sees("15 dari 15 hadir.");
        bureau.wentWell();
    }
}
