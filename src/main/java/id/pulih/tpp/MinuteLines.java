package id.pulih.tpp;

import id.pulih.access.Right;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.litmas.Recommendations;
import id.pulih.office.StaffDirectory;
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
    private final StaffDirectory staff;

    MinuteLines(
            Casefile casefile,
            CaseGrants caseGrants,
            Decisions decisions,
            Recommendations recommendations,
            StaffDirectory staff) {
        this.casefile = casefile;
        this.caseGrants = caseGrants;
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.staff = staff;
    }

    /** One row per case; a session hears a handful, and its minutes are written once. */
    List<Minutes.Line> of(List<TppSessions.Item> agenda) {
        var cases = agenda.stream().map(TppSessions.Item::caseId).toList();
        var headers = casefile.open(cases, Right.READ).stream().collect(Collectors.toMap(Casefile.Header::id, h -> h));
        var officers = caseGrants.officers(cases);
        var names = staff.of(officers.values());
        var lines = new ArrayList<Minutes.Line>();
        for (var item : agenda) {
            var header = headers.get(item.caseId());
            var decision = decisions.all(header).stream()
                    .filter(d -> d.docketId().equals(item.docketId()))
                    .findFirst()
                    .orElseThrow();
            var recommended = recommendations.of(header.id());
            var officer = names.get(officers.get(header.id()));
            lines.add(new Minutes.Line(
                    lines.size() + 1,
                    header.name(),
                    officer == null ? "-" : officer.name(),
                    recommended.isEmpty()
                            ? "Tidak merekomendasikan bimbingan tambahan"
                            : recommended.stream()
                                    .map(r -> r.treatment().label() + ": " + r.activity())
                                    .collect(Collectors.joining("; ")),
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
