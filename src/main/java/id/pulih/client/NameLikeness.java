package id.pulih.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How alike two names are, by their sound and word by word: a warning's ground, never a decision. */
enum NameLikeness {
    /** They sound the same, however the words are parted. */
    SAME,
    /** One has words that the other lacks, has them in another order, abbreviates one or is a slip of the pen away. */
    NEAR,
    OTHER;

    /** The better of the names themselves and of what else either is called; an alias alone never makes them the same. */
    static NameLikeness of(String one, String alias, String other, String otherAlias) {
        var names = of(NameSound.words(one), NameSound.words(other));
        if (names != OTHER) return names;
        for (var a : NameSound.others(one, alias)) {
            if (called(a, other) || NameSound.others(other, otherAlias).stream().anyMatch(b -> called(a, b)))
                return NEAR;
        }
        return NameSound.others(other, otherAlias).stream().anyMatch(b -> called(b, one)) ? NEAR : OTHER;
    }

    private static boolean called(String alias, String name) {
        return of(NameSound.words(alias), NameSound.words(name)) != OTHER;
    }

    private static NameLikeness of(List<String> a, List<String> b) {
        var one = String.join("", a);
        var other = String.join("", b);
        if (one.equals(other)) return SAME;
        int longer = Math.max(one.length(), other.length());
        if (longer >= 8 && slips(one, other) <= (longer >= 14 ? 2 : 1) && a.size() == b.size()) return NEAR;
        var few = core(a.size() <= b.size() ? a : b);
        var many = core(a.size() <= b.size() ? b : a);
        return contained(few, many) ? NEAR : OTHER;
    }

    /** Without Muhammad, which half of the register bears and leaves out at will; unless it is the whole name. */
    private static List<String> core(List<String> words) {
        var core = words.stream().filter(w -> !w.equals("muhamad")).toList();
        return core.isEmpty() ? words : core;
    }

    private static boolean contained(List<String> few, List<String> many) {
        var left = new ArrayList<>(many);
        boolean firm = false;
        for (var word : few) {
            var match = left.stream().filter(w -> alike(word, w)).findFirst();
            if (match.isEmpty()) return false;
            left.remove(match.get());
            firm |= word.length() > 2 && match.get().length() > 2;
        }
        return firm;
    }

    private static boolean alike(String one, String other) {
        if (one.equals(other)) return true;
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 1) return one.charAt(0) == other.charAt(0); // an initial
        return shorter >= 5 && slips(one, other) <= 1 || shorter >= 9 && slips(one, other) <= 2;
    }

    /** Letters put in, left out, changed or swapped (optimal string alignment). */
    static int slips(String a, String b) {
        int[] before = new int[0];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[b.length()];
    }
}
