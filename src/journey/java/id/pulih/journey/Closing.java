package id.pulih.journey;

import id.pulih.access.Role;

/** Steps k and l: review, final assessment, report, acceptance and the letter that the client takes home. */
final class Closing {

    private static final String TO_REPORT = "Laporan akhir belum diajukan. Buka laporan";
    private static final String REPORTED =
            "Laporan akhir sudah diajukan. Menunggu pemeriksaan kepala seksi, lalu penerimaan Kepala Bapas. Buka laporan";
    static final String FINISHED = "abcdefghijkl||";
    static final String END = "Bimbingan tambahan telah selesai.";

    private final Person pk;
    private final Person section;
    private final Person head;

    Closing(Bureau bureau) {
        pk = bureau.the(Role.PROBATION_OFFICER);
        section = bureau.the(Role.SECTION_HEAD);
        head = bureau.the(Role.OFFICE_HEAD);
    }

    private static String tab(String id) {
        return "/kasus/" + id + "/evaluasi";
    }

    /** Step k: the PK's review, which the section head confirms. */
    void reviews(String id, Applicant a) {
        pk.open(tab(id)).follow("Tulis evaluasi berkala");
        pk.form("Ajukan evaluasi")
                .selectAll("judgements[", "PARTLY")
                .rest("changes[", "Lebih teratur dan terbuka sejak program dimulai.")
                .chooseFirst("clientFace")
                .text("comment", "Saya merasa didengarkan.")
                .choose("decision", "CONTINUE")
                .text("reason", "Kegiatan membantu dan klien rajin hadir.")
                .press()
                .stands("jk", "Program sedang berjalan. Buka kegiatan");
        section.open(tab(id)).follow("Kukuhkan evaluasi");
        section.form("Simpan keputusan").choose("accepted", "true").press().stands("jk", "Program sedang berjalan. Menunggu PK dan mitra.");
        pk.open(tab(id)).reads("laporan-perkembangan-" + a.client(), "Laporan perkembangan (PDF)", "LAPORAN PERKEMBANGAN", a.client());
    }

    /** Step l: process and result against the plan, in the client's own words too. */
    void assesses(String id) {
        pk.open(tab(id) + "/penilaian-akhir")
                .form("Simpan penilaian akhir")
                .selectAll("carried[", null)
                .chooseFirst("process")
                .text("processText", "Jadwal sore memudahkan klien hadir.")
                .selectAll("judgements[", null)
                .chooseFirst("result")
                .text("resultText", "Klien bekerja dan menjauhi teman lama.")
                .chooseFirst("clientFace")
                .text("clientComment", "Saya lebih percaya diri.")
                .chooseFirst("familyFace")
                .text("familyComment", "Kami merasa terbantu.")
                .chooseFirst("shown")
                .press()
                .stands("l", TO_REPORT);
    }

    /** Step l: the PK's report, checked by the section head, accepted by the head, then the surat keterangan. */
    void reports(String id, Applicant a) {
        head.finds(id, "l", "Laporan akhir belum diajukan. Menunggu PK.");
        pk.finds(id, "l", TO_REPORT);
        pk.open(tab(id) + "/laporan").press("Susun laporan");
        pk.form("Simpan laporan").rest("texts[", "Program terlaksana menurut rencana dengan dukungan keluarga.").press();
        pk.press("Ajukan laporan").stands("l", REPORTED);
        section.open(tab(id) + "/pemeriksaan").form("Simpan pemeriksaan").choose("agreed", "true").press().stands("l", REPORTED);
        head.open(tab(id) + "/penerimaan").form("Simpan keputusan").choose("accepted", "true").press().stands("l", "Surat keterangan belum terbit. Terbitkan surat keterangan");
        head.open(tab(id) + "/surat-keterangan").press("Tanda tangani dan terbitkan").stands(FINISHED, END);
        pk.open(tab(id)).reads("laporan-akhir-" + a.client(), "Laporan akhir (PDF)", "LAPORAN AKHIR", a.client());
        pk.readsPaper("ringkasan-" + a.client(), tab(id) + "/ringkasan.pdf", "Terima kasih");
        pk.readsLetter(id, "surat-keterangan-" + a.client(), "Surat Keterangan Telah Mengikuti", "SURAT KETERANGAN", a.client());
        pk.finds(id, FINISHED, END);
    }
}
