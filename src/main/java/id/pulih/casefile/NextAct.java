package id.pulih.casefile;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Right;
import id.pulih.sop.Fact;
import java.util.Map;

/**
 * What has to be done so that a fact comes about: the sentence of the banner, the page below /kasus/{id} that does it, the right
 * that it takes, and who acts.
 */
record NextAct(String sentence, String button, String page, Right right, String actor) {

    private static final Map<Fact, NextAct> OF = Map.ofEntries(
            Map.entry(
                    Fact.APPLICATION_RECEIVED,
                    new NextAct(
                            "Permohonan belum diagendakan.",
                            "Terima permohonan",
                            "permohonan",
                            RECEIVE,
                            "petugas penerimaan")),
            Map.entry(
                    Fact.CLIENT_CONFIRMED,
                    new NextAct(
                            "Belum dipastikan siapa kliennya.",
                            "Pastikan klien",
                            "permohonan/klien",
                            RECEIVE,
                            "petugas penerimaan")),
            Map.entry(
                    Fact.COMPLETENESS_JUDGED,
                    new NextAct(
                            "Kelengkapan belum dinilai.",
                            "Nilai kelengkapan",
                            "permohonan",
                            RECEIVE,
                            "petugas penerimaan")),
            Map.entry(
                    Fact.DISPOSITION_SIGNED,
                    new NextAct(
                            "Permohonan menunggu disposisi.", "Beri disposisi", "disposisi", DECIDE, "Kepala Bapas")),
            Map.entry(
                    Fact.OFFICIAL_NAMED,
                    new NextAct(
                            "Pejabat yang menangani belum ditunjuk.",
                            "Tunjuk pejabat",
                            "disposisi",
                            DECIDE,
                            "Kepala Bapas")),
            Map.entry(
                    Fact.OFFICER_CHOSEN,
                    new NextAct("PK belum ditentukan.", "Tentukan PK", "penunjukan", DECIDE, "kepala seksi")),
            Map.entry(
                    Fact.ASSIGNMENT_ISSUED,
                    new NextAct(
                            "Surat tugas belum terbit.",
                            "Terbitkan surat tugas",
                            "penunjukan",
                            DECIDE,
                            "kepala seksi")),
            Map.entry(
                    Fact.ASSESSMENT_CONSENTED,
                    new NextAct("Persetujuan asesmen belum diminta.", "Minta persetujuan", "persetujuan", WORK, "PK")),
            Map.entry(
                    Fact.SOURCES_COMPLETE,
                    new NextAct("Sumber data belum lengkap.", "Lengkapi sumber data", "sumber", WORK, "PK")),
            Map.entry(
                    Fact.ASSESSMENTS_COMPLETE,
                    new NextAct("Asesmen belum selesai.", "Isi asesmen", "asesmen", WORK, "PK")),
            Map.entry(
                    Fact.LITMAS_APPROVED,
                    new NextAct(
                            "Litmas belum disetujui kepala seksi.",
                            "Buka Litmas",
                            "litmas",
                            READ,
                            "PK dan kepala seksi")),
            Map.entry(
                    Fact.LITMAS_LOCKED,
                    new NextAct("Litmas belum ditandatangani.", "Tanda tangani Litmas", "litmas", WORK, "PK")),
            Map.entry(
                    Fact.TPP_HEARD,
                    new NextAct("Kasus menunggu sidang TPP.", "Buka sidang", "sidang", READ, "sekretaris TPP")),
            Map.entry(
                    Fact.PROGRAMME_RECOMMENDED,
                    new NextAct("Rekomendasi TPP belum dicatat.", "Buka sidang", "sidang", READ, "TPP")),
            Map.entry(
                    Fact.MINUTES_SIGNED,
                    new NextAct("Berita acara belum ditandatangani.", "Buka sidang", "sidang", READ, "ketua TPP")),
            Map.entry(
                    Fact.PROGRAMME_RATIFIED,
                    new NextAct("Program belum ditetapkan.", "Tetapkan program", "sidang", DECIDE, "Kepala Bapas")),
            Map.entry(
                    Fact.AGREEMENT_SIGNED,
                    new NextAct(
                            "Klien belum menyetujui rencana.",
                            "Jelaskan rencana",
                            "rencana",
                            WORK,
                            "PK bersama klien")),
            Map.entry(
                    Fact.SCHEDULE_MADE,
                    new NextAct("Jadwal kegiatan belum disusun.", "Susun jadwal", "kegiatan", WORK, "PK")),
            Map.entry(
                    Fact.ITEMS_CONCLUDED,
                    new NextAct("Program sedang berjalan.", "Buka kegiatan", "kegiatan", WORK, "PK dan mitra")),
            Map.entry(
                    Fact.REVIEWS_COMPLETE,
                    new NextAct("Evaluasi berkala masih berjalan.", "Buka evaluasi", "evaluasi", WORK, "PK")),
            Map.entry(
                    Fact.FINAL_ASSESSMENT_MADE,
                    new NextAct("Penilaian akhir belum dibuat.", "Buat penilaian akhir", "evaluasi", WORK, "PK")),
            Map.entry(
                    Fact.REPORT_ACCEPTED,
                    new NextAct(
                            "Laporan akhir belum diterima Kepala.",
                            "Buka laporan",
                            "evaluasi",
                            READ,
                            "PK, kepala seksi, Kepala")),
            Map.entry(
                    Fact.CLOSING_LETTER_ISSUED,
                    new NextAct(
                            "Surat keterangan belum terbit.",
                            "Terbitkan surat keterangan",
                            "evaluasi",
                            DECIDE,
                            "Kepala Bapas")));

    /** The act behind a fact; null for a fact that the applicant brings himself. */
    static NextAct of(Fact fact) {
        return OF.get(fact);
    }

    /** The page where a clerk records the act of head or section head from the signed sheet; null for acts of others. */
    String sheetPage() {
        if (right == DECIDE || page.equals("evaluasi")) return page;
        return page.equals("litmas") && right == READ ? "litmas/pemeriksaan" : null;
    }
}
