package id.pulih.journey;

/** What the PK writes in a section of the Litmas where nothing is suggested. */
final class LitmasWords {

    private static final String[] SECTIONS = {
        "Litmas disusun atas permohonan keluarga melalui wawancara, pengamatan, dan pemeriksaan berkas.",
        "Klien anak kedua dari tiga bersaudara, tinggal bersama ibunya di Kelurahan Contoh.",
        "Klien tumbuh dalam keluarga sederhana, rajin bekerja sejak remaja, dan dikenal ramah oleh tetangga.",
        "Perkara timbul karena ajakan teman. Klien terakhir memakai sebelum ditahan dan ingin berhenti seterusnya.",
        "Klien mengikuti pelatihan las dan konseling kelompok; keduanya membantu, tetapi belum berlanjut setelah bebas.",
        "Klien tinggal bersama keluarga, belum bekerja tetap, sehat, dan mulai menjauhi teman lama.",
        "Keluarga dan warga menerima klien dan bersedia membantu kegiatan yang baik.",
        "Hasil asesmen menunjukkan risiko sedang dan kesiapan yang baik untuk berubah.",
        "Risiko utama adalah pergaulan lama. Klien memerlukan kegiatan tetap dan dukungan keluarga.",
        "Klien memerlukan bimbingan tambahan.\nKeluarga mendukung.\nKegiatan kerja paling diharapkan klien.",
        "Kebutuhan klien belum terpenuhi dan kesiapannya tinggi.",
        "Demikian Litmas ini disusun menurut keadaan yang sebenarnya."
    };

    private LitmasWords() {}

    static String of(int section) {
        return SECTIONS[section - 1];
    }
}
