package id.pulih.assessment.web;

import id.pulih.assessment.Danger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The dangers that somebody has seen. */
public record DangerForm(List<Danger> dangers) {

    Set<Danger> seen() {
        var seen = EnumSet.noneOf(Danger.class);
        if (dangers != null) seen.addAll(dangers);
        return seen;
    }
}
