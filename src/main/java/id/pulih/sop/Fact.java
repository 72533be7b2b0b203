package id.pulih.sop;

import static id.pulih.sop.Fact.Kind.*;

import org.jspecify.annotations.Nullable;

/**
 * What can be recorded about a case (ground.md 6). The letter is the step in which it is recorded; '*' = at any time. From these
 * facts alone {@link CaseProgress} works out where a case stands.
 */
public enum Fact {
    APPLICATION_SUBMITTED('a', "Permohonan diajukan"),
    APPLICATION_RECEIVED('b', "Permohonan diterima dan diagendakan"),
    CLIENT_CONFIRMED('b', "Identitas klien dipastikan"),
    COMPLETENESS_LACKING('b', NOTE, "Kekurangan berkas diberitahukan kepada pemohon"),
    COMPLETENESS_JUDGED('b', "Kelengkapan berkas diperiksa"),
    APPLICATION_REDIRECTED('b', EXIT, "Permohonan bukan perkara narkotika dan diarahkan ke layanan lain"),
    DISPOSITION_SIGNED('c', "Disposisi ditandatangani Kepala"),
    APPLICATION_REFUSED('c', EXIT, "Permohonan tidak dikabulkan, dengan alasan tertulis"),
    APPLICATION_FORWARDED('c', EXIT, "Permohonan diteruskan ke Bapas lain"),
    OFFICIAL_NAMED('d', "Pejabat yang berwenang ditunjuk"),
    OFFICER_CHOSEN('d', "PK pelaksana ditentukan"),
    ASSIGNMENT_ISSUED('d', "Surat tugas PK diterbitkan"),
    OFFICER_CHANGED('*', NOTE, "PK pelaksana diganti"),
    OFFICER_SUBSTITUTED('*', NOTE, "Wakil PK ditentukan untuk sementara"),
    SUBSTITUTE_ENDED('*', NOTE, "Perwakilan PK diakhiri sebelum hari terakhirnya"),
    ASSESSMENT_CONSENTED('e', "Klien menyetujui asesmen"),
    ASSESSMENT_DECLINED('e', "Klien memilih tidak mengikuti asesmen"),
    SOURCES_COMPLETE('e', "Semua sumber data selesai digali"),
    ASSESSMENTS_COMPLETE('e', "Asesmen selesai"),
    LITMAS_SUBMITTED('f', NOTE, "Litmas diajukan untuk diperiksa"),
    LITMAS_RETURNED('f', 'f', "Litmas dikembalikan untuk diperbaiki"),
    LITMAS_APPROVED('f', "Litmas disetujui"),
    LITMAS_LOCKED('f', "Litmas ditandatangani dan dikunci"),
    TPP_SCHEDULED('g', NOTE, "Sidang TPP dijadwalkan"),
    TPP_POSTPONED('g', 'g', "Sidang TPP ditunda"),
    TPP_HEARD('g', "Kasus dibahas dalam sidang TPP"),
    TPP_RETURNED('h', 'f', "Sidang TPP meminta Litmas diperbaiki"),
    PROGRAMME_RECOMMENDED('h', "Program direkomendasikan sidang TPP"),
    MINUTES_SIGNED('h', "Berita acara sidang ditandatangani"),
    RATIFICATION_REFUSED('h', 'g', "Kepala meminta program dibahas kembali dalam sidang TPP"),
    PROGRAMME_RATIFIED('h', "Program ditetapkan Kepala"),
    PROGRAMME_REJECTED('h', EXIT, "Program tidak disetujui, dengan alasan tertulis"),
    OFFER_MADE('i', NOTE, "Program ditawarkan kepada klien"),
    CHANGE_ASKED('i', NOTE, "Klien meminta perubahan rencana"),
    AGREEMENT_SIGNED('i', "Klien menandatangani pernyataan kesanggupan"),
    AGREEMENT_DECLINED('i', EXIT, "Klien memilih tidak mengikuti program"),
    SCHEDULE_MADE('i', "Jadwal kegiatan disusun"),
    SESSION_HELD('j', NOTE, "Kegiatan bimbingan dilaksanakan"),
    CONTACT_LOST('j', NOTE, "Klien belum dapat dihubungi"),
    AGREEMENT_RENEWED('j', NOTE, "Kesanggupan klien diperbarui"),
    EXTENDED('j', NOTE, "Masa program diperpanjang"),
    PROGRAMME_CHANGE_NEEDED('j', 'g', "Perubahan jenis program diajukan ke sidang TPP"),
    ITEMS_CONCLUDED('j', "Semua kegiatan dalam rencana selesai"),
    PERIOD_OVER('j', "Masa program berakhir"),
    EARLY_COMPLETION_ACCEPTED('j', "Program selesai lebih awal"),
    REVIEW_HELD('k', RESTART, "Evaluasi berkala dilaksanakan"),
    REVIEWS_COMPLETE('k', "Semua evaluasi berkala selesai"),
    FINAL_ASSESSMENT_MADE('l', "Penilaian akhir atas proses dan hasil dibuat"),
    REPORT_SUBMITTED('l', NOTE, "Laporan akhir diajukan"),
    REPORT_RETURNED('l', 'l', "Laporan akhir dikembalikan untuk diperbaiki"),
    REPORT_ACCEPTED('l', "Laporan akhir diterima Kepala"),
    CLOSING_LETTER_ISSUED('l', "Surat keterangan telah mengikuti bimbingan tambahan diterbitkan"),
    DATA_INQUIRY_ANSWERED('*', NOTE, "Permintaan data dari luar dijawab dengan surat"),
    SUSPENDED('*', PAUSE, "Program dihentikan sementara"),
    NEW_OFFENCE('*', PAUSE, "Dugaan perkara baru dicatat"),
    RESUMED('*', GO_ON, "Program dilanjutkan"),
    TRANSFER_ASKED('*', NOTE, "Pelimpahan ke Bapas lain diminta"),
    TRANSFER_ACCEPTED('*', EXIT, "Pelimpahan diterima Bapas tujuan"),
    WITHDRAWN('*', EXIT, "Klien memilih berhenti"),
    DIED('*', EXIT, "Klien meninggal dunia"),
    CLOSED_NO_CONTACT('j', EXIT, "Kasus ditutup karena klien tidak dapat dihubungi"),
    CLOSED_NEW_OFFENCE('*', EXIT, "Kasus ditutup karena perkara baru");

