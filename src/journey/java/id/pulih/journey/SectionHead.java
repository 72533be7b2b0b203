package id.pulih.journey;

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
