package id.pulih.litmas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stages of earlier guidance that section V evaluates one by one (R34; stages of PP 31/1999). */
public enum GuidanceStage {
    EARLY("Tahap awal"),
    MIDDLE("Tahap lanjutan"),
    LATE("Tahap akhir");

    /** What is asked of each stage. */
    public enum What {
        PERIOD("Masa", "misalnya Januari sampai Juni 2025", 1),
        PROGRAMME("Program", "", 3),
        ATTENDANCE("Kehadiran", "misalnya 10 dari 12 pertemuan", 1),
        RESULT("Hasil", "", 3),
        SOURCE("Sumber", "berkas atau orang yang menyatakannya", 1);

        private final String label;
        private final String hint;
        private final int rows;

        What(String label, String hint, int rows) {
            this.label = label;
            this.hint = hint;
            this.rows = rows;
        }

        public String label() {
            return label;
        }

        String hint() {
            return hint;
        }

        int rows() {
            return rows;
        }
    }

    private final String label;

    GuidanceStage(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }

    /** The key of one answer of this stage. */
    public String key(What what) {
        return name().toLowerCase(Locale.ROOT) + "_" + what.name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything was written about this stage. */
    public boolean begun(Map<String, String> answers) {
        return Arrays.stream(What.values())
                .anyMatch(w -> !answers.getOrDefault(key(w), "").isBlank());
    }

    /** What lacks in section V: a stage that was begun is told whole; who was never guided has the programme of the prison. */
    static List<String> missing(Map<String, String> answers) {
        var missing = new ArrayList<String>();
        if (answers.getOrDefault("guided", "").equals("no")) {
            if (answers.getOrDefault("prison", "").isBlank()) missing.add("Program selama di Lapas, Rutan, atau LPKA");
            return missing;
        }
        if (answers.getOrDefault("guided", "").equals("yes")
                && Arrays.stream(values()).noneMatch(s -> s.begun(answers))) {
            missing.add("Paling sedikit satu tahap bimbingan");
        }
        for (var stage : values()) {
            if (!stage.begun(answers)) continue;
            for (var what : What.values()) {
                if (answers.getOrDefault(stage.key(what), "").isBlank())
                    missing.add(what.label() + ", " + stage.label().toLowerCase(Locale.ROOT));
            }
        }
        return missing;
    }
}
