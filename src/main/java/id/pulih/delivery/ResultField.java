package id.pulih.delivery;

import id.pulih.sop.Treatment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session of each treatment gives beyond the common fields (domain 8.9); all of it is the client's own word or a kind count. */
public enum ResultField {
    CRAVING(Treatment.COUNSELING_THERAPY, "Keinginan memakai, 0 sampai 10", 0, 10),
    USE_DAYS(Treatment.COUNSELING_THERAPY, "Hari pemakaian sejak pertemuan terakhir, menurut klien", 0, 366),
    TRIGGERS(Treatment.COUNSELING_THERAPY, "Pemicu yang disebut klien"),
    JOB_STATUS(
            Treatment.WORK_EDUCATION,
            "Keadaan pekerjaan atau pendidikan",
            choices(
                    "WORKS", "Bekerja",
                    "OWN_BUSINESS", "Usaha sendiri",
                    "SEEKS", "Mencari kerja",
                    "LEARNS", "Sekolah atau kursus",
                    "NOT_YET", "Belum bekerja")),
    TRAINING(Treatment.WORK_EDUCATION, "Pelatihan, sertifikat, penempatan, atau hambatan"),
    HELP(Treatment.SOCIAL_SUPPORT, "Bantuan yang diberikan"),
    HELP_SOURCE(Treatment.SOCIAL_SUPPORT, "Dari siapa"),
    URINE_CONSENT(
            Treatment.SUPERVISION_MONITORING,
            "Klien menyetujui tes urine",
            choices("YES", "Ya", "NO", "Tidak dilakukan")),
    URINE_RESULT(
            Treatment.SUPERVISION_MONITORING,
            "Hasil tes urine",
            choices("NEGATIVE", "Negatif", "POSITIVE", "Positif", "UNREADABLE", "Tidak dapat dibaca")),
    URINE_KIT(Treatment.SUPERVISION_MONITORING, "Alat dan tempat tes"),
    COMMUNITY_KIND(
            Treatment.COMMUNITY_INVOLVEMENT,
            "Jenis kegiatan",
            choices(
                    "RELIGIOUS", "Keagamaan, pilihan klien sendiri",
                    "VOLUNTARY", "Kerja sukarela",
                    "RECOVERY", "Komunitas pemulihan")),
    COMMUNITY_ROLE(Treatment.COMMUNITY_INVOLVEMENT, "Komunitas dan peran klien"),
    SKILL(
            Treatment.SELF_CONTROL,
            "Keterampilan yang dilatih",
            choices(
                    "STRESS", "Mengelola stres",
                    "EMOTION", "Mengelola emosi",
                    "REFUSAL", "Menolak ajakan",
                    "AVOIDANCE", "Menghindari tempat atau teman berisiko")),
    PRACTICE(Treatment.SELF_CONTROL, "Latihan sampai pertemuan berikutnya");

    private final Treatment treatment;
    private final String label;
    private final Map<String, String> choices;
    private final int least;
    private final int most;

    ResultField(Treatment treatment, String label) {
        this(treatment, label, Map.of(), 0, 0);
    }

    ResultField(Treatment treatment, String label, Map<String, String> choices) {
        this(treatment, label, choices, 0, 0);
    }

    ResultField(Treatment treatment, String label, int least, int most) {
        this(treatment, label, Map.of(), least, most);
    }

    ResultField(Treatment treatment, String label, Map<String, String> choices, int least, int most) {
        this.treatment = treatment;
        this.label = label;
        this.choices = choices;
        this.least = least;
        this.most = most;
    }

    private static Map<String, String> choices(String... pairs) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) all.put(pairs[i], pairs[i + 1]);
        return all;
    }

    /** The fields of one treatment, in the order of the form. */
    public static List<ResultField> of(Treatment treatment) {
        return Arrays.stream(values()).filter(f -> f.treatment == treatment).toList();
    }

    /** The question on screen. */
    public String label() {
        return label;
    }

    /** Answers to choose from; empty for free text and numbers. */
    public Map<String, String> choices() {
        return choices;
    }

    /** Whether a whole number is asked. */
    public boolean number() {
        return most > least;
    }

    /** The stored answer in words. */
    public String words(String stored) {
        return choices.getOrDefault(stored, stored);
    }

    /** What is wrong with the answer; null when it may stand. */
    @Nullable
    String fault(String answer) {
        if (answer.isEmpty()) return null;
        if (!choices.isEmpty()) return choices.containsKey(answer) ? null : "Pilih salah satu jawaban.";
        if (!number()) return answer.length() > 2000 ? "Isian ini paling banyak 2.000 huruf." : null;
        boolean good =
                answer.matches("[0-9]{1,3}") && Integer.parseInt(answer) >= least && Integer.parseInt(answer) <= most;
        return good ? null : "Isi angka dari " + least + " sampai " + most + ".";
    }
}
