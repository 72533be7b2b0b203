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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done next so that a step comes to its end: the sentence of the banner, the page below /kasus/{id} that does it,
 * the right that it takes, who acts in words, and the roles on whose desk it lies. {@link NextActs} derives which it is.
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
