package id.pulih.sop;

import static id.pulih.sop.Basis.Status.OFFICE_SETTING;
import static id.pulih.sop.Basis.Status.QUOTED;
import static id.pulih.sop.SopVersion.Unit.NEXT_TPP_SESSION;
import static id.pulih.sop.SopVersion.Unit.WORKING_DAYS;

import id.pulih.sop.SopVersion.Duty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SOP with which every office begins: the twelve steps of the paper with the clocks, papers and bases of formats.md 1.4
 * and 1.5. Nothing in it has been verified, so no basis is called in force.
 */
final class FirstDraft {

    private static final SopText TEXT =
            new SopText("Bimbingan Tambahan (Aftercare) bagi Klien Perkara Narkotika", """
            Memahami tugas dan fungsi Balai Pemasyarakatan.
            Pembimbing Kemasyarakatan dan Asisten Pembimbing Kemasyarakatan telah mengikuti pelatihan asesmen risiko dan kebutuhan.
            Mampu melakukan wawancara motivasi dan memahami dasar-dasar adiksi.
            Memahami pelindungan data pribadi.
            Petugas registrasi mampu mengoperasikan SDP dan Pulih.""", """
            SOP Penerimaan Klien
            SOP Penelitian Kemasyarakatan (Litmas)
            SOP Sidang TPP
            SOP Pembimbingan Klien
            SOP Pelimpahan Klien
            SOP Penanganan Pengaduan
            SOP Pengelolaan Arsip""", """
            Komputer atau gawai, aplikasi Pulih, dan SDP
            Instrumen asesmen
            Ruang konseling tertutup
            Formulir cetak
            Kendaraan dinas
            Daftar mitra pelaksana""", """
            Jika SOP ini tidak dilaksanakan, hak klien atas bimbingan lanjutan tidak terpenuhi tepat waktu dan risiko pengulangan tindak pidana meningkat.
            Bimbingan tambahan bersifat sukarela; ketidakhadiran tidak boleh dijadikan dasar tindakan apa pun terhadap klien.
            Data klien adalah data pribadi yang bersifat spesifik.""", """
            Register Pembimbingan Tambahan (After Care) dewasa dan anak
            Buku agenda surat
            Berita acara sidang TPP
            Kartu bimbingan
            Arsip elektronik Pulih""");

