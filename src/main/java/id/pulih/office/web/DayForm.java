package id.pulih.office.web;

import id.pulih.Problems;
import id.pulih.office.Calendars.Rewriting;
import id.pulih.office.DayKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day off, or a working day that deviates from the shipped list; the decree may be left out. */
public record DayForm(
        LocalDate day, String name, DayKind kind, @Nullable String decree) {

    /** The same of a day that is there already. */
    public record Rewritten(
            int version,
            String dayName,
            DayKind dayKind,
            @Nullable String dayDecree) {

        Rewriting read() {
            new Problems()
                    .require("dayName", dayName, "Keterangan wajib diisi.")
                    .maxLength("dayName", dayName, 120)
                    .require("dayKind", dayKind, "Pilih jenis harinya.")
                    .maxLength("dayDecree", dayDecree, 200)
                    .throwIfAny();
            return new Rewriting(dayName, dayKind, dayDecree == null ? "" : dayDecree);
        }
    }

    void check() {
        new Problems()
                .require("day", day, "Tanggal wajib diisi.")
                .require("name", name, "Keterangan wajib diisi.")
                .maxLength("name", name, 120)
                .require("kind", kind, "Pilih jenis harinya.")
                .maxLength("decree", decree, 200)
                .throwIfAny();
    }
}
