package id.pulih.office.web;

import id.pulih.Problems;
import java.time.LocalDate;
import java.util.UUID;

/** A mandate to sign; through is filled for u.b. only. */
public record MandateForm(UUID staff, String through, String basis, LocalDate from, LocalDate until) {

    void check() {
        new Problems()
                .require("staff", staff, "Pilih pejabatnya.")
                .maxLength("through", through, 120)
                .require("basis", basis, "Dasar wajib diisi, misalnya nomor surat perintah.")
                .maxLength("basis", basis, 200)
                .require("from", from, "Tanggal mulai wajib diisi.")
                .when(
                        from != null && until != null && until.isBefore(from),
                        "until",
                        "Tanggal akhir tidak boleh sebelum tanggal mulai.")
                .throwIfAny();
    }
}
