package id.pulih.evaluation;

import id.pulih.assessment.Assessments;
import id.pulih.assessment.Instrument;
import id.pulih.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** The change between the first and the newest assessment with each instrument, in lines to read (R68). A score decides nothing. */
final class Reassessment {

    private Reassessment() {}

    /** One line for each score, of results given newest first; empty without an assessment. */
    static List<String> lines(List<Assessments.Result> results) {
        var first = new LinkedHashMap<Instrument, Assessments.Result>();
        var last = new LinkedHashMap<Instrument, Assessments.Result>();
        for (var result : results) {
            if (!result.complete()) continue;
            last.putIfAbsent(result.instrument(), result);
            first.put(result.instrument(), result);
        }
        var lines = new ArrayList<String>();
        last.forEach((instrument, now) -> compare(Objects.requireNonNull(first.get(instrument)), now, lines));
        return List.copyOf(lines);
    }

    private static void compare(Assessments.Result before, Assessments.Result now, List<String> lines) {
        var when = before.equals(now)
                ? Words.date(now.takenOn()) + ", belum diulang"
                : Words.date(before.takenOn()) + " dan " + Words.date(now.takenOn());
        for (var line : now.lines()) {
            if (line.score() == null) continue;
            var old = before.lines().stream()
                    .filter(l -> l.code().equals(line.code()))
                    .findFirst()
                    .orElse(line);
            var band = line.bandLabel() == null || line.bandLabel().isEmpty() ? "" : " (" + line.bandLabel() + ")";
            var change = before.equals(now) || old.score() == null
                    ? "" + line.score()
                    : old.score() + " menjadi " + line.score();
            lines.add(now.label() + ", " + line.label() + ": " + change + band + "; " + when);
        }
    }
}
