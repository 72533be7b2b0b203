package id.pulih.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A versioned instrument, shipped as data (R28). ASSIST is computed by {@link Assist}; rulers are three numbers; the results of
 * official instruments are entered as their paper shows them and stay marked as not verified.
 *
 * @param slug its word in addresses
 * @param verified whether the office has compared the definition with the official text
 * @param bands the words that this instrument uses for its bands, lowest first
 */
public record Instrument(
        String code,
        String slug,
        String version,
        String label,
        Audience audience,
        Kind kind,
        boolean verified,
        String source,
        List<Item> lines,
        Map<Band, String> bands) {

    /** For whom it is made; ASSIST is never put to a child. */
    public enum Audience {
        ADULT,
        CHILD,
        ALL
    }

    public enum Kind {
        COMPUTED,
        RULER,
        ENTERED
    }

    /** One line of the result; most is the highest score that the paper can show, null where it gives none. */
    public record Item(String code, String label, String shortLabel, Integer most) {}

    private static final Instrument ASSIST = new Instrument(
            Assist.CODE,
            "assist",
            Assist.CURRENT.version(),
            "WHO ASSIST v" + Assist.CURRENT.version(),
            Audience.ADULT,
            Kind.COMPUTED,
            true,
            "Organisasi Kesehatan Dunia, ASSIST v3.1. Kata-kata pertanyaan adalah ringkasan kami; terjemahan resmi belum dicocokkan.",
            List.of(),
            Map.of());

    /** All instruments in the order in which the interview uses them. */
    public static final List<Instrument> ALL = List.of(
            ASSIST,
            Definitions.read("rulers-1", Instrument.class),
            Definitions.read("rri-02", Instrument.class),
            Definitions.read("criminogenic-02", Instrument.class),
            Definitions.read("child-02", Instrument.class),
            Definitions.read("ipwl-1", Instrument.class));

    /** The instruments for an adult, or for a child. */
    public static List<Instrument> forChild(boolean child) {
        var not = child ? Audience.ADULT : Audience.CHILD;
        return ALL.stream().filter(i -> i.audience != not).toList();
    }

    static Instrument of(String code) {
        return ALL.stream().filter(i -> i.code.equals(code)).findFirst().orElseThrow();
    }

    /** The word for the band; empty for none. */
    public String word(@Nullable Band band) {
        return band == null ? "" : bands.getOrDefault(band, band.label());
    }

    /** The bands that it knows, lowest first. */
    public List<Band> bandsInOrder() {
        return Arrays.stream(Band.values()).filter(bands::containsKey).toList();
    }
}
