package id.pulih.training;

import id.pulih.delivery.ContactNote;
import id.pulih.evaluation.ReportSection;
import id.pulih.sop.Treatment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented sentences for sessions, contacts and the final report; neutral, short, and of nobody. */
final class Texts {

    private static final List<ContactNote.Words> CONTACTS = List.of(
            new ContactNote.Words("Sehat", "Mencari pekerjaan tetap", "Baik", "Ongkos", "Tetap mengikuti kegiatan", ""),
            new ContactNote.Words(
                    "Sehat, tidur lebih teratur",
                    "Bekerja harian di bengkel",
                    "Menjauhi teman lama",
                    "",
                    "Ikut pelatihan",
                    ""),
            new ContactNote.Words(
                    "Agak lelah",
                    "Membantu ibu berjualan",
                    "Keluarga mendukung",
                    "Jam kerja berubah",
                    "Minta jadwal sore",
                    ""));

    private Texts() {}

    /** What was said in a contact. */
    static ContactNote.Words contact(Random random) {
        return CONTACTS.get(random.nextInt(CONTACTS.size()));
    }

    /** What the officer writes down of a session. */
    static String note(Treatment treatment, Random random) {
        var first = random.nextBoolean();
        return switch (treatment) {
            case COUNSELING_THERAPY ->
                first
                        ? "Membahas pemicu dan tanda awal; klien menyebut tiga orang yang dapat dihubungi."
                        : "Klien menceritakan minggu yang berat dan cara yang dipakainya untuk bertahan.";
            case WORK_EDUCATION ->
                first
                        ? "Menyusun riwayat hidup dan daftar lowongan; dua lamaran akan dikirim."
                        : "Latihan wawancara kerja; klien lebih percaya diri.";
            case SOCIAL_SUPPORT ->
                first
                        ? "Bertemu keluarga; sepakat makan malam bersama dua kali seminggu."
                        : "Kelompok saling bercerita; klien aktif memberi dukungan.";
            case SUPERVISION_MONITORING ->
                first
                        ? "Lima pertanyaan dibahas; keadaan baik, kendala pada ongkos."
                        : "Keadaan rumah baik; klien menunjukkan catatan kegiatannya.";
            case COMMUNITY_INVOLVEMENT ->
                first
                        ? "Ikut kerja bakti bersama warga."
                        : "Mengikuti pertemuan komunitas dan membantu menyiapkan tempat.";
            case SELF_CONTROL ->
                first
                        ? "Latihan menenangkan diri dengan napas; klien mempraktikkannya di rumah."
                        : "Latihan peran menolak ajakan; klien mampu memberi alasan dengan tenang.";
        };
    }

    /** The texts of a final report. */
    static Map<ReportSection, String> report() {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        for (var section : ReportSection.values()) {
            texts.put(
                    section,
                    switch (section) {
                        case INTRODUCTION ->
                            "Laporan ini memuat pelaksanaan dan hasil bimbingan tambahan (data latihan).";
                        case BASIS -> "Penetapan program, pernyataan kesanggupan, dan Litmas.";
                        case CLIENT -> "Saat mulai belum bekerja tetap; sekarang bekerja dan tinggal bersama keluarga.";
                        case PERFORMANCE ->
                            "Kegiatan dilaksanakan PK bersama mitra; jam kerja klien menjadi kendala utama.";
                        case ATTENDANCE -> "Sebagian besar pertemuan dihadiri; yang terlewat dijadwalkan ulang.";
                        case CHANGE -> "Pekerjaan dan pergaulan membaik menurut klien dan ibunya.";
                        case REASSESSMENT -> "Keyakinan dan kesiapan naik dibanding awal program.";
                        case RESULT -> "Tujuan yang disepakati tercapai sebagian besar.";
                        case CONCLUSION -> "Program dapat diakhiri; klien boleh kembali kapan saja.";
                    });
        }
        return texts;
    }
}
