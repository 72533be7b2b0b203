package id.pulih.assessment;

import java.util.Arrays;
import java.util.List;

/** The answers that WHO ASSIST knows; the place in the list of its scale is the place of its points in the definition. */
public enum AssistAnswer {
    NEVER("Tidak pernah", "Tidak pernah"),
    ONCE_OR_TWICE("Satu atau dua kali", "1-2 kali"),
    MONTHLY("Tiap bulan", "Bulanan"),
    WEEKLY("Tiap minggu", "Mingguan"),
    DAILY("Tiap hari atau hampir tiap hari", "Harian"),
    NO("Tidak pernah", "Tidak pernah"),
    RECENT("Ya, dalam 3 bulan terakhir", "Ya, 3 bulan ini"),
    EARLIER("Ya, tetapi tidak dalam 3 bulan terakhir", "Ya, dahulu");

    /** How often in the past three months (questions 2 to 5), or whether ever (questions 6 to 8). */
    public enum Scale {
        FREQUENCY(NEVER, ONCE_OR_TWICE, MONTHLY, WEEKLY, DAILY),
        EVER(NO, RECENT, EARLIER);

        private final List<AssistAnswer> answers;

        Scale(AssistAnswer... answers) {
            this.answers = Arrays.asList(answers);
        }

        public List<AssistAnswer> answers() {
            return answers;
        }
    }

    private final String label;
    private final String shortLabel;

    AssistAnswer(String label, String shortLabel) {
        this.label = label;
        this.shortLabel = shortLabel;
    }

    public String label() {
        return label;
    }

    /** The same in the narrow fields of the grid. */
    public String shortLabel() {
        return shortLabel;
    }
}
