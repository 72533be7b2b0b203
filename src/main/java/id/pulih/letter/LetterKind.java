package id.pulih.letter;

import static id.pulih.letter.LetterForm.*;

import java.util.Locale;

/**
 * Every paper that the procedure makes. The classification codes are those of the ministry's list (formats.md 2.6); an office
 * may set its own. The neutral word is all that the public check page says about the kind.
 */
public enum LetterKind {
    RECEIPT("Tanda Terima Permohonan", "", TITLED, false, "Tanda terima"),
    COMPLETENESS("Permintaan Kelengkapan Permohonan", "PK.01.03", LETTER, true, "Surat dinas"),
    REDIRECTION("Jawaban atas Permohonan", "PK.01.03", LETTER, true, "Surat dinas"),
    APPLICANT_CONSENT("Pernyataan Persetujuan Calon Peserta", "", STATEMENT, true, "Surat pernyataan"),
    DISPOSITION("Lembar Disposisi", "", TITLED, true, "Lembar disposisi"),
    REFUSAL("Jawaban atas Permohonan Bimbingan Tambahan", "PK.06.03", LETTER, true, "Surat dinas"),
    FORWARDING("Pelimpahan Permohonan Bimbingan Tambahan", "PK.03.03", LETTER, true, "Surat dinas"),
    ASSIGNMENT("Surat Tugas", "PK.06.01", TITLED, true, "Surat tugas"),
    ASSESSMENT_CONSENT("Pernyataan Persetujuan Wawancara dan Asesmen", "", STATEMENT, true, "Surat pernyataan"),
    DATA_REQUEST("Permintaan Data dan Keterangan", "PK.06.01", LETTER, true, "Surat dinas"),
    DATA_ANSWER("Jawaban atas Permintaan Data", "UM.01.01", LETTER, true, "Surat dinas"),
    ASSESSMENT_RESULT("Hasil Asesmen", "PK.02.02", TITLED, true, "Laporan"),
    LITMAS("Laporan Hasil Penelitian Kemasyarakatan Bimbingan Tambahan", "PK.06.01", TITLED, true, "Laporan"),
    TPP_INVITATION("Undangan Sidang", "PK.06.05", LETTER, true, "Surat undangan"),
    ATTENDANCE_LIST("Daftar Hadir", "", TITLED, false, "Daftar hadir"),
    TPP_MINUTES("Berita Acara Sidang", "PK.06.05", TITLED, true, "Berita acara"),
    TPP_RECOMMENDATION("Surat Rekomendasi", "PK.06.05", TITLED, true, "Surat dinas"),
    RATIFICATION("Penetapan Program Bimbingan Tambahan", "PK.06.03", TITLED, true, "Penetapan"),
    RATIFICATION_REFUSAL("Pengembalian Hasil Sidang", "PK.06.05", LETTER, true, "Surat dinas"),
    REJECTION("Jawaban atas Permohonan sesudah Sidang", "PK.06.03", LETTER, true, "Surat dinas"),
    NOTICE("Pemberitahuan", "PK.06.03", LETTER, true, "Surat dinas"),
    PLAN("Rencana Bimbingan Tambahan", "", TITLED, true, "Rencana"),
    UNDERTAKING("Surat Pernyataan Kesanggupan", "", STATEMENT, true, "Surat pernyataan"),
    GUARDIAN_CONSENT("Pernyataan Persetujuan Orang Tua/Wali", "", STATEMENT, true, "Surat pernyataan"),
    FOLLOW_UP_CONSENT("Pernyataan Persetujuan Tindak Lanjut", "", STATEMENT, true, "Surat pernyataan"),
    DECLINE("Pernyataan Tidak Melanjutkan", "", STATEMENT, true, "Surat pernyataan"),
    GUIDANCE_CARD("Kartu Jadwal", "", CARD, false, "Kartu"),
    SCHEDULE("Jadwal Kegiatan", "", TITLED, true, "Jadwal"),
    REFERRAL("Rujukan Layanan", "PK.06.03", LETTER, true, "Surat dinas"),
    SESSION_NOTE("Catatan Hasil Bimbingan", "", TITLED, true, "Catatan"),
    VISIT_REPORT("Laporan Kunjungan", "PK.06.04", TITLED, true, "Laporan"),
    PROGRESS_REPORT("Laporan Perkembangan Bimbingan Tambahan", "PK.06.03", TITLED, true, "Laporan"),
    FINAL_REPORT("Laporan Akhir Bimbingan Tambahan", "PK.06.03", TITLED, true, "Laporan"),
    COMPLETION("Surat Keterangan Telah Mengikuti Bimbingan Tambahan", "PK.06.03", TITLED, false, "Surat keterangan"),
    WITHDRAWAL("Surat Keterangan Berhenti Mengikuti Bimbingan Tambahan", "PK.06.03", TITLED, true, "Surat keterangan"),
    CLOSING("Pemberitahuan Penutupan Bimbingan Tambahan", "PK.06.03", LETTER, true, "Surat dinas"),
    TRANSFER("Pelimpahan Bimbingan Tambahan", "PK.03.03", LETTER, true, "Surat dinas"),
    PARTNER_AGREEMENT("Perjanjian Kerja Sama", "HK.01.05", TITLED, false, "Perjanjian"),
    SOP("Standar Operasional Prosedur", "", TITLED, false, "Standar operasional prosedur"),
    SOP_DECREE("Keputusan", "OT.02.02", DECREE, false, "Keputusan"),
    OTHER("Surat", "UM.01.01", LETTER, true, "Surat dinas");

    private final String title;
    private final String code;
    private final LetterForm form;
    private final boolean confidential;
    private final String neutral;

    LetterKind(String title, String code, LetterForm form, boolean confidential, String neutral) {
        this.title = title;
        this.code = code;
        this.form = form;
        this.confidential = confidential;
        this.neutral = neutral;
    }

    /** The name of the paper, on screen and as its title. */
    public String label() {
        return title;
    }

    /** Its name as a part of the name of a file. */
    String slug() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The classification code in its number; empty for papers that carry none. */
    public String code() {
        return code;
    }

    /** Whether it takes a letter number. */
    public boolean numbered() {
        return !code.isEmpty();
    }

    public LetterForm form() {
        return form;
    }

    /** Its security class unless the office sets another: what tells of a client is secret (formats.md 2.4). */
    public Security security() {
        return confidential ? Security.SECRET : Security.ORDINARY;
    }

    /** What the public check page may call it. */
    public String neutral() {
        return neutral;
    }
}
