package id.pulih.disclosure;

import id.pulih.Problems;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A request for data as the desk notes it.
 *
 * @param caseId the case of the person, where the desk has noted it there; null otherwise
 * @param letterNumber empty, as letterOn is null, for a request by word of mouth
 * @param subject about whom, as the asker says
 * @param papers the letter; may be missing
 */
public record NewInquiry(
        @Nullable UUID caseId,
        AskerKind kind,
        String asker,
        String spokesman,
        String letterNumber,
        @Nullable LocalDate letterOn,
        LocalDate receivedOn,
        String subject,
        String asked,
        @Nullable MultipartFile papers) {

    public NewInquiry {
        asker = asker == null ? "" : asker;
        spokesman = spokesman == null ? "" : spokesman;
        letterNumber = letterNumber == null ? "" : letterNumber;
        subject = subject == null ? "" : subject;
        asked = asked == null ? "" : asked;
    }

    /** Refuses at its field what is missing or cannot be. */
    void check(LocalDate today) {
        new Problems()
                .require("kind", kind, "Pilih siapa yang meminta.")
                .require("asker", asker, "Tulis nama lembaga atau medianya.")
                .maxLength("asker", asker, 200)
                .maxLength("spokesman", spokesman, 200)
                .maxLength("letterNumber", letterNumber, 100)
                .when(
                        letterNumber.isEmpty() && letterOn != null,
                        "letterNumber",
                        "Tulis nomor suratnya, atau kosongkan juga tanggalnya.")
                .when(!letterNumber.isEmpty() && letterOn == null, "letterOn", "Isi tanggal suratnya.")
                .when(
                        letterOn != null && letterOn.isAfter(today),
                        "letterOn",
                        "Tanggal surat tidak boleh di masa depan.")
                .require("receivedOn", receivedOn, "Isi tanggal diterima.")
                .when(
                        receivedOn != null && receivedOn.isAfter(today),
                        "receivedOn",
                        "Tanggal diterima tidak boleh di masa depan.")
                .require("subject", subject, "Tulis tentang siapa data itu diminta.")
                .maxLength("subject", subject, 200)
                .require("asked", asked, "Tulis data yang diminta dan keperluannya.")
                .maxLength("asked", asked, 2000)
                .throwIfAny();
    }
}
