package id.pulih.tpp;

import id.pulih.access.Right;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.litmas.Recommendations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the rows of the minutes: what the PK recommended, what was said, what the TPP recommends. */
@Component
class MinuteLines {

    private final Casefile casefile;
    private final CaseGrants caseGrants;
    private final Decisions decisions;
    private final Recommendations recommendations;

    MinuteLines(Casefile casefile, CaseGrants caseGrants, Decisions decisions, Recommendations recommendations) {
        this.casefile = casefile;
        this.caseGrants = caseGrants;
        this.decisions = decisions;
        this.recommendations = recommendations;
    }

    /** One row per case, in the order of the agenda; four statements however many cases were heard. */
    List<Minutes.Line> of(List<Agenda.Item> agenda) {
        var cases = agenda.stream().map(Agenda.Item::caseId).toList();
        var headers = casefile.open(cases, Right.READ);
        var officers = caseGrants.officers(cases);
        var decided = decisions.all(headers);
        var recommendedOf = recommendations.of(headers);
        var lines = new ArrayList<Minutes.Line>();
        for (var item : agenda) {
            var decision = decided.getOrDefault(item.caseId(), List.of()).stream()
                    .filter(d -> d.docketId().equals(item.docketId()))
                    .findFirst()
                    .orElseThrow();
            var recommended = recommendedOf.getOrDefault(item.caseId(), List.of());
            var officer = officers.get(item.caseId());
            lines.add(new Minutes.Line(
                    lines.size() + 1,
                    item.clientName(),
                    officer == null ? "-" : officer.name(),
                    recommended.isEmpty()
                            ? List.of("Tidak merekomendasikan bimbingan tambahan")
                            : recommended.stream()
                                    .map(r -> r.treatment().label() + ": " + r.activity())
                                    .toList(),
                    decision.note(),
                    decided(decision),
                    method(decision),
                    decision.conditions()));
        }
        return lines;
    }

    private static String decided(Decisions.Decision d) {
        if (!d.outcome().approves()) return d.outcome().label();
        var treatments = d.granted().stream()
                .filter(Decisions.Granted::granted)
                .map(g -> g.treatment().label() + (g.note().isEmpty() ? "" : " (" + g.note() + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
        return d.outcome().label() + ": " + treatments + "; lama " + d.months() + " bulan";
    }

    private static String method(Decisions.Decision d) {
        return d.method() == DecisionMethod.CONSENSUS
                ? d.method().label()
                : d.method().label() + ": setuju " + d.votesFor() + ", tidak setuju " + d.votesAgainst() + ", abstain "
                        + d.votesAbstain() + (d.dissent().isEmpty() ? "" : "; pendapat berbeda: " + d.dissent());
    }
}
