package id.pulih.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a name sounds, so that Moh. Rizky and Muhammad Riski meet: old spelling, doubled letters and titles fall away. */
final class NameSound {

    private static final Set<String> TITLES = Set.of("h", "hj", "haji", "hajjah", "dr", "drs", "ir", "bpk", "ibu");
    private static final Set<String> MUHAMMAD = Set.of(
            "m", "mhd", "md", "moh", "mohd", "muh", "mohamad", "mohammad", "mohamed", "muhamad", "muhammad", "muhamed");
    private static final Set<String> ENDS =
            Set.of("bin", "binti", "alias", "al"); // what follows is the father or another name

    private NameSound() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['`’]", "")
                .replaceAll("[^a-z]+", " ")
                .strip();
        var words =
                Arrays.stream(plain.split(" ")).filter(w -> !TITLES.contains(w)).toList();
        var own = words.stream().takeWhile(w -> !ENDS.contains(w)).toList();
        return (own.isEmpty() ? words : own).stream().map(NameSound::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        if (MUHAMMAD.contains(word)) return "muhamad";
        return word.replaceAll("^ch", "c")
                .replace("oe", "u")
                .replace("dj", "j")
                .replace("tj", "c")
                .replace("sj", "s")
                .replace("sy", "s")
                .replace("ts", "s")
                .replace("ph", "p")
                .replace("ch", "h")
                .replaceAll("(?<=.)h", "")
                .replace('q', 'k')
                .replace("x", "ks")
                .replaceAll("[fv]", "p")
                .replace('z', 's')
                .replace('y', 'i')
                .replaceAll("(.)\\1+", "$1");
    }
}
