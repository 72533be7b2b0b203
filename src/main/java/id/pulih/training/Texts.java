package id.pulih.training;

import id.pulih.evaluation.ReportSection;
import id.pulih.litmas.GuidanceStage;
import id.pulih.litmas.Section;
import java.util.EnumMap;
import java.util.Map;

/** Invented sentences for the sections of a Litmas; neutral, short, and of nobody. */
final class Texts {

    private Texts() {}

    static String of(Section section) {
        return switch (section) {
            case INTRODUCTION ->
                "Permohonan diterima kantor ini; data dikumpulkan melalui wawancara, kunjungan, dan berkas (data latihan).";
            case IDENTITY -> "Sesuai kartu identitas dan keterangan keluarga (data latihan).";
            case LIFE -> "Tumbuh bersama orang tua, menamatkan sekolah menengah, pernah bekerja di bengkel dan toko.";
            case OFFENCE -> "Perkara narkotika sebagaimana putusan; berhenti menggunakan sejak menjalani pidana.";
            case EVALUATION -> "Hadir teratur pada tiap tahap pembimbingan dan menyelesaikan programnya.";
            case PRESENT -> "Tinggal bersama orang tua, bekerja tidak tetap, kesehatan baik, menjauhi teman lama.";
            case RESPONSES -> "Mendukung klien mengikuti bimbingan tambahan.";
            case ASSESSMENT -> "Penggaris kesiapan menunjukkan klien menganggap perubahan penting dan cukup yakin.";
            case ANALYSIS -> "Kebutuhan utama: menjaga pemulihan, pekerjaan tetap, dan pergaulan yang sehat.";
            case CONCLUSION -> "Klien masih membutuhkan pendampingan setelah bimbingan berakhir.\nKeluarga mendukung.";
            case RECOMMENDATION -> "Risiko kembali menggunakan masih ada bila tanpa pendampingan.";
            case CLOSING -> "Demikian Litmas ini dibuat sebagai bahan sidang TPP.";
        };
    }

    /** Section V: guided before, the last stage told whole. */
    static void guidance(Map<String, String> answers) {
        answers.put("guided", "yes");
        for (var what : GuidanceStage.What.values()) {
            answers.put(
                    GuidanceStage.LATE.key(what),
                    switch (what) {
                        case PERIOD -> "Enam bulan terakhir masa pembimbingan";
                        case PROGRAMME -> "Pertemuan bulanan dan bimbingan kemandirian";
                        case ATTENDANCE -> "Hadir teratur";
                        case RESULT -> "Program selesai, belum bekerja tetap";
                        case SOURCE -> "Berkas bimbingan kantor ini";
                    });
        }
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
