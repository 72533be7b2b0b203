package id.pulih.litmas;

import static id.pulih.litmas.Part.of;

import id.pulih.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The twelve sections of the Litmas bimbingan tambahan (domain.md 2.3), each with its answers. */
public enum Section {
    INTRODUCTION(
            "I",
            "Pendahuluan",
            of("request", "Dasar dan permohonan", "siapa yang memohon, nomor dan tanggal surat, alasan"),
            of("method", "Metode dan sumber", "cara mengumpulkan data dan sumber yang dipakai")),
    IDENTITY(
            "II",
            "Identitas",
            of(
                            "client",
                            "Identitas klien",
                            "nama, tempat dan tanggal lahir, agama, pendidikan, pekerjaan, status perkawinan, alamat")
                    .rows(8),
            of("family", "Identitas keluarga", "ayah, ibu, pasangan, anak: nama, umur, pekerjaan, alamat"),
            of("supporter", "Orang pendukung atau wali", "nama, hubungan, pekerjaan, alamat")),
    LIFE(
            "III",
            "Riwayat hidup ringkas",
            of("growth", "Kelahiran dan masa pertumbuhan"),
            of("education", "Pendidikan dan pekerjaan"),
            of("character", "Kebiasaan, bakat, dan kehidupan beragama"),
            of("marriage", "Perkawinan dan hubungan keluarga")),
    OFFENCE(
            "IV",
            "Riwayat tindak pidana dan penggunaan napza",
            of("verdict", "Perkara dan putusan", "pasal, nomor dan tanggal putusan, pidana, tanggal bebas"),
            of("background", "Latar belakang dan akibat"),
            of("substance", "Riwayat penggunaan napza", "jenis, sejak kapan, terakhir kali, upaya berhenti")),
    EVALUATION("V", "Evaluasi pembimbingan sebelumnya", guidance()),
    PRESENT(
            "VI",
            "Keadaan sekarang",
            of("housing", "Tempat tinggal"),
            of("work", "Pekerjaan, sekolah, dan keuangan"),
            of("family", "Keluarga"),
            of("health", "Kesehatan badan dan jiwa"),
            of("peers", "Pergaulan dan waktu luang")),
    RESPONSES(
            "VII",
            "Tanggapan",
            of("client", "Tanggapan klien"),
            of("family", "Tanggapan keluarga"),
            of("community", "Tanggapan masyarakat"),
            of("government", "Tanggapan pemerintah setempat")),
    ASSESSMENT(
            "VIII",
            "Hasil asesmen",
            of("results", "Hasil asesmen", "skor adalah bantuan; keputusan tetap pada PK dan sidang TPP")
                    .rows(8)),
    ANALYSIS(
            "IX",
            "Analisis",
            of("risk", "Risiko"),
            of("need", "Kebutuhan"),
            of("responsivity", "Kesiapan dan cara yang cocok bagi klien"),
            of("strength", "Kekuatan klien dan lingkungannya")),
    CONCLUSION(
            "X",
            "Kesimpulan",
            of("conclusion", "Kesimpulan", "satu baris satu pokok kesimpulan").rows(8)),
    RECOMMENDATION(
            "XI",
            "Rekomendasi dan rancangan kegiatan",
            of("needs", "Apakah klien memerlukan bimbingan tambahan?"),
            of("reason", "Alasan")),
    CLOSING(
            "XII",
            "Penutup",
            of("closing", "Kalimat penutup"),
            of("annexes", "Lampiran").optional());

    private final String roman;
    private final String title;
    private final List<Part> parts;

    Section(String roman, String title, Part... parts) {
        this.roman = roman;
        this.title = title;
        this.parts = List.of(parts);
    }

    // R34: stage by stage, or the express statement that there was no guidance by a Bapas.
    private static Part[] guidance() {
        var parts = new ArrayList<Part>();
        parts.add(of("guided", "Pernah dibimbing Bapas?"));
        for (var stage : GuidanceStage.values()) {
            for (var what : GuidanceStage.What.values()) {
                parts.add(
                        of(stage.key(what), what.label() + ", " + stage.label().toLowerCase(Locale.ROOT), what.hint())
                                .optional()
                                .rows(what.rows()));
            }
        }
        parts.add(of("prison", "Program selama di Lapas, Rutan, atau LPKA", "bila belum pernah dibimbing Bapas")
                .optional());
        parts.add(of("summary", "Simpulan evaluasi", "apa yang tercapai, apa yang belum, dan apa artinya sekarang"));
        return parts.toArray(Part[]::new);
    }

    /** 1 to 12. */
    public int number() {
        return ordinal() + 1;
    }

    public String roman() {
        return roman;
    }

    /** The heading on screen and paper. */
    public String title() {
        return title;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The labels of what must still be answered before submission. */
    public List<String> missing(Map<String, String> answers) {
        var missing = new ArrayList<String>();
        for (var part : parts) {
            if (part.required() && answers.getOrDefault(part.key(), "").isBlank()) missing.add(part.label());
        }
        if (this == EVALUATION) missing.addAll(GuidanceStage.missing(answers));
        return missing;
    }

    /** Whether this answer is a choice of yes or no and no text. */
    public boolean isChoice(Part part) {
        return this == EVALUATION && part.key().equals("guided")
                || this == RECOMMENDATION && part.key().equals("needs");
    }

    /** Refuses an answer to a choice that is none of its answers. */
    void check(Map<String, String> answers, Problems problems) {
        for (var part : parts) {
            var given = answers.getOrDefault(part.key(), "");
            problems.when(
                    isChoice(part) && !given.isEmpty() && !given.equals("yes") && !given.equals("no"),
                    "answers[" + part.key() + "]",
                    "Pilih salah satu jawaban.");
        }
    }

    /** The section of this number; empty beyond twelve. */
    public static Optional<Section> numbered(int number) {
        return Arrays.stream(values()).filter(s -> s.number() == number).findFirst();
    }
}
