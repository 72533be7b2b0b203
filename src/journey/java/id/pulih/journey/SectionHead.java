package id.pulih.journey;

import id.pulih.Given;
import id.pulih.access.Role;

/** What the section head does: chooses the PK and checks what the PK writes. */
final class SectionHead {

    private final Bureau bureau;
    private final Person section;

    SectionHead(Bureau bureau) {
        this.bureau = bureau;
        section = bureau.the(Role.SECTION_HEAD);
    }

    /** Step d, with the surat tugas. */
    void choosesOfficer(String id, Applicant a) {
        section.open("/").sees(a.client());
        section.finds(id, "d", "PK belum ditentukan. Tentukan PK");
        section.open("/kasus/" + id + "/penunjukan")
                .form("Tentukan PK dan terbitkan surat tugas")
                .choose("officer", bureau.id(Role.PROBATION_OFFICER))
                .press()
                .stands("e", "Persetujuan asesmen belum diminta. Menunggu PK.");
        section.readsLetter(
                id, "surat-tugas-" + a.client(), "Surat Tugas", "SURAT TUGAS", a.client(), bureau.given.the(Role.PROBATION_OFFICER).name());
    }

    /** Step d: the PK whom the office would think of is a relative, so another is chosen. */
    void choosesAnotherForConflict(String id, Given.Person relative, Given.Person chosen) {
        var page = "/kasus/" + id + "/penunjukan";
        section.finds(id, "d", "PK belum ditentukan. Tentukan PK");
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

    /** The PK is ill: somebody works on his cases until the day after tomorrow. */
    void letsStandIn(Given.Person ill, Given.Person substitute) {
        section.open("/penunjukan/pk/" + ill.staff()).follow("Berhalangan hari ini");
        section.sees("Tidak ada pertemuan hari ini").follow("tentukan wakil");
        section.form("Tentukan wakil dan terbitkan surat tugas")
                .select("officer", substitute.staff().toString())
                .text("untilOn", "lusa")
                .text("note", "Telepon klien dulu sebelum datang.")
                .press()
                .sees("Wakil ditentukan", "Diwakili: Sakit");
    }

    /** The PK is back before that day. */
    void endsStandIn(Given.Person back, Given.Person substitute) {
        section.open("/penunjukan/pk/" + back.staff());
        section.press("Akhiri sekarang perwakilan " + substitute.name()).sees("Perwakilan diakhiri");
    }

    /** Step f: agrees to the Litmas. */
    void approvesLitmas(String id) {
        section.open("/litmas");
        section.open("/kasus/" + id + "/litmas/pemeriksaan")
                .form("Simpan hasil pemeriksaan")
                .choose("answer", "AGREE")
                .press()
                .stands("f", "Litmas belum ditandatangani. Menunggu PK.");
    }
}