    private static final List<SopRow> ROWS = List.of(
            row(
                    "a",
                    "Mengajukan permohonan bimbingan tambahan dengan menyampaikan alasan kebutuhan.",
                    List.of("APPLICANT TERMINATOR Mulai"),
                    "Surat atau formulir permohonan; KTP dan KK; surat lepas atau bebas, SK integrasi, atau surat akhir bimbingan; bagi Anak: identitas orang tua atau wali",
                    null,
                    "15 menit",
                    "Permohonan",
                    "Boleh lisan dan ditulis petugas, atau lewat halaman permohonan. Permohonan keluarga atau lembaga: persetujuan klien diminta kemudian."),
            row(
                    "b",
                    "Menerima permohonan, memeriksa kelengkapan, mengagendakan, memberi tanda terima, dan meneruskan kepada Kepala.",
                    List.of("CLERK PROCESS", "CLERK DECISION Lengkap?; Tidak > a"),
                    "Permohonan; buku agenda",
                    new Duty(1, WORKING_DAYS),
                    "penerimaan di loket 15 menit",
                    "Nomor agenda; tanda terima",
                    "Belum lengkap: tetap diterima, pemohon diberi daftar kekurangan dengan batas 5 hari kerja."),
            row(
                    "c",
                    "Membaca permohonan dan alasannya, menelaah kewenangan wilayah dan subjek, memberi disposisi.",
                    List.of("HEAD DECISION Lanjut?; Tidak > selesai"),
                    "Permohonan dan telaah singkat",
                    new Duty(2, WORKING_DAYS),
                    "jawaban tertulis paling lama 5 hari kerja sejak permohonan diterima",
                    "Lembar disposisi",
                    "Bila tidak dilanjutkan atau diteruskan ke Bapas lain: surat jawaban beralasan wajib ada."),
            row(
                    "d",
                    "Menunjuk pejabat yang berwenang; pejabat itu menentukan Pembimbing Kemasyarakatan pelaksana.",
                    List.of("HEAD PROCESS", "SECTION PROCESS"),
                    "Disposisi; data beban PK",
                    new Duty(1, WORKING_DAYS),
                    "",
                    "Surat tugas PK",
                    "Periksa benturan kepentingan, jenis kelamin, dan jarak."),
            row(
                    "e",
                    "Menggali dan mengumpulkan data untuk Litmas: wawancara, asesmen, observasi, kunjungan rumah, berkas bimbingan sebelumnya.",
                    List.of("OFFICER PROCESS"),
                    "Surat tugas; lembar persetujuan wawancara; instrumen asesmen",
                    new Duty(7, WORKING_DAYS),
                    "",
                    "Catatan data; hasil asesmen",
                    "Klien boleh memilih tidak mengikuti asesmen; Litmas disusun dari sumber lain."),
            row(
                    "f",
                    "Menyusun Litmas Bimbingan Tambahan berdasarkan hasil evaluasi bimbingan sebelumnya, merumuskan rekomendasi dan rancangan kegiatan.",
                    List.of("OFFICER PROCESS", "SECTION DECISION Setuju?; Perbaiki > f"),
                    "Data langkah e; laporan akhir bimbingan bila ada",
                    new Duty(5, WORKING_DAYS),
                    "perbaikan menurut ketentuan pelaksanaan",
                    "Litmas bertanda tangan dengan nomor register",
                    "Belum pernah dibimbing: evaluasi diganti data Lapas atau LPKA."),
            row(
                    "g",
                    "Menjadwalkan dan melaksanakan sidang TPP.",
                    List.of("TPP PROCESS", "HEAD PROCESS"),
                    "Litmas; undangan; daftar hadir",
                    new Duty(1, NEXT_TPP_SESSION),
                    "undangan 2 hari kerja sebelumnya",
                    "Undangan; daftar hadir; notulen",
                    "Sekretaris TPP menjadwalkan; Kepala menandatangani undangan."),
            row(
                    "h",
                    "Menyampaikan rencana program pada sidang; TPP membahas dan merekomendasikan jenis program.",
                    List.of("OFFICER PROCESS", "TPP DECISION Setuju?; Perbaikan > f; Tidak > selesai"),
                    "Litmas; rancangan kegiatan; notulen",
                    new Duty(2, WORKING_DAYS),
                    "pembahasan 30 menit per klien; berita acara kepada Kepala 2 x 24 jam",
                    "Berita acara sidang; rekomendasi",
                    "Bila tidak disetujui: surat jawaban beralasan kepada klien dan pemohon."),
            row(
                    "h+",
                    "Menetapkan program, atau meminta program dibahas kembali.",
                    List.of("HEAD DECISION Tetapkan?; Kembali > g"),
                    "Berita acara; rekomendasi",
                    new Duty(2, WORKING_DAYS),
                    "",
                    "Penetapan program",
                    "TPP memberi rekomendasi; Kepala memutuskan."),
            row(
                    "i",
                    "Memulai program: menjelaskan program, hak klien, dan sifat sukarela; meminta persetujuan; menyusun jadwal; berkoordinasi dengan mitra.",
                    List.of("OFFICER PROCESS", "APPLICANT DECISION Setuju?; Tidak > selesai"),
                    "Penetapan program; surat pernyataan kesanggupan; persetujuan data",
                    new Duty(10, WORKING_DAYS),
                    "sejak penetapan sampai jadwal tersusun",
                    "Surat pernyataan kesanggupan; kartu bimbingan; rencana dan jadwal; surat rujukan bila perlu",
                    "Klien boleh menerima semua, sebagian, atau meminta perubahan. Bagi Anak: tanda tangan orang tua atau wali."),
            row(
                    "j",
                    "Melaksanakan program sesuai persetujuan klien dan hasil sidang: konseling dan terapi; pekerjaan dan pendidikan; dukungan sosial; pengawasan dan pemantauan; keterlibatan masyarakat; pengendalian kekuasaan dan dampak negatif.",
                    List.of("OFFICER PROCESS", "PARTNER TOGETHER"),
                    "Rencana; jadwal; materi",
                    null,
                    "kontak tiap bulan: risiko tinggi 4, sedang 2, rendah 1",
                    "Catatan hasil bimbingan tiap kegiatan; daftar hadir; laporan kunjungan",
                    "Belum hadir: dihubungi menurut ketentuan pelaksanaan, lalu dikunjungi."),
            row(
                    "k",
                    "Memantau dan mengevaluasi hasil bimbingan tambahan.",
                    List.of("OFFICER PROCESS", "SECTION DECISION Tetap?; Ubah > g"),
                    "Catatan langkah j; asesmen ulang",
                    null,
                    "jarak antarevaluasi; pemantauan tiap bulan",
                    "Laporan perkembangan",
                    "Berjalan bersama j. Perubahan jenis program dibawa kembali ke sidang TPP."),
            row(
                    "l",
                    "Menilai proses dan hasil bimbingan sesuai rencana dan melaporkannya kepada Kepala.",
                    List.of("OFFICER PROCESS", "SECTION PROCESS", "HEAD DECISION Terima?; Perbaiki > l"),
                    "Laporan perkembangan; asesmen akhir",
                    new Duty(5, WORKING_DAYS),
                    "sejak program berakhir",
                    "Laporan akhir bimbingan tambahan",
                    "Klien menerima ringkasan dalam bahasa sederhana."),
            row(
                    "l+",
                    "Mengakhiri bimbingan tambahan: menerbitkan surat keterangan, mencatat dalam register dan SDP, mengarsipkan.",
                    List.of("HEAD PROCESS", "CLERK TERMINATOR Selesai"),
                    "Laporan akhir",
                    new Duty(2, WORKING_DAYS),
                    "",
                    "Surat keterangan telah mengikuti bimbingan tambahan; register terisi",
                    "Tindak lanjut bersifat sukarela dan hanya dengan persetujuan klien."));

