package id.pulih.litmas.web;

import id.pulih.Problems;
import id.pulih.litmas.Recommendation;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recommendation; numbers come as people type them. */
public record RecommendationForm(
        int version,
        Treatment treatment,
        NeedDomain domain,
        String goal,
        String activity,
        ActivityForm form,
        String sessions,
        String hours,
        PerformerKind performer,
        String performerName,
        String place,
        String months) {

    Recommendation recommendation(@Nullable UUID id) {
        var problems = new Problems();
        var sessionsRead =
                problems.read("sessions", "Isi jumlah pertemuan dengan angka.", () -> Integer.parseInt(text(sessions)));
        var hoursRead = problems.read(
                "hours",
                "Isi jumlah jam dengan angka, misalnya 12 atau 7,5.",
                () -> new BigDecimal(text(hours).replace(',', '.')));
        var monthsRead =
                problems.read("months", "Isi lama dalam bulan dengan angka.", () -> Integer.parseInt(text(months)));
        problems.throwIfAny();
        return new Recommendation(
                id,
                treatment,
                domain,
                text(goal),
                text(activity),
                form,
                Objects.requireNonNull(sessionsRead),
                hoursRead,
                performer,
                text(performerName),
                text(place),
                Objects.requireNonNull(monthsRead),
                version);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
