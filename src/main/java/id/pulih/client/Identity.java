package id.pulih.client;

import id.pulih.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as the desk writes it down. A name is one text and may be one word.
 *
 * @param nik sixteen digits, or empty with a reason
 * @param foreignPaper of a foreigner: which paper foreignNumber is of; null with an empty number
 * @param occupation null as long as nobody has asked
 * @param channel how the person wants to be reached
 */
public record Identity(
        String name,
        String alias,
        String birthPlace,
        @Nullable LocalDate birthOn,
        @Nullable Sex sex,
        String nik,
        @Nullable NikAbsence nikAbsent,
        @Nullable ForeignPaper foreignPaper,
        String foreignNumber,
        String telephone,
        @Nullable ContactChannel channel,
        String street,
        String mother,
        @Nullable Occupation occupation) {

    /** What the desk must mend before the identity can be kept; a NIK that only disagrees with the birth date passes. */
    public void check(Problems problems, LocalDate today) {
        checkBesideNik(problems, today);
        problems.when(nik.isBlank() && nikAbsent == null, "nikAbsent", "Isi NIK, atau pilih alasan mengapa belum ada.");
    }

    /** The same for a correction that leaves the stored NIK as it is. */
    public void checkBesideNik(Problems problems, LocalDate today) {
        problems.require("name", name, "Nama wajib diisi.")
                .maxLength("name", name, 200)
                .maxLength("alias", alias, 200)
                .maxLength("birthPlace", birthPlace, 100)
                .require("sex", sex, "Pilih jenis kelamin.")
                .when(birthOn != null && birthOn.isAfter(today), "birthOn", "Tanggal lahir tidak boleh di masa depan.")
                .when(
                        !nik.isBlank() && !Nik.wellFormed(nik),
                        "nik",
                        "NIK terdiri dari 16 angka. Jika belum ada, kosongkan dan pilih alasannya.")
                .when(
                        foreignPaper == null && !foreignNumber.isBlank(),
                        "foreignPaper",
                        "Pilih jenis dokumennya: paspor, KITAS, atau KITAP.")
                .when(
                        foreignPaper != null && foreignNumber.isBlank(),
                        "foreignNumber",
                        "Tulis nomornya, atau kosongkan jenis dokumennya.")
                .when(
                        !foreignNumber.isBlank() && !ForeignPaper.wellFormed(foreignNumber),
                        "foreignNumber",
                        "Nomor ini terdiri dari 5 sampai 20 huruf dan angka.")
                .when(
                        !telephone.isBlank() && !Telephone.wellFormed(telephone),
                        "telephone",
                        "Nomor telepon terdiri dari 8 sampai 15 angka, misalnya 0812 3456 7890.")
                .when(
                        telephone.isBlank() && channel != null && channel.needsTelephone(),
                        "telephone",
                        "Isi nomor telepon, atau pilih cara lain untuk menghubungi.")
                .maxLength("street", street, 500)
                .maxLength("mother", mother, 200);
    }
}
