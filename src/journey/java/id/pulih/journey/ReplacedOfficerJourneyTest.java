package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A conflict of interest before the choice, a PK who falls ill after it, and his return. */
@AppTest
class ReplacedOfficerJourneyTest extends OfficeOfItsOwn {

    @Test
    @DisplayName("R21-R24, E10: another PK is chosen for a conflict, falls ill, is replaced for some days, and comes back")
    void goesOnWhileThePkIsAway() throws Exception {
        var office = bureau.given;
        var aCase = office.caseAfter(Fact.OFFICIAL_NAMED);
        office.applied(aCase);
        office.lives(aCase, "Jl. Contoh No. 5, Kelurahan Contoh");
        var relative = office.the(Role.PROBATION_OFFICER);
        var chosen = office.another(Role.PROBATION_OFFICER);
        var substitute = office.another(Role.PROBATION_OFFICER);
        var id = aCase.id().toString();

        choosesAnother(aCase, relative, chosen);
        var pk = bureau.other(chosen);
        pk.finds(id, "e", "Persetujuan asesmen belum diminta. Minta persetujuan");
        pk.readsLetter(id, "surat-tugas-pk", "Surat Tugas", "SURAT TUGAS", aCase.clientName(), chosen.name());

        var section = bureau.the(Role.SECTION_HEAD);
        section.open("/penunjukan/pk/" + chosen.staff()).follow("Berhalangan hari ini");
        section.sees("Tidak ada pertemuan hari ini").follow("tentukan wakil");
        section.form("Tentukan wakil dan terbitkan surat tugas")
                .select("officer", substitute.staff().toString())
                .text("untilOn", "lusa")
                .text("note", "Telepon klien dulu sebelum datang.")
                .press()
                .sees("Wakil ditentukan", "Diwakili: Sakit");

        var stand = bureau.other(substitute);
        stand.finds(id, "e", "Persetujuan asesmen belum diminta. Minta persetujuan").sees("Diwakili " + substitute.name() + " sampai", "PK " + chosen.name());
        pk.open("/kasus/" + id).sees("Diwakili " + substitute.name());

        section.open("/penunjukan/pk/" + chosen.staff());
        section.press("Akhiri sekarang perwakilan " + substitute.name()).sees("Perwakilan diakhiri");
        stand.open("/").seesNot(aCase.clientName());
        pk.open("/kasus/" + id).seesNot("Diwakili " + substitute.name() + " sampai");
        bureau.wentWell();
    }

    private void choosesAnother(Given.Case aCase, Given.Person relative, Given.Person chosen) {
        var section = bureau.the(Role.SECTION_HEAD);
        var page = "/kasus/" + aCase.id() + "/penunjukan";
        section.finds(aCase.id().toString(), "d", "PK belum ditentukan. Tentukan PK");
        section.open(page)
                .form("Catat benturan")
                .select("conflictOfficer", relative.staff().toString())
                .select("conflict", "RELATIVE")
                .text("conflictReason", "Paman klien.")
                .press()
                .sees("Benturan kepentingan: keluarga atau kerabat klien", "Paman klien.");
        section.open(page)
                .form("Tentukan PK dan terbitkan surat tugas")
                .choose("officer", relative.staff().toString())
                .comesBack(422, "Ada benturan kepentingan antara PK ini dan klien.")
                .choose("officer", chosen.staff().toString())
                .press()
                .stands("e", "Persetujuan asesmen belum diminta. Menunggu PK.");
    }
}