    private static final List<Basis> BASES = List.of(
            basis("Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan", QUOTED),
            basis("Undang-Undang Nomor 35 Tahun 2009 tentang Narkotika, sebagaimana telah diubah", QUOTED),
            basis("Undang-Undang Nomor 11 Tahun 2012 tentang Sistem Peradilan Pidana Anak", QUOTED),
            basis("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", QUOTED, "a", "b", "c"),
            basis("Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi", QUOTED, "a", "e", "i"),
            basis(
                    "Peraturan Pemerintah Nomor 31 Tahun 1999 tentang Pembinaan dan Pembimbingan Warga Binaan Pemasyarakatan,"
                            + " Pasal 40 ayat (3) huruf d",
                    QUOTED),
            basis(
                    "Keputusan Menteri Kehakiman Nomor M.02-PR.07.03 Tahun 1987 tentang Organisasi dan Tata Kerja Balai Bimbingan"
                            + " Kemasyarakatan, sebagaimana diubah dengan Nomor M.01.PR.07.03 Tahun 1997",
                    QUOTED),
            basis(
                    "Keputusan Menteri Nomor M.02.PR.08.03 Tahun 1999 tentang Pembentukan Balai Pertimbangan Pemasyarakatan dan"
                            + " Tim Pengamat Pemasyarakatan",
                    QUOTED,
                    "g",
                    "h"),
            basis(
                    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman"
                            + " Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
                    QUOTED),
            basis(
                    "Keputusan Direktur Jenderal Pemasyarakatan Nomor PAS-31.OT.02.02 Tahun 2021 mengenai asesmen",
                    QUOTED,
                    "e",
                    "k"),
            basis(
                    "Keputusan Direktur Jenderal Pemasyarakatan Nomor PAS-06.OT.02.02 Tahun 2020 mengenai Kelompok Masyarakat"
                            + " Peduli Pemasyarakatan",
                    QUOTED,
                    "i",
                    "j"),
            basis(
                    "Jangka waktu, penetapan program, dan surat keterangan dalam SOP ini ditentukan oleh kantor",
                    OFFICE_SETTING,
                    "h+",
                    "l+"));

    private FirstDraft() {}

    /** The first draft as it is shown before an office has one of its own. */
    static SopDocument on(LocalDate today) {
        return new SopDocument(null, 0, 0, today, null, null, null, null, TEXT, SopSettings.DEFAULT, ROWS, BASES);
    }

    private static SopRow row(
            String letter,
            String activity,
            List<String> marks,
            String completeness,
            @Nullable Duty duty,
            String timeNote,
            String output,
            String remark) {
        return new SopRow(
                null,
                letter,
                activity,
                marks.stream().map(Mark::of).toList(),
                completeness,
                duty,
                timeNote,
                output,
                remark);
    }

    private static Basis basis(String citation, Basis.Status status, String... letters) {
        return new Basis(null, citation, Arrays.asList(letters), status, null, null, null);
    }
}
