package id.pulih.intake;

import id.pulih.sop.Fact;
import java.util.List;

/** What the head decides at c; the form that accepts also names the official, which is the first fact of d. */
public enum DispositionOutcome {
    ACCEPTED("Lanjutkan", List.of(Fact.DISPOSITION_SIGNED, Fact.OFFICIAL_NAMED)),
    REFUSED("Belum dapat dikabulkan", List.of(Fact.APPLICATION_REFUSED)),
    FORWARDED("Limpahkan ke Bapas lain", List.of(Fact.APPLICATION_FORWARDED));

    private final String label;
    private final List<Fact> facts;

    DispositionOutcome(String label, List<Fact> facts) {
        this.label = label;
        this.facts = facts;
    }

    public String label() {
        return label;
    }

    List<Fact> facts() {
        return facts;
    }
}
