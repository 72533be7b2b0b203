package id.pulih.register;

import id.pulih.client.GuidanceKind;
import java.util.Arrays;
import java.util.Map;

/** The kinds of guidance under the names that registers give them. */
final class Kinds {

    private static final Map<String, GuidanceKind> OTHER_NAMES = Map.ofEntries(
            Map.entry("pb", GuidanceKind.PB),
            Map.entry("bebas bersyarat", GuidanceKind.PB),
            Map.entry("cb", GuidanceKind.CB),
            Map.entry("cmb", GuidanceKind.CMB),
            Map.entry("asimilasi rumah", GuidanceKind.ASIMILASI),
            Map.entry("asimilasi di rumah", GuidanceKind.ASIMILASI),
            Map.entry("pib", GuidanceKind.PIDANA_BERSYARAT),
            Map.entry("diversi", GuidanceKind.DIVERSI),
            Map.entry("pidana anak", GuidanceKind.PIDANA_ANAK),
            Map.entry("tindakan", GuidanceKind.PIDANA_ANAK));

    private Kinds() {}

    /** The kind meant; LAIN for what no register calls so. */
    static GuidanceKind of(String typed) {
        var bare = Field.bare(typed);
        return Arrays.stream(GuidanceKind.values())
                .filter(k -> k != GuidanceKind.NONE)
                .filter(k -> Field.bare(k.label()).equals(bare)
                        || Field.bare(k.name()).equals(bare))
                .findFirst()
                .orElse(OTHER_NAMES.getOrDefault(bare, GuidanceKind.LAIN));
    }
}
