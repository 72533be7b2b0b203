package id.pulih.casefile;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.WORK;
import static id.pulih.access.Role.ASSISTANT_OFFICER;
import static id.pulih.access.Role.INTAKE_CLERK;
import static id.pulih.access.Role.OFFICE_HEAD;
import static id.pulih.access.Role.PROBATION_OFFICER;
import static id.pulih.access.Role.SECTION_HEAD;
import static id.pulih.access.Role.TPP_SECRETARY;

import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done next so that a step comes to its end: the sentence of the banner, the page below /kasus/{id} that does it,
 * the right that it takes, who acts in words, and the roles on whose desk it lies. Derived from the facts, never typed.
 */
public enum NextAct {
    RECEIVE_APPLICATION(
            "Permohonan belum diagendakan.",
            "Terima permohonan",
            "permohonan",
            RECEIVE,
            "petugas penerimaan",
            INTAKE_CLERK),
    CONFIRM_CLIENT(
            "Belum dipastikan siapa kliennya.",
            "Pastikan klien",
            "permohonan/klien",
            RECEIVE,
            "petugas penerimaan",
            INTAKE_CLERK),
    JUDGE_COMPLETENESS(
            "Kelengkapan belum dinilai.",
            "Nilai kelengkapan",
            "permohonan",
            RECEIVE,
            "petugas penerimaan",
            INTAKE_CLERK),
    DISPOSE("Permohonan menunggu disposisi.", "Beri disposisi", "disposisi", DECIDE, "Kepala Bapas", OFFICE_HEAD),
    NAME_OFFICIAL(
            "Pejabat yang menangani belum ditunjuk.",
            "Tunjuk pejabat",
            "disposisi",
            DECIDE,
            "Kepala Bapas",
            OFFICE_HEAD),
    CHOOSE_OFFICER("PK belum ditentukan.", "Tentukan PK", "penunjukan", DECIDE, "kepala seksi", SECTION_HEAD),
    ISSUE_ASSIGNMENT(
            "Surat tugas belum terbit.", "Terbitkan surat tugas", "penunjukan", DECIDE, "kepala seksi", SECTION_HEAD),
    ASK_CONSENT(
            "Persetujuan asesmen belum diminta.",
            "Minta persetujuan",
            "persetujuan",
            WORK,
            "PK",
            PROBATION_OFFICER,
            ASSISTANT_OFFICER),
    COMPLETE_SOURCES(
            "Sumber data belum lengkap.",
            "Lengkapi sumber data",
            "sumber",
            WORK,
            "PK",
            PROBATION_OFFICER,
            ASSISTANT_OFFICER),
    COMPLETE_ASSESSMENTS(
            "Asesmen belum selesai.", "Isi asesmen", "asesmen", WORK, "PK", PROBATION_OFFICER, ASSISTANT_OFFICER),
    SUBMIT_LITMAS("Litmas belum diajukan untuk diperiksa.", "Buka Litmas", "litmas", WORK, "PK", PROBATION_OFFICER),
    REPAIR_LITMAS(
            "Litmas dikembalikan. Perbaiki, lalu ajukan lagi.", "Buka Litmas", "litmas", WORK, "PK", PROBATION_OFFICER),
    REVIEW_LITMAS(
            "Litmas menunggu pemeriksaan kepala seksi.",
            "Periksa Litmas",
            "litmas/pemeriksaan",
            DECIDE,
            "kepala seksi",
            SECTION_HEAD),
    SIGN_LITMAS("Litmas belum ditandatangani.", "Tanda tangani Litmas", "litmas", WORK, "PK", PROBATION_OFFICER),
    SCHEDULE_HEARING(
            "Kasus belum dijadwalkan dalam sidang TPP.",
            "Buka sidang",
            "sidang",
            READ,
            "sekretaris TPP",
            TPP_SECRETARY),
    HEAR("Kasus sudah dijadwalkan dalam sidang TPP.", "Buka sidang", "sidang", READ, "sekretaris TPP", TPP_SECRETARY),
    SIGN_MINUTES("Berita acara belum ditandatangani.", "Buka sidang", "sidang", READ, "ketua TPP", TPP_SECRETARY),
    RATIFY("Program belum ditetapkan.", "Tetapkan program", "sidang", DECIDE, "Kepala Bapas", OFFICE_HEAD),
    ANSWER_REJECTION(
            "TPP tidak menyetujui program. Jawaban Kepala belum dibuat.",
            "Jawab rekomendasi TPP",
            "sidang",
            DECIDE,
            "Kepala Bapas",
            OFFICE_HEAD),
    OFFER_PLAN(
            "Klien belum menyetujui rencana.",
            "Jelaskan rencana",
            "rencana",
            WORK,
            "PK bersama klien",
            PROBATION_OFFICER),
    MAKE_SCHEDULE("Jadwal kegiatan belum disusun.", "Susun jadwal", "kegiatan", WORK, "PK", PROBATION_OFFICER),
    CONDUCT(
            "Program sedang berjalan.",
            "Buka kegiatan",
            "kegiatan",
            WORK,
            "PK dan mitra",
            PROBATION_OFFICER,
            ASSISTANT_OFFICER),
    HOLD_REVIEWS("Evaluasi berkala masih berjalan.", "Buka evaluasi", "evaluasi", WORK, "PK", PROBATION_OFFICER),
    ASSESS_FINALLY("Penilaian akhir belum dibuat.", "Buat penilaian akhir", "evaluasi", WORK, "PK", PROBATION_OFFICER),
    SUBMIT_REPORT("Laporan akhir belum diajukan.", "Buka laporan", "evaluasi", WORK, "PK", PROBATION_OFFICER),
    REPAIR_REPORT(
            "Laporan akhir dikembalikan. Perbaiki, lalu ajukan lagi.",
            "Perbaiki laporan",
            "evaluasi",
            WORK,
            "PK",
            PROBATION_OFFICER),
    ACCEPT_REPORT(
            "Laporan akhir sudah diajukan.",
            "Buka laporan",
            "evaluasi",
            READ,
            "pemeriksaan kepala seksi, lalu penerimaan Kepala Bapas",
            SECTION_HEAD,
            OFFICE_HEAD),
    ISSUE_CLOSING_LETTER(
            "Surat keterangan belum terbit.",
            "Terbitkan surat keterangan",
            "evaluasi",
            DECIDE,
            "Kepala Bapas",
            OFFICE_HEAD);

