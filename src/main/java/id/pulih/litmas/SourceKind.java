package id.pulih.litmas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sources that a PK consults before writing the Litmas (R26), in the order of screen and interview sheet. */
public enum SourceKind {
    CLIENT_INTERVIEW(
            "wawancara-klien",
            "Wawancara klien",
            "Tempat wawancara",
            List.of(
                    "Identitas dan anggota keluarga serumah",
                    "Riwayat hidup: masa kecil, sekolah, pekerjaan, pernikahan",
                    "Riwayat perkara dan penggunaan zat: sejak kapan, jenis, terakhir kali",
                    "Bimbingan sebelumnya: apa yang diikuti, apa yang membantu",
                    "Keadaan sekarang: tempat tinggal, kerja, keluarga, kesehatan, pergaulan",
                    "Alasan meminta bimbingan tambahan dan harapan",
                    "Kegiatan yang diinginkan, waktu luang, kendala hadir")),
    FAMILY_INTERVIEW(
            "wawancara-keluarga",
            "Wawancara keluarga",
            "Tempat wawancara",
            List.of(
                    "Hubungan dengan klien dan keadaan keluarga",
                    "Perubahan klien sejak kembali ke rumah",
                    "Dukungan yang dapat diberikan keluarga",
                    "Tanggapan atas rencana bimbingan tambahan")),
    SUPPORTER_INTERVIEW(
            "wawancara-pendukung",
            "Wawancara orang pendukung atau wali",
            "Tempat wawancara",
            List.of("Hubungan dengan klien", "Kesediaan mendukung dan caranya", "Keadaan rumah dan ekonomi")),
    LOCAL_GOVERNMENT(
            "pemerintah-setempat",
            "Pemerintah setempat (RT/RW, lurah, kepala desa)",
            "Tempat menemui",
            List.of(
                    "Tanggapan pemerintah setempat, tanpa membuka perkara kepada yang tidak perlu tahu",
                    "Keadaan lingkungan dan kegiatan warga yang dapat diikuti")),
    PRISON_RECORD(
            "catatan-lapas",
            "Ringkasan dari Lapas, Rutan, LPKA, atau SDP",
            "Tempat berkas dibaca",
            List.of(
                    "Masa pidana dan tanggal bebas",
                    "Program yang diikuti",
                    "Perilaku dan kesehatan selama pembinaan")),
    EARLIER_FILE(
            "berkas-bapas",
            "Berkas bimbingan sebelumnya di Bapas",
            "Tempat berkas dibaca",
            List.of("Masa bimbingan", "Program tiap tahap", "Kehadiran", "Hasil dan catatan akhir")),
    COURT_SITE(
            "laman-pengadilan",
            "Laman pengadilan (SIPP)",
            "Alamat laman",
            List.of("Nomor dan tanggal putusan", "Pasal dan pidana", "Perkara lain")),
    REHAB_PROVIDER(
            "lembaga-rehabilitasi",
            "Lembaga rehabilitasi atau layanan kesehatan",
            "Nama lembaga",
            List.of("Layanan yang pernah diterima", "Hasil dan saran lanjutan")),
    OBSERVATION(
            "kunjungan-rumah",
            "Pengamatan dan kunjungan rumah",
            "Alamat yang dikunjungi",
            List.of("Siapa yang ditemui", "Keadaan rumah", "Keadaan lingkungan", "Sikap klien dan keluarga")),
    /** Added by the officer; its title is a row of source_item. */
    OTHER("", "Sumber lain", "Tempat", List.of());

    private final String slug;
    private final String label;
    private final String placeLabel;
    private final List<String> questions;

    SourceKind(String slug, String label, String placeLabel, List<String> questions) {
        this.slug = slug;
        this.label = label;
        this.placeLabel = placeLabel;
        this.questions = questions;
    }

    /** The last part of its address. */
    public String slug() {
        return slug;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }

    /** What "where" means for this source. */
    public String placeLabel() {
        return placeLabel;
    }

    /** What to ask or look for; the blank sheet prints a space for each (R32). */
    public List<String> questions() {
        return questions;
    }

    /** The sources that every case has. */
    public static List<SourceKind> listed() {
        return Arrays.stream(values()).filter(k -> k != OTHER).toList();
    }

    static Optional<SourceKind> of(String slug) {
        return listed().stream().filter(k -> k.slug.equals(slug)).findFirst();
    }
}
