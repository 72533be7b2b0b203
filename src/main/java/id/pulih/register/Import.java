package id.pulih.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One taking-in of a register.
 *
 * @param asOf the day on which the register stood like this
 * @param headers of the columns as the file has them; columns says what each means, the name of a {@link Field} or empty
 * @param lines rows found so far, and done those that the present work has finished
 * @param problem why it failed, or empty
 */
public record Import(
        UUID id,
        Stage stage,
        String fileKind,
        LocalDate asOf,
        List<String> headers,
        int headerLine,
        List<String> columns,
        String encoding,
        int lines,
        int done,
        boolean cancelAsked,
        int fresh,
        int changed,
        int gone,
        int unchanged,
        int doubtful,
        int faulty,
        int warnings,
        String problem,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime finishedAt) {

    /** How far it has come. */
    public enum Stage {
        UPLOADED("Menunggu kolom ditentukan"),
        CHECKING("Sedang diperiksa"),
        CHECKED("Menunggu keputusan"),
        TAKING("Sedang dimasukkan"),
        TAKEN("Sudah menjadi register"),
        CANCELLED("Dibatalkan"),
        FAILED("Gagal");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether a job works on it. */
        public boolean working() {
            return this == CHECKING || this == TAKING;
        }

        /** Whether nothing more will happen to it. */
        public boolean over() {
            return this == TAKEN || this == CANCELLED || this == FAILED;
        }
    }

    /** Whether it has become the register. */
    public boolean taken() {
        return stage == Stage.TAKEN;
    }

    /** The share of the work that is done, in hundredths; the check does not know how long the file is before its end. */
    public int percent() {
        int all = lines - faulty - unchanged;
        return stage == Stage.TAKING && all > 0 ? Math.min(100, done * 100 / all) : 0;
    }

    /** The columns in use, as a sentence lists them. */
    public String used() {
        var used = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            var column = columns.get(i);
            if (!column.isEmpty() && !column.equals("NONE")) {
                used.add(headers.get(i) + " (" + Field.valueOf(column).label() + ")");
            }
        }
        return String.join(", ", used);
    }

    /** Rows that the confirmation would write or leave as they are. */
    public int takeable() {
        return fresh + changed + unchanged + doubtful;
    }
}
