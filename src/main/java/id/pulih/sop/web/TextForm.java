package id.pulih.sop.web;

import id.pulih.Problems;
import id.pulih.sop.SopText;

/** The texts of the identity block; each line is one item. */
public record TextForm(
        int version,
        String name,
        String qualification,
        String relation,
        String equipment,
        String warning,
        String recording) {

    SopText read() {
        new Problems()
                .require("name", name, "Nama SOP wajib diisi.")
                .require("qualification", qualification, "Kualifikasi pelaksana wajib diisi.")
                .require("relation", relation, "Keterkaitan wajib diisi.")
                .require("equipment", equipment, "Peralatan wajib diisi.")
                .require("warning", warning, "Peringatan wajib diisi.")
                .require("recording", recording, "Pencatatan wajib diisi.")
                .maxLength("name", name, 200)
                .maxLength("qualification", qualification, 1500)
                .maxLength("relation", relation, 1500)
                .maxLength("equipment", equipment, 1500)
                .maxLength("warning", warning, 1500)
                .maxLength("recording", recording, 1500)
                .throwIfAny();
        return new SopText(name, qualification, relation, equipment, warning, recording);
    }
}
