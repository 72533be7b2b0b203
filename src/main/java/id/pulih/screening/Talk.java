package id.pulih.screening;

import id.pulih.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a PK or section head writes down of one client; also what the form sends.
 *
 * @param version how many earlier talks the writer has seen
 * @param reason why not offered; or the client's own, if he gave one
 * @param recommendation for the head, who reads it beside the client's request
 */
public record Talk(int version, Stage stage, @Nullable LocalDate heldOn, String reason, String recommendation) {

    public Talk {
        reason = reason == null ? "" : reason;
        recommendation = recommendation == null ? "" : recommendation;
    }

    void check(LocalDate today) {
        new Problems()
                .require("stage", stage, "Pilih hasilnya.")
                .require("heldOn", heldOn, "Isi tanggalnya.")
                .when(heldOn != null && heldOn.isAfter(today), "heldOn", "Tanggal ini tidak boleh di masa depan.")
                .when(
                        heldOn != null && heldOn.isBefore(today.minusDays(Screenings.DAYS)),
                        "heldOn",
                        "Catat pembicaraan dari " + Screenings.DAYS + " hari terakhir.")
                .when(
                        stage == Stage.CONSIDERED && reason.isEmpty(),
                        "reason",
                        "Tulis mengapa bimbingan tambahan tidak ditawarkan.")
                .when(
                        stage == Stage.WANTED && recommendation.isEmpty(),
                        "recommendation",
                        "Tulis pertimbangan Anda; Kepala membacanya bersama permohonan klien.")
                .maxLength("reason", reason, 2000)
                .maxLength("recommendation", recommendation, 2000)
                .throwIfAny();
    }
}
