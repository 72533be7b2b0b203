package id.pulih.letter.web;

import id.pulih.Problems;
import id.pulih.letter.LetterKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classification codes by kind of letter, as typed. */
public record CodesForm(int version, Map<LetterKind, String> code) {

    /** The kinds that carry a number. */
    static List<LetterKind> kinds() {
        return Arrays.stream(LetterKind.values()).filter(LetterKind::numbered).toList();
    }

    /** Only what differs from the product's list. */
    Map<String, String> own() {
        var own = new HashMap<String, String>();
        var problems = new Problems();
        for (var kind : kinds()) {
            var typed = code == null ? null : code.get(kind);
            var field = "code[" + kind.name() + "]";
            problems.require(field, typed, "Kode klasifikasi wajib diisi.").maxLength(field, typed, 30);
            if (typed != null && !typed.equals(kind.code())) own.put(kind.name(), typed);
        }
        problems.throwIfAny();
        return own;
    }
}
