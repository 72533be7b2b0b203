package id.pulih.assessment.web;

import id.pulih.assessment.AssistAnswer;
import id.pulih.assessment.AssistInterview;
import id.pulih.assessment.Danger;
import id.pulih.assessment.InjectingPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grid: answer["ALCOHOL.USE"] and so on. */
public record AssistForm(
        int version,
        Map<String, AssistAnswer> answer,
        AssistAnswer injected,
        InjectingPattern pattern,
        Boolean controlled,
        String evidence,
        Boolean unfinished,
        List<Danger> dangers,
        String reason) {

    boolean later() {
        return Boolean.TRUE.equals(unfinished);
    }

    AssistInterview.Grid grid() {
        Set<Danger> seen = EnumSet.noneOf(Danger.class);
        if (dangers != null) seen.addAll(dangers);
        return new AssistInterview.Grid(
                answer == null ? Map.of() : answer,
                injected,
                pattern,
                controlled,
                evidence == null ? "" : evidence,
                later(),
                seen,
                reason == null ? "" : reason);
    }
}
