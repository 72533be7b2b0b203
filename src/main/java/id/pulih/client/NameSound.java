package id.pulih.client;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a name sounds, so that Moh. Rizky and Muhammad Riski meet: old spelling, doubled letters, titles and degrees fall away, and
 * so does what tells of the father (bin, binti) or of another name (alias). Rules gathered from how Indonesian names vary in
 * registers; whoever changes them empties client.spoken by a migration, so that everybody is reckoned anew.
 */
final class NameSound {

    private static final Set<String> TITLES = Set.of(
            "h",
            "hj",
            "haji",
            "hajjah",
            "haja",
            "dr",
            "drs",
            "dra",
            "ir",
            "prof",
            "bpk",
            "bapak",
            "ibu",
            "sdr",
            "sdri",
            "tn",
            "ny",
            "nn",
            "kh",
            "ust",
            "ustad",
            "ustadz",
            "ustaz",
            "alm",
            "almh",
            "almarhum",
            "almarhumah",
            "al");
    private static final Set<String> MUHAMMAD = Set.of(
            "m",
            "mhd",
            "md",
            "mohd",
            "moh",
            "moch",
            "muh",
            "much",
            "muhd",
            "mhmd",
            "mohamad",
            "mohammad",
            "mohamed",
            "mohammed",
            "muhamad",
            "muhammad",
            "muhamed",
            "mochamad",
            "mochammad",
            "muchamad",
            "muchammad",
            "mukhamad",
            "mukhammad",
            "mokhamad",
            "mokhammad",
            "muhamat",
            "mohamat",
            "muhammat");
    private static final Pattern FATHER = Pattern.compile("\\b(bin|binti|bte|bt|b)\\b\\.?");
    private static final Pattern OTHER_NAME = Pattern.compile("\\b(alias|als|a\\.?k\\.?a)\\b\\.?|\\bal\\.|[@/(]");
    private static final Pattern DEGREE = Pattern.compile(
            "[,\\s]+(?:[a-z]{1,2}\\.\\s?){1,2}[a-z]{0,4}\\.?(?=,|\\s|$)|,\\s*(?:sh|mh|se|st|sp?d|skom|ssos|amd|msi|mm|sag)\\b\\.?");

    private NameSound() {}

    /** The name's own words as one, for a hash that is equal where the sound is. */
    static String of(String name) {
        return String.join("", words(name));
    }

    /** The sound of each of the name's own words; Muhammad in all its forms is muhamad, wherever it stands. */
    static List<String> words(String name) {
        var plain = plain(name);
        var own = beginning(OTHER_NAME, plain);
        own = beginning(FATHER, own.isBlank() ? plain : own);
        var words = sounds(DEGREE.matcher(own).replaceAll(" "));
        return words.isEmpty() ? sounds(plain) : words;
    }

    /** Every word that a search may be after: name, alias, and the father's name too. */
    static String spoken(String name, String alias) {
        return String.join(" ", sounds(FATHER.matcher(plain(name + " " + alias)).replaceAll(" ")));
    }

    /** The names that stand behind alias, in brackets, or in a field of their own. */
    static List<String> others(String name, String alias) {
        var others = new ArrayList<String>();
        for (var part : OTHER_NAME.split(plain(name))) others.add(part);
        if (!others.isEmpty()) others.remove(0);
        if (!alias.isBlank() && !FATHER.matcher(plain(alias)).lookingAt()) others.add(alias);
        return others.stream().filter(o -> !o.isBlank() && !sounds(o).isEmpty()).toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['`’‘]", "")
                .strip();
    }

    private static String beginning(Pattern end, String text) {
        var found = end.matcher(text);
        return found.find() && found.start() > 0 ? text.substring(0, found.start()) : text;
    }

    private static List<String> sounds(String text) {
        var words = new ArrayList<String>();
        for (var word : Arrays.asList(text.replaceAll("[^a-z]+", " ").strip().split(" "))) {
            if (word.isEmpty()
                    || TITLES.contains(word)
                    || OTHER_NAME.matcher(word).matches()) continue;
            words.addAll(parts(word));
        }
        if (words.size() > 1 && words.get(0).equals("i")) words.remove(0); // Balinese: I Made
        return words;
    }

    /** Abdurrahman, Abdul Rahman and Abd. Rahman are two words each; Abdullah is one. */
    private static List<String> parts(String word) {
        if (MUHAMMAD.contains(word)) return List.of("muhamad");
        if (word.matches("abd|abdu|abdul|abdur|abdus")) return List.of("abdu");
        if (word.matches("sitti|st")) return List.of("siti");
        if (word.equals("gst")) return List.of("gusti");
        var compound = word.matches("abdu[lrs]?[^aeiou].{3,}") ? word.replaceFirst("^abdu(l|rr?|ss?)?", "") : "";
        if (compound.isEmpty()) return List.of(word(word));
        return List.of(
                "abdu",
                word(word.startsWith("abdur") ? "r" + compound : word.startsWith("abdus") ? "s" + compound : compound));
    }

    private static String word(String word) {
        return word.replaceAll("^[ck]?h[oa]i", "hai") // Khoirul, Chairul, Hairul
                .replaceAll("^(kh|ch(?=o))", "h") // Khotimah, Chotimah
                .replaceAll("^ch(?=r)", "k") // Christian
                .replaceAll("^ch", "c")
                .replaceAll("^nj", "ni")
                .replace("oe", "u")
                .replace("dj", "j")
                .replace("tj", "c")
                .replace("dz", "z")
                .replace("sj", "s")
                .replace("sy", "s")
                .replace("ts", "s")
                .replace("ph", "p")
                .replaceAll("[ck]h", "h")
                .replaceAll("(?<=.)h", "")
                .replace("ae", "ai")
                .replaceAll("au|ou", "o")
                .replace('q', 'k')
                .replace("x", "ks")
                .replaceAll("[fv]", "p")
                .replace('z', 's')
                .replace('y', 'i')
                .replaceAll("(?<=...)d$", "t") // Rahmad, Rahmat
                .replaceAll("(?<=...)b$", "p") // Yakub, Yakup
                .replaceAll("(.)\\1+", "$1");
    }
}
