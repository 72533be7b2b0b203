package id.pulih.casefile;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Right;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    Fact.LITMAS_LOCKED,
                    new NextAct("Litmas belum ditandatangani.", "Tanda tangani Litmas", "litmas", WORK, "PK")),
            Map.entry(
                    Fact.TPP_HEARD,
                    new NextAct(
                            "Kasus belum dijadwalkan dalam sidang TPP.",
                            "Buka sidang",
                            "sidang",
                            READ,
                            "sekretaris TPP")),
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
                            "Laporan akhir sudah diajukan.",
                            "Buka laporan",
                            "evaluasi",
                            READ,
                            "pemeriksaan kepala seksi, lalu penerimaan Kepala Bapas")),
            Map.entry(
                    Fact.CLOSING_LETTER_ISSUED,
                    new NextAct(
                            "Surat keterangan belum terbit.",
                            "Terbitkan surat keterangan",
                            "evaluasi",
                            DECIDE,
                            "Kepala Bapas")));

    private static final NextAct SUBMIT_LITMAS =
            new NextAct("Litmas belum diajukan untuk diperiksa.", "Buka Litmas", "litmas", WORK, "PK");
    private static final NextAct REVIEW_LITMAS = new NextAct(
            "Litmas menunggu pemeriksaan kepala seksi.",
            "Periksa Litmas",
            "litmas/pemeriksaan",
            DECIDE,
            "kepala seksi");
    private static final NextAct HEAR =
            new NextAct("Kasus sudah dijadwalkan dalam sidang TPP.", "Buka sidang", "sidang", READ, "sekretaris TPP");
    private static final NextAct ANSWER_REJECTION = new NextAct(
            "TPP tidak menyetujui program. Jawaban Kepala belum dibuat.",
            "Jawab rekomendasi TPP",
            "sidang",
            DECIDE,
            "Kepala Bapas");
    private static final NextAct REPAIR_LITMAS =
            new NextAct("Litmas dikembalikan. Perbaiki, lalu ajukan lagi.", "Buka Litmas", "litmas", WORK, "PK");
    private static final NextAct REPAIR_REPORT = new NextAct(
            "Laporan akhir dikembalikan. Perbaiki, lalu ajukan lagi.", "Perbaiki laporan", "evaluasi", WORK, "PK");
    private static final NextAct SUBMIT_REPORT =
            new NextAct("Laporan akhir belum diajukan.", "Buka laporan", "evaluasi", WORK, "PK");

    /** The first act of what lacks to finish the step: within a step one thing comes after the other. Empty where none lacks. */
    static Optional<NextAct> of(Step step, CaseProgress progress) {
        return progress.lacking(step).stream()
                .map(group -> of(group, progress))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The act behind one thing that lacks; null for what the applicant brings himself, and for what cannot come any more. */
    private static @Nullable NextAct of(Set<Fact> group, CaseProgress progress) {
        boolean rejected = progress.has(Fact.TPP_HEARD) && !progress.has(Fact.PROGRAMME_RECOMMENDED);
        if (group.contains(Fact.LITMAS_APPROVED))
            return progress.has(Fact.LITMAS_SUBMITTED)
                    ? REVIEW_LITMAS
                    : repeated(Step.F, progress) ? REPAIR_LITMAS : SUBMIT_LITMAS;
        if (group.contains(Fact.TPP_HEARD) && progress.has(Fact.TPP_SCHEDULED)) return HEAR;
        if (group.contains(Fact.PROGRAMME_RECOMMENDED) && rejected)
            return progress.has(Fact.MINUTES_SIGNED) ? ANSWER_REJECTION : null;
        if (group.contains(Fact.PROGRAMME_RATIFIED) && rejected) return null;
        if (group.contains(Fact.FINAL_ASSESSMENT_MADE) && repeated(Step.L, progress)) return REPAIR_REPORT;
        if (group.contains(Fact.REPORT_ACCEPTED) && !progress.has(Fact.REPORT_SUBMITTED)) return SUBMIT_REPORT;
        return group.stream().map(OF::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the step was returned: the text of the round before is there to be repaired. */
    private static boolean repeated(Step step, CaseProgress progress) {
        return progress.at(step).round() > 1;
    }

    /** Whether only the head of the office does it, not every person who may decide on the case. */
    boolean headOnly() {
        return right == DECIDE && actor.equals("Kepala Bapas");
    }

    /** The page where a clerk records the act of head or section head from the signed sheet; null for acts of others. */
    @Nullable
    String sheetPage() {
        return right == DECIDE || right == READ && page.equals("evaluasi") ? page : null;
    }
}
