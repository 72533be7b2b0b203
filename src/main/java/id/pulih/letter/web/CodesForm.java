package id.pulih.letter.web;

import id.pulih.Problems;
import id.pulih.letter.LetterKind;
import id.pulih.letter.LetterSettings.Rule;
import id.pulih.letter.LetterSettings.Settings;
import id.pulih.letter.NumberWay;
import id.pulih.letter.Security;
import id.pulih.letter.Urgency;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each kind of letter is treated, as typed: its code, how secret and how urgent it is, and who gets a copy. */
public record CodesForm(
        int version,
        NumberWay way,
        Map<LetterKind, String> code,
        Map<LetterKind, Security> security,
        Map<LetterKind, Urgency> urgency,
        Map<LetterKind, String> copies) {

    private static final int MOST_COPIES = 400;

    /** The kinds that carry a number. */
    static List<LetterKind> kinds() {
        return Arrays.stream(LetterKind.values()).filter(LetterKind::numbered).toList();
    }

    /** The codes, but only what differs from the product's list. */
    Map<String, String> own() {
        var own = new HashMap<String, String>();
        var problems = new Problems().require("way", way, "Pilih asal nomor.");
        for (var kind : kinds()) {
            var typed = code == null ? null : code.get(kind);
            var field = "code[" + kind.name() + "]";
            problems.require(field, typed, "Kode klasifikasi wajib diisi.")
                    .maxLength(field, typed, 30)
                    .maxLength("copies[" + kind.name() + "]", copies(kind), MOST_COPIES);
            if (typed != null && !typed.equals(kind.code())) own.put(kind.name(), typed);
        }
        problems.throwIfAny();
        return own;
    }

    /** The treatment, but only of the kinds that the office treats in its own way. */
    Settings settings() {
        var rules = new EnumMap<LetterKind, Rule>(LetterKind.class);
        for (var kind : kinds()) {
            var usual = Rule.of(kind);
            var rule = new Rule(
                    chosen(security, kind, usual.security()),
                    chosen(urgency, kind, usual.urgency()),
                    lines(copies(kind)));
            if (!rule.equals(usual)) rules.put(kind, rule);
        }
        return new Settings(way, rules);
    }

    private static <T> T chosen(@Nullable Map<LetterKind, T> chosen, LetterKind kind, T usual) {
        var one = chosen == null ? null : chosen.get(kind);
        return one == null ? usual : one;
    }

    private String copies(LetterKind kind) {
        var typed = copies == null ? null : copies.get(kind);
        return typed == null ? "" : typed;
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("[;\n]"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
