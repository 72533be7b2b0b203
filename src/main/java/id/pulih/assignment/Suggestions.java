package id.pulih.assignment;

import id.pulih.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the PKs in the order that the office's weights give, each with what speaks for and against him in words (R21, R22). */
public final class Suggestions {

    /** Shorter words of an area or address name no place. */
    private static final int PLACE_LETTERS = 4;

    /**
     * What the choice should fit.
     *
     * @param street the client's address; empty when unknown or not to be shown
     * @param woman whether the client is a woman
     * @param interpreter whether the application says that an interpreter is needed
     */
    public record Needs(String street, boolean woman, boolean interpreter) {

        /** No case at hand. */
        public static final Needs NONE = new Needs("", false, false);
    }

    /**
     * An officer with his load before and after this choice.
     *
     * @param points what the order goes by; less is better
     */
    public record Rated(
            Officer officer, int before, int after, int points, List<String> reasons, List<String> cautions) {

        /** Whether the suggestion may name him. */
        boolean free() {
            return !officer.onLeave() && officer.conflict() == null;
        }
    }

    private Suggestions() {}

    /** The PKs among these people: those who may be suggested first, by points, then by name. */
    public static List<Rated> rate(List<Officer> all, Weights weights, Needs needs) {
        return all.stream()
                .filter(Officer::officer)
                .map(o -> rate(o, weights, needs))
                .sorted(Comparator.comparing((Rated r) -> !r.free())
                        .thenComparingInt(Rated::points)
                        .thenComparing(r -> r.officer().name()))
                .toList();
    }

    /** The first who is at work and has no conflict; a hint for the human who chooses. Empty without such a PK. */
    public static Optional<Rated> first(List<Rated> rated) {
        return rated.stream().filter(Rated::free).findFirst();
    }

    private static Rated rate(Officer o, Weights w, Needs needs) {
        var reasons = new ArrayList<String>();
        int points = w.load(o, 1) + o.near() * w.near();
        if (o.earlier()) {
            reasons.add("Pernah membimbing klien ini");
            points -= w.known();
        }
        var area = named(o.area(), needs.street());
        if (area.isPresent()) {
            reasons.add("Wilayahnya (" + area.get() + ") tertulis pada alamat klien");
            points -= w.area();
        }
        if (needs.woman() && "P".equals(o.sex())) {
            reasons.add("Perempuan, seperti kliennya");
            points -= w.sex();
        }
        if (needs.interpreter() && !o.languages().isBlank()) {
            reasons.add("Berbahasa " + o.languages() + ", sedangkan klien perlu juru bahasa");
            points -= w.language();
        }
        return new Rated(o, w.load(o, 0), w.load(o, 1), points, List.copyOf(reasons), cautions(o, w, needs));
    }

    private static List<String> cautions(Officer o, Weights w, Needs needs) {
        var cautions = new ArrayList<String>();
        var conflict = o.conflict();
        if (o.declined()) cautions.add("Menyatakan keberatan atas kasus ini");
        else if (conflict != null) cautions.add("Benturan kepentingan: " + lower(conflict.label()));
        if (o.leaveUntil() != null) cautions.add("Cuti sampai " + Words.date(o.leaveUntil()));
        named(o.home(), needs.street())
                .ifPresent(place ->
                        cautions.add("Tinggal di " + place + ", yang tertulis pada alamat klien: mungkin bertetangga"));
        if (w.full(o)) cautions.add("Beban penuh menurut pengaturan kantor");
        return List.copyOf(cautions);
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    /** The first of the places, divided by commas, that the address names as whole words. */
    static Optional<String> named(String places, String address) {
        if (address.isBlank()) return Optional.empty();
        return Stream.of(places.split("[,;/\\n]"))
                .map(String::strip)
                .filter(place -> place.length() >= PLACE_LETTERS)
                .filter(place -> Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(place) + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(address)
                        .find())
                .findFirst();
    }
}
