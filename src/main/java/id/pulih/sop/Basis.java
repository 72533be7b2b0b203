package id.pulih.sop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal basis of the SOP. Nothing counts as in force only because a text quotes it: somebody has looked it up and says so.
 *
 * @param letters the rows that rest on it; empty when the whole SOP does
 * @param verifiedBy who looked it up, with the name beside; null as long as nobody has
 */
public record Basis(
        @Nullable UUID id,
        String citation,
        List<String> letters,
        Status status,
        @Nullable UUID verifiedBy,
        @Nullable String verifier,
        @Nullable LocalDate verifiedOn) {

    /** What is known of it. */
    public enum Status {
        IN_FORCE("Berlaku", "green"),
        QUOTED("Dikutip dari naskah, belum diverifikasi", "amber"),
        OFFICE_SETTING("Pengaturan kantor", "blue");

        private final String label;
        private final String colour;

        Status(String label, String colour) {
            this.label = label;
            this.colour = colour;
        }

        public String label() {
            return label;
        }

        /** The kind of its tag on screen. */
        public String colour() {
            return colour;
        }
    }
}
