package id.pulih.sop;

import java.util.List;

/**
 * What the SOP says of one act of a step, as a case page shows it: who acts, what is needed, by when, what comes out, and on
 * which legal basis, with what is known of that basis.
 */
public record StepRule(SopRow row, String time, List<Basis> bases) {

    /** The rules of a version: the bases of a step are its own, or those of the whole SOP where it has none. */
    static List<StepRule> of(List<SopRow> rows, List<Basis> bases, SopVersion version) {
        return rows.stream()
                .map(row -> new StepRule(row, row.time(version), bases(row, bases)))
                .toList();
    }

    private static List<Basis> bases(SopRow row, List<Basis> all) {
        var own = all.stream().filter(b -> b.letters().contains(row.letter())).toList();
        return own.isEmpty() ? all.stream().filter(b -> b.letters().isEmpty()).toList() : own;
    }
}
