package id.pulih.litmas;

import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import java.util.List;

/** Step e at a glance: consent, sources, assessments, and what still lacks before the Litmas can be written. */
public record DataCollection(
        boolean consented,
        boolean declined,
        int sources,
        List<String> openSources,
        boolean sourcesComplete,
        boolean assessmentsComplete,
        boolean done) {

    /** Worked out from the facts of the case and its sources. */
    public static DataCollection of(CaseProgress progress, List<Source> sources) {
        var open = sources.stream()
                .filter(s -> s.current() == null)
                .map(Source::label)
                .toList();
        var declined = progress.has(Fact.ASSESSMENT_DECLINED);
        return new DataCollection(
                progress.has(Fact.ASSESSMENT_CONSENTED),
                declined,
                sources.size(),
                open,
                progress.has(Fact.SOURCES_COMPLETE),
                declined || progress.has(Fact.ASSESSMENTS_COMPLETE),
                progress.at(id.pulih.sop.Step.E).mark() == CaseProgress.Mark.DONE);
    }

    /** How many sources have a result or a reason. */
    public int answered() {
        return sources - openSources.size();
    }
}