    /** The act that brings a fact about, where nothing in the case says otherwise. */
    private static final Map<Fact, NextAct> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(Fact.APPLICATION_RECEIVED, RECEIVE_APPLICATION),
            Map.entry(Fact.CLIENT_CONFIRMED, CONFIRM_CLIENT),
            Map.entry(Fact.COMPLETENESS_JUDGED, JUDGE_COMPLETENESS),
            Map.entry(Fact.DISPOSITION_SIGNED, DISPOSE),
            Map.entry(Fact.OFFICIAL_NAMED, NAME_OFFICIAL),
            Map.entry(Fact.OFFICER_CHOSEN, CHOOSE_OFFICER),
            Map.entry(Fact.ASSIGNMENT_ISSUED, ISSUE_ASSIGNMENT),
            Map.entry(Fact.ASSESSMENT_CONSENTED, ASK_CONSENT),
            Map.entry(Fact.SOURCES_COMPLETE, COMPLETE_SOURCES),
            Map.entry(Fact.ASSESSMENTS_COMPLETE, COMPLETE_ASSESSMENTS),
            Map.entry(Fact.LITMAS_LOCKED, SIGN_LITMAS),
            Map.entry(Fact.TPP_HEARD, SCHEDULE_HEARING),
            Map.entry(Fact.MINUTES_SIGNED, SIGN_MINUTES),
            Map.entry(Fact.PROGRAMME_RATIFIED, RATIFY),
            Map.entry(Fact.AGREEMENT_SIGNED, OFFER_PLAN),
            Map.entry(Fact.SCHEDULE_MADE, MAKE_SCHEDULE),
            Map.entry(Fact.ITEMS_CONCLUDED, CONDUCT),
            Map.entry(Fact.REVIEWS_COMPLETE, HOLD_REVIEWS),
            Map.entry(Fact.FINAL_ASSESSMENT_MADE, ASSESS_FINALLY),
            Map.entry(Fact.REPORT_ACCEPTED, ACCEPT_REPORT),
            Map.entry(Fact.CLOSING_LETTER_ISSUED, ISSUE_CLOSING_LETTER)));

    private final String sentence;
    private final String button;
    private final String page;
    private final Right right;
    private final String actor;
    private final Set<Role> roles;

    NextAct(String sentence, String button, String page, Right right, String actor, Role... roles) {
        this.sentence = sentence;
        this.button = button;
        this.page = page;
        this.right = right;
        this.actor = actor;
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    /** What lacks, as one sentence on screen. */
    public String sentence() {
        return sentence;
    }

    /** The page below /kasus/{id} that does it. */
    public String page() {
        return page;
    }

    String button() {
        return button;
    }

    Right right() {
        return right;
    }

    String actor() {
        return actor;
    }

    /** The acts that lie on the desk of people with these roles. */
    public static Set<NextAct> of(Set<Role> roles) {
        var acts = EnumSet.noneOf(NextAct.class);
        for (var act : values()) if (act.roles.stream().anyMatch(roles::contains)) acts.add(act);
        return acts;
    }

    /** The next act of each present step, in the order of the steps; none where the case has ended. */
    public static List<NextAct> of(CaseProgress progress) {
        if (progress.closed()) return List.of();
        return Arrays.stream(Step.values())
                .flatMap(step -> of(step, progress).stream())
                .toList();
    }

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
        return right == DECIDE && roles.equals(EnumSet.of(OFFICE_HEAD));
    }

    /** The page where a clerk records the act of head or section head from the signed sheet; null for acts of others. */
    @Nullable
    String sheetPage() {
        return right == DECIDE || right == READ && page.equals("evaluasi") ? page : null;
    }
}
