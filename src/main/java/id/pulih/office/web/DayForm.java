package id.pulih.office.web;

import id.pulih.Problems;
import id.pulih.office.DayKind;
import java.time.LocalDate;

/** A day off, or a working day that deviates from the shipped list. */
public record DayForm(LocalDate day, String name, DayKind kind) {

    void check() {
        new Problems()
                .require("day", day, "Tanggal wajib diisi.")
                .require("name", name, "Keterangan wajib diisi.")
                .maxLength("name", name, 120)
                .require("kind", kind, "Pilih jenis harinya.")
                .throwIfAny();
    }
}
