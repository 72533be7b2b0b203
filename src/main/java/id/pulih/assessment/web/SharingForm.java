package id.pulih.assessment.web;

import id.pulih.assessment.SharedKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One partner, several kinds of data. */
public record SharingForm(String partner, List<SharedKind> kinds, LocalDate givenOn) {

    Set<SharedKind> shared() {
        var shared = EnumSet.noneOf(SharedKind.class);
        if (kinds != null) shared.addAll(kinds);
        return shared;
    }
}
