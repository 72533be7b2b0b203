package id.pulih.training;

import id.pulih.litmas.GuidanceStage;
import id.pulih.litmas.Section;
import id.pulih.litmas.SourceKind;
import java.util.Map;

/** Invented sentences for the sources and the twelve sections of a Litmas; neutral, short, and of nobody. */
final class LitmasTexts {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "INTRODUCTION.request",
                    "Permohonan bimbingan tambahan diterima kantor ini karena klien ingin tetap pulih setelah masa bimbingannya berakhir."),
            Map.entry(
                    "INTRODUCTION.method",
                    "Wawancara klien dan keluarga, kunjungan rumah, pembacaan berkas bimbingan, dan penggaris kesiapan."),
            Map.entry(
                    "IDENTITY.family",
                    "Ayah: Sukardi, 58 tahun, buruh bangunan. Ibu: Sulastri, 54 tahun, berjualan di pasar. Keduanya tinggal serumah dengan klien."),
            Map.entry("IDENTITY.supporter", "Sulastri, ibu, bersedia menemani dan mengingatkan jadwal."),
            Map.entry(
                    "LIFE.growth",
                    "Lahir dan dibesarkan di Kota Contoh sebagai anak kedua dari tiga bersaudara; masa kecil tercukupi."),
            Map.entry("LIFE.character", "Ramah, gemar memperbaiki motor, dan rutin beribadah bersama keluarga."),
            Map.entry(
                    "OFFENCE.background",
                    "Mulai karena ajakan teman sepulang kerja; keluarga kehilangan penghasilan selama klien menjalani pidana."),
            Map.entry("PRESENT.housing", "Tinggal bersama orang tua di rumah milik sendiri; lingkungan tenang."),
            Map.entry("PRESENT.family", "Hubungan dengan orang tua dan saudara baik; sering makan bersama."),
            Map.entry("PRESENT.health", "Sehat; kadang sulit tidur, tidak sedang berobat."),
            Map.entry("PRESENT.peers", "Menjauhi teman lama; waktu luang dipakai di bengkel dan kegiatan warga."),
            Map.entry("RESPONSES.client", "Bersedia mengikuti kegiatan secara sukarela dan memilih sendiri jadwalnya."),
            Map.entry("RESPONSES.family", "Mendukung penuh dan bersedia hadir bila diperlukan."),
            Map.entry("RESPONSES.community", "Tetangga menerima klien; perkaranya tidak dibicarakan."),
            Map.entry("RESPONSES.government", "Ketua RT bersedia melibatkan klien dalam kerja bakti."),
            Map.entry(
                    "ASSESSMENT.results",
                    "Penggaris kesiapan: klien menganggap perubahan penting, cukup yakin, dan siap memulai. Instrumen lain menyusul bila diperlukan."),
            Map.entry("ANALYSIS.risk", "Risiko kembali menggunakan muncul saat menganggur dan saat diajak teman lama."),
            Map.entry("ANALYSIS.need", "Menjaga pemulihan, pekerjaan tetap, dan pergaulan yang sehat."),
            Map.entry(
                    "ANALYSIS.responsivity",
                    "Lebih mudah mengikuti pertemuan singkat pada sore hari, dengan contoh nyata."),
            Map.entry(
                    "ANALYSIS.strength", "Keluarga mendukung, terampil memperbaiki motor, dan punya kemauan sendiri."),
            Map.entry(
                    "CONCLUSION.conclusion",
                    "Klien masih membutuhkan pendampingan setelah bimbingan berakhir.\nKeluarga dan lingkungan mendukung.\nKebutuhan utama adalah pemulihan dan pekerjaan."),
            Map.entry(
                    "RECOMMENDATION.reason",
                    "Klien memintanya sendiri, risikonya dapat ditekan dengan pendampingan, dan keluarga mendukung."),
            Map.entry(
                    "CLOSING.closing",
                    "Demikian penelitian kemasyarakatan ini dibuat sebagai bahan pertimbangan sidang TPP."));

    private LitmasTexts() {}

    /** What stands in one part of a section. */
    static String of(Section section, String part, Crowd.Client client) {
        var key = section + "." + part;
        return switch (key) {
            case "IDENTITY.client" ->
                client.name() + ", lahir di Kota Contoh, beragama " + faith(client.name()) + ", "
                        + (client.child() ? "pelajar kelas X, belum kawin" : "lulus SMA, pekerja lepas, belum kawin")
                        + ", beralamat di Kelurahan Contoh.";
            case "LIFE.education" ->
                client.child()
                        ? "Duduk di kelas X; sempat berhenti satu semester dan kini kembali bersekolah."
                        : "Lulus SMA, pernah bekerja di bengkel dan toko bangunan.";
            case "LIFE.marriage" ->
                client.child() ? "Belum kawin; dekat dengan ibu." : "Belum kawin; dekat dengan ibu dan kakak.";
            case "OFFENCE.verdict" ->
                "Perkara narkotika, Pengadilan Negeri Contoh; nomor putusan, pasal, dan tanggal bebas sesuai berkas.";
            case "OFFENCE.substance" ->
                client.child()
                        ? "Pernah mencoba karena diajak teman; tidak menggunakan lagi sejak perkara ini."
                        : "Menggunakan selama dua tahun sebelum perkara; tidak menggunakan lagi sejak menjalani pidana.";
            case "EVALUATION.summary" ->
                "Hadir teratur dan menyelesaikan program; pekerjaan tetap belum tercapai, karena itu pendampingan masih diperlukan.";
            case "PRESENT.work" ->
                client.child()
                        ? "Bersekolah; uang saku dari orang tua."
                        : "Belum bekerja tetap; membantu di bengkel dengan upah harian.";
            default -> TEXTS.get(key);
        };
    }

    private static String faith(String name) {
        return name.startsWith("I ") || name.startsWith("Ni ") ? "Hindu" : "Islam";
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

    /** What was learnt from a source. */
    static String of(SourceKind kind) {
        return switch (kind) {
            case CLIENT_INTERVIEW ->
                "Klien bercerita terbuka: takut kembali ke pergaulan lama, ingin bekerja tetap, dan memilih pertemuan sore hari.";
            case FAMILY_INTERVIEW -> "Ibu menyatakan klien berubah sejak pulang dan mendukung kegiatan ini.";
            case SUPPORTER_INTERVIEW -> "Kakak bersedia mengantar dan mengingatkan jadwal.";
            case LOCAL_GOVERNMENT ->
                "Ketua RT menerangkan lingkungan tenang; perkara klien tidak dibicarakan dengannya.";
            case PRISON_RECORD -> "Berkelakuan baik, mengikuti pelatihan bengkel dan kegiatan keagamaan.";
            case EARLIER_FILE -> "Hadir teratur sampai akhir bimbingan; program selesai.";
            case COURT_SITE -> "Putusan sesuai berkas; tidak ditemukan perkara lain.";
            case REHAB_PROVIDER -> "Pernah mengikuti konseling rawat jalan; disarankan tetap dalam kelompok sebaya.";
            case OBSERVATION -> "Rumah rapi, ibu dan kakak ditemui, lingkungan tenang.";
            case OTHER -> "Keterangan sesuai.";
        };
    }

    /** Where it was learnt. */
    static String place(SourceKind kind) {
        return switch (kind) {
            case CLIENT_INTERVIEW, FAMILY_INTERVIEW, SUPPORTER_INTERVIEW -> "Ruang konseling";
            case LOCAL_GOVERNMENT -> "Kantor kelurahan";
            case PRISON_RECORD, EARLIER_FILE -> "Ruang arsip";
            case COURT_SITE -> "sipp.pn-contoh.example";
            case REHAB_PROVIDER -> "Klinik Pratama Rehabilitasi Contoh";
            case OBSERVATION -> "Rumah klien";
            case OTHER -> "Kantor";
        };
    }
}
