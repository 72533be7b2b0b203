package id.pulih.sop;

import static id.pulih.sop.Fact.*;

import java.util.List;
import java.util.Set;

/** The twelve steps a-l of the paper; a step is done when one fact of each group exists in its present round. */
public enum Step {
    A(
            "Permohonan",
            "Klien atau keluarga klien mengajukan permohonan bimbingan tambahan.",
            Set.of(APPLICATION_SUBMITTED)),
    B(
            "Penerimaan",
            "Penerimaan permohonan bimbingan tambahan.",
            Set.of(APPLICATION_RECEIVED),
            Set.of(CLIENT_CONFIRMED),
            Set.of(COMPLETENESS_JUDGED)),
    C(
            "Disposisi Kepala",
            "Kepala Balai Pemasyarakatan menerima surat permohonan beserta alasan kebutuhan bimbingan tambahan.",
            Set.of(DISPOSITION_SIGNED)),
    D(
            "Penunjukan PK",
            "Kepala Balai Pemasyarakatan menunjuk pejabat yang berwenang menentukan Pembimbing Kemasyarakatan pelaksana.",
            Set.of(OFFICIAL_NAMED),
            Set.of(OFFICER_CHOSEN),
            Set.of(ASSIGNMENT_ISSUED)),
    E(
            "Penggalian data",
            "Pembimbing Kemasyarakatan menggali dan mengumpulkan data untuk Litmas serta rancangan kegiatan.",
            Set.of(ASSESSMENT_CONSENTED, ASSESSMENT_DECLINED),
            Set.of(SOURCES_COMPLETE),
            Set.of(ASSESSMENTS_COMPLETE, ASSESSMENT_DECLINED)),
    F(
            "Penyusunan Litmas",
            "Pembimbing Kemasyarakatan menyusun Litmas berdasarkan hasil evaluasi pembimbingan sebelumnya.",
            Set.of(LITMAS_APPROVED),
            Set.of(LITMAS_LOCKED)),
    G("Sidang TPP", "Pelaksanaan sidang Tim Pengamat Pemasyarakatan (TPP).", Set.of(TPP_HEARD)),
    H(
            "Penetapan program",
            "Pembimbing Kemasyarakatan menyampaikan rencana program pada sidang TPP untuk menentukan jenis program.",
            Set.of(PROGRAMME_RECOMMENDED),
            Set.of(MINUTES_SIGNED),
            Set.of(PROGRAMME_RATIFIED)),
    I(
            "Mulai program",
            "Pelaksanaan program bimbingan tambahan dimulai dengan persetujuan klien dan jadwal kegiatan.",
            Set.of(AGREEMENT_SIGNED),
            Set.of(SCHEDULE_MADE)),
    J(
            "Pelaksanaan program",
            "Pembimbing Kemasyarakatan melaksanakan program sesuai dengan persetujuan klien dan hasil sidang TPP.",
            Set.of(ITEMS_CONCLUDED, PERIOD_OVER, EARLY_COMPLETION_ACCEPTED)),
    K("Evaluasi dan pemantauan", "Evaluasi dan pemantauan hasil bimbingan tambahan.", Set.of(REVIEWS_COMPLETE)),
    L(
            "Laporan akhir",
            "Pembimbing Kemasyarakatan menilai proses dan hasil bimbingan, lalu melaporkannya kepada Kepala.",
            Set.of(FINAL_ASSESSMENT_MADE),
            Set.of(REPORT_ACCEPTED),
            Set.of(CLOSING_LETTER_ISSUED));

    private final String title;
    private final String sentence;
    final List<Set<Fact>> doneWhen;

    @SafeVarargs
    Step(String title, String sentence, Set<Fact>... groups) {
        this.title = title;
        this.sentence = sentence;
        doneWhen = List.of(groups);
    }

    /** The step of a letter from a to l. */
    static Step of(char letter) {
        return values()[letter - 'a'];
    }

    /** The letter of the paper, small: a to l. */
    public String letter() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Two or three words, for the rail and for lists. */
    public String title() {
        return title;
    }

    /** What the paper says of this step. */
    public String sentence() {
        return sentence;
    }

    /** The steps that must be done before this one opens: k runs beside j, l follows both. */
    List<Step> after() {
        return switch (this) {
            case A -> List.of();
            case K -> List.of(I);
            case L -> List.of(J, K);
            default -> List.of(values()[ordinal() - 1]);
        };
    }
}
