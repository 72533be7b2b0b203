package id.pulih.sop;

import id.pulih.letter.SealState;
import id.pulih.sop.SopDocument.Decree;
import id.pulih.sop.SopVersion.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A SOP version without its rows: what it is, since when it is in force, and the clocks and settings by which cases run. */
record SopHead(
        UUID id,
        Integer number,
        int version,
        LocalDate madeOn,
        LocalDate revisedOn,
        LocalDate inForceOn,
        @Nullable Decree decree,
        UUID document,
        @Nullable SealState seal,
        SopText text,
        SopSettings settings,
        Map<Step, Duty> clocks) {

    boolean inForceBy(LocalDate day) {
        return inForceOn != null && !inForceOn.isAfter(day);
    }

    SopVersion rules() {
        return new SopVersion(number, clocks, settings);
    }

    SopDocument with(List<SopRow> rows, List<Basis> bases) {
        return new SopDocument(
                id, number, version, madeOn, revisedOn, inForceOn, decree, document, text, settings, rows, bases);
    }
}
