package id.pulih.tpp.web;

import id.pulih.tpp.DecisionMethod;
import id.pulih.tpp.Hearings;
import id.pulih.tpp.Outcome;
import java.util.Map;
import java.util.UUID;

/** What was typed about one case during the hearing. */
public record DecisionForm(
        int version,
        Outcome outcome,
        DecisionMethod method,
        Integer votesFor,
        Integer votesAgainst,
        Integer votesAbstain,
        Integer months,
        String conditions,
        String note,
        String dissent,
        Map<UUID, Boolean> granted,
        Map<UUID, String> grantNote) {
    Hearings.Entry entry() {
        return new Hearings.Entry(
                outcome,
                method,
                votesFor,
                votesAgainst,
                votesAbstain,
                months,
                conditions,
                note,
                dissent,
                granted == null ? Map.of() : granted,
                grantNote == null ? Map.of() : grantNote);
    }
}
