package id.pulih.sop.web;

import id.pulih.Problems;
import id.pulih.sop.Basis;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal basis and what is known of it. */
public record BasisForm(int version, String citation, List<String> letters, Basis.Status status, LocalDate verifiedOn) {

    Basis read(@Nullable UUID id, LocalDate today) {
        new Problems()
                .require("citation", citation, "Dasar hukum wajib diisi.")
                .maxLength("citation", citation, 500)
                .require("status", status, "Pilih keadaan dasar hukum ini.")
                .when(
                        status == Basis.Status.IN_FORCE && verifiedOn == null,
                        "verifiedOn",
                        "Isi tanggal Anda memeriksa bahwa dasar hukum ini berlaku.")
                .when(
                        verifiedOn != null && verifiedOn.isAfter(today),
                        "verifiedOn",
                        "Tanggal tidak boleh di masa depan.")
                .throwIfAny();
        return new Basis(id, citation, known(), status, null, null, verifiedOn);
    }

    private List<String> known() {
        if (letters == null) return List.of();
        return Arrays.stream(Step.values())
                .map(Step::letter)
                .filter(letters::contains)
                .toList();
    }
}
