package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The TPP sends a Litmas back; the PK revises it, a later session decides, and the head ratifies with a pen. */
@AppTest
class ReturnedByTppJourneyTest extends OfficeOfItsOwn {

    @Test
    @DisplayName("R44: returned, revised, heard again on another day with both texts beside each other")
    void comesBackRevisedToALaterSession() throws Exception {
        var aCase = bureau.given.caseAfter(Fact.ASSESSMENTS_COMPLETE);
        bureau.given.applied(aCase);
        var id = aCase.id().toString();
        var tpp = new Tpp(bureau);
        tpp.appoints();
        var pk = new Officer(bureau);
        var section = new SectionHead(bureau);
        pk.writesLitmas(id, 1);
        section.approvesLitmas(id);
        pk.signs(id);

        var first = tpp.convenes(aCase.clientName(), "hari ini");
        tpp.decides(first, aCase.clientName(), "RETURNED", "Lengkapi pandangan keluarga.");
        tpp.signsMinutes(first, "dikembalikan", "BERITA ACARA");
        pk.person().finds(id, "f", "Litmas dikembalikan. Perbaiki, lalu ajukan lagi. Buka Litmas");
        pk.person().open("/kasus/" + id + "/sidang").sees("Dikembalikan untuk perbaikan", "Lengkapi pandangan keluarga.");

        clock.fix(Instant.now().plus(7, ChronoUnit.DAYS));
        pk.revises(id, 7, "answers[family]", "Keluarga setuju dan bersedia mendampingi setiap minggu.");
        section.approvesLitmas(id);
        pk.signs(id);
        pk.person().open("/kasus/" + id + "/litmas").follow("Bandingkan dua putaran terakhir");
        pk.person().sees("Keluarga setuju dan bersedia mendampingi setiap minggu.", "Berubah");

        var second = tpp.convenes(aCase.clientName(), "hari ini");
        tpp.decides(second, aCase.clientName(), "APPROVED", "Sudah dilengkapi.");
        tpp.signsMinutes(second, "putaran kedua", "BERITA ACARA");
        new Counter(bureau).recordsRatification(id);
        new Head(bureau).confirmsSheet(aCase.clientName());
        bureau.the(Role.PROBATION_OFFICER).finds(id, "i", "Klien belum menyetujui rencana. Jelaskan rencana").open("/kasus/" + id + "/sidang").sees("sidang ke-2", "Disetujui");
        bureau.wentWell();
    }
}