    /** What a fact does to the case. */
    public enum Kind {
        /** Counts towards its step. */
        DONE,
        /** Moves nothing. */
        NOTE,
        /** Reopens a step in the next round and empties the later ones. */
        AGAIN,
        /** Starts the clock of its step anew. */
        RESTART,
        /** Stops the clocks. */
        PAUSE,
        /** Lets the clocks run on. */
        GO_ON,
        /** Ends the case. */
        EXIT
    }

    public final char letter;
    public final Kind kind;
    private final char back;
    private final String label;

    Fact(char letter, String label) {
        this(letter, DONE, label);
    }

    Fact(char letter, Kind kind, String label) {
        this.letter = letter;
        this.kind = kind;
        this.back = letter;
        this.label = label;
    }

    /** Recorded in one step, it sends the case back to the same or an earlier one. */
    Fact(char letter, char back, String label) {
        this.letter = letter;
        this.kind = AGAIN;
        this.back = back;
        this.label = label;
    }

    /** The sentence of the timeline. */
    public String label() {
        return label;
    }

    /** The step in which it is recorded; null for a fact that may come at any time. */
    public @Nullable Step step() {
        return letter == '*' ? null : Step.of(letter);
    }

    /**
     * The step whose last day may be told with this fact: a session has its day, an agreed programme its end, and a later fact of
     * the same kind moves it. Null for all others.
     */
    public @Nullable Step sets() {
        return switch (this) {
            case TPP_SCHEDULED -> Step.G;
            case AGREEMENT_SIGNED, AGREEMENT_RENEWED, EXTENDED -> Step.J;
            default -> null;
        };
    }

    /** Of a fact that sends back: the step that opens again. */
    Step back() {
        return Step.of(back);
    }
}
