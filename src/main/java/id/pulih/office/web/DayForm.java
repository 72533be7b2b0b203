package id.pulih.office.web;

import id.pulih.Problems;
import java.time.LocalDate;

/** A day off, or a working day that deviates from the national list. */
public record DayForm(LocalDate day, String name, String kind) {

    boolean closed() {
        return "LIBUR".equals(kind);
    }

    void check() {
        new Problems()
                .require("day", day, "Tanggal wajib diisi.")
                .require("name", name, "Keterangan wajib diisi.")
                .maxLength("name", name, 120)
                .when(!"LIBUR".equals(kind) && !"KERJA".equals(kind), "kind", "Pilih libur atau masuk kerja.")
                .throwIfAny();
    }
}
