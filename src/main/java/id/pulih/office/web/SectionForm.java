package id.pulih.office.web;

import id.pulih.Problems;
import id.pulih.office.Clientele;
import java.time.LocalDate;
import java.util.UUID;

/** Who leads a section from when on. */
public record SectionForm(String name, Clientele clientele, UUID head, LocalDate from) {

    void check() {
        new Problems()
                .require("name", name, "Nama seksi wajib diisi.")
                .maxLength("name", name, 120)
                .require("clientele", clientele, "Pilih klien yang dibimbing seksi ini.")
                .require("head", head, "Pilih pejabat yang memimpin.")
                .require("from", from, "Tanggal mulai wajib diisi.")
                .throwIfAny();
    }
}
