package id.pulih.intake;

import id.pulih.Problems;
import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.client.Telephone;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The application as the desk writes it down (R1, R3-R6, R8); also what its form sends. Only the reason, who it is about and who
 * asks are needed; papers may follow.
 *
 * @param subjectAge in years, where the birth date is not known
 * @param asker of the second kind of subject: who asked the client to take part
 * @param knows whether the client agrees, when somebody else applies
 * @param brought the papers at hand; the others become a list of things to bring
 * @param scan the letter or the filled form
 */
public record NewApplication(
        ApplicantKind applicantKind,
        @Nullable RelativeKind relation,
        @Nullable InstitutionKind institutionKind,
        String institutionName,
        String applicantName,
        String applicantTelephone,
        String applicantStreet,
        String letterNumber,
        @Nullable LocalDate letterOn,
        Channel channel,
        String subjectName,
        @Nullable LocalDate subjectBirthOn,
        @Nullable Integer subjectAge,
        Sex subjectSex,
        String subjectTelephone,
        String subjectStreet,
        @Nullable ContactChannel contactChannel,
        String lastPlace,
        SubjectCategory category,
        String asker,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate agreedOn,
        Set<ReasonTick> reasons,
        String reason,
        Set<Treatment> wishes,
        Knows knows,
        @Nullable RelativeKind guardianKind,
        String guardianName,
        String guardianTelephone,
        String guardianStreet,
        @Nullable Knows guardianKnows,
        @Nullable LocalDate guidanceEndsOn,
        Set<Paper> brought,
        Set<Flag> flags,
        @Nullable MultipartFile scan) {

    public NewApplication {
        institutionName = text(institutionName);
        applicantName = text(applicantName);
        applicantTelephone = text(applicantTelephone);
        applicantStreet = text(applicantStreet);
        letterNumber = text(letterNumber);
        subjectName = text(subjectName);
        subjectTelephone = text(subjectTelephone);
        subjectStreet = text(subjectStreet);
        lastPlace = text(lastPlace);
        asker = text(asker);
        reason = text(reason);
        guardianName = text(guardianName);
        guardianTelephone = text(guardianTelephone);
        guardianStreet = text(guardianStreet);
        reasons = set(reasons, ReasonTick.class);
        wishes = set(wishes, Treatment.class);
        brought = set(brought, Paper.class);
        flags = set(flags, Flag.class);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private static <E extends Enum<E>> Set<E> set(Set<E> ticked, Class<E> type) {
        return ticked == null ? EnumSet.noneOf(type) : ticked;
    }

    /** Younger than 18 on the day of the request: then the guardian must be named, and answers too (R6). */
    boolean child(LocalDate today) {
        if (subjectBirthOn != null) return Period.between(subjectBirthOn, today).getYears() < 18;
        return subjectAge != null && subjectAge < 18;
    }

    /** Everything that is wrong, at once. */
    void check(LocalDate today) {
        var problems = new Problems().require("applicantKind", applicantKind, "Pilih siapa yang mengajukan.");
        if (applicantKind == ApplicantKind.FAMILY) {
            problems.require("relation", relation, "Pilih hubungan pemohon dengan calon peserta.");
        }
        if (applicantKind == ApplicantKind.INSTITUTION) {
            problems.require("institutionKind", institutionKind, "Pilih jenis lembaga.")
                    .require("institutionName", institutionName, "Nama lembaga wajib diisi.");
        }
        if (applicantKind != null && applicantKind != ApplicantKind.CLIENT) {
            problems.require(
                            "applicantName",
                            applicantName,
                            applicantKind == ApplicantKind.FAMILY
                                    ? "Nama pemohon wajib diisi."
                                    : "Nama orang yang mewakili lembaga wajib diisi.")
                    .require("knows", knows, "Catat apakah calon peserta tahu dan setuju, atau belum ditanya.");
        }
        telephone(problems, "applicantTelephone", applicantTelephone);
        problems.require("channel", channel, "Pilih cara permohonan masuk.")
                .require("subjectName", subjectName, "Nama calon peserta wajib diisi.")
                .when(
                        subjectBirthOn == null && subjectAge == null,
                        "subjectBirthOn",
                        "Isi tanggal lahir, atau umur bila tanggalnya tidak diketahui.")
                .when(
                        subjectBirthOn != null && subjectBirthOn.isAfter(today),
                        "subjectBirthOn",
                        "Tanggal lahir tidak boleh di masa depan.")
                .when(
                        subjectAge != null && (subjectAge < 0 || subjectAge > 120),
                        "subjectAge",
                        "Umur ditulis dengan angka 0 sampai 120.")
                .require("subjectSex", subjectSex, "Pilih jenis kelamin.");
        telephone(problems, "subjectTelephone", subjectTelephone);
        problems.require("category", category, "Pilih dasar keikutsertaan.");
        if (category == SubjectCategory.POST_REINTEGRATION) {
            problems.require("asker", asker, "Tulis siapa yang meminta klien ikut.")
                    .require("askedOn", askedOn, "Isi tanggal permintaan itu.")
                    .when(
                            agreedOn != null && askedOn != null && agreedOn.isBefore(askedOn),
                            "agreedOn",
                            "Jawaban klien tidak mungkin sebelum diminta.");
        }
        notLater(problems, "askedOn", askedOn, today);
        notLater(problems, "agreedOn", agreedOn, today);
        notLater(problems, "letterOn", letterOn, today);
        problems.when(reasons.isEmpty(), "reasons", "Centang paling sedikit satu alasan.")
                .require("reason", reason, "Ceritakan alasannya dengan kata-kata pemohon.")
                .maxLength("reason", reason, 5000);
        if (child(today)) {
            problems.require(
                            "guardianName",
                            guardianName,
                            "Calon peserta masih anak: nama orang tua atau wali wajib diisi.")
                    .require("guardianKind", guardianKind, "Pilih hubungan orang tua atau wali.")
                    .require("guardianKnows", guardianKnows, "Catat jawaban orang tua atau wali, atau belum ditanya.");
        }
        telephone(problems, "guardianTelephone", guardianTelephone);
        lengths(problems);
        problems.throwIfAny();
    }

    private void lengths(Problems problems) {
        problems.maxLength("institutionName", institutionName, 200)
                .maxLength("applicantName", applicantName, 200)
                .maxLength("applicantStreet", applicantStreet, 500)
                .maxLength("letterNumber", letterNumber, 100)
                .maxLength("subjectName", subjectName, 200)
                .maxLength("subjectStreet", subjectStreet, 500)
                .maxLength("lastPlace", lastPlace, 200)
                .maxLength("asker", asker, 200)
                .maxLength("guardianName", guardianName, 200)
                .maxLength("guardianStreet", guardianStreet, 500);
    }

    private static void telephone(Problems problems, String field, String number) {
        problems.when(
                !number.isEmpty() && !Telephone.wellFormed(number),
                field,
                "Nomor telepon terdiri dari 8 sampai 15 angka, misalnya 0812 3456 7890.");
    }

    private static void notLater(Problems problems, String field, @Nullable LocalDate day, LocalDate today) {
        problems.when(day != null && day.isAfter(today), field, "Tanggal ini tidak boleh di masa depan.");
    }
}
