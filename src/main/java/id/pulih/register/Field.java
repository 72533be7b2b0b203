package id.pulih.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of the register may mean, in the order in which the register is given out again; with the headings under which
 * offices keep it. The order follows the SDP sheet as far as it is known (X10, belum diverifikasi).
 */
public enum Field {
    NUMBER(
            "Nomor register",
            100,
            "no reg",
            "no register",
            "nomor reg",
            "nomor registrasi",
            "no registrasi",
            "noreg",
            "register",
            "no reg nama"),
    NAME("Nama", 200, "nama klien", "nama lengkap", "nama wbp", "nama"),
    ALIAS("Alias atau bin/binti", 200, "alias", "nama alias", "bin binti", "bin"),
    SEX("Jenis kelamin", 30, "jk", "l p", "lp", "kelamin", "jenis kelamin l p", "sex"),
    BIRTH_PLACE("Tempat lahir", 100, "tmp lahir", "tempat"),
    BIRTH_ON("Tanggal lahir", 60, "tgl lahir", "tanggal lahir", "lahir"),
    NIK("NIK", 60, "no ktp", "nomor ktp", "nomor induk kependudukan", "no nik"),
    TELEPHONE(
            "Telepon", 60, "no hp", "no telp", "no telepon", "hp", "telp", "nomor hp", "nomor telepon", "wa", "no wa"),
    STREET("Alamat", 500, "alamat tinggal", "alamat lengkap", "alamat rumah", "tempat tinggal"),
    MOTHER("Nama ibu kandung", 200, "ibu kandung", "nama ibu", "ibu"),
    KIND(
            "Jenis bimbingan",
            100,
            "jenis pembimbingan",
            "bimbingan",
            "jenis klien",
            "program",
            "jenis integrasi",
            "integrasi"),
    OFFENCE("Perkara", 300, "pasal", "tindak pidana", "kasus", "jenis perkara", "jenis kejahatan"),
    FROM_ON(
            "Mulai bimbingan",
            60,
            "tgl mulai",
            "tanggal mulai",
            "mulai",
            "tgl awal bimbingan",
            "awal bimbingan",
            "tanggal awal bimbingan",
            "tmt"),
    UNTIL_ON(
            "Akhir bimbingan",
            60,
            "tgl akhir",
            "tanggal akhir",
            "berakhir",
            "tgl akhir bimbingan",
            "tanggal akhir bimbingan",
            "ekspirasi",
            "selesai",
            "tgl ekspirasi"),
    OFFICER("PK", 200, "nama pk", "petugas pk", "pembimbing", "pembimbing kemasyarakatan", "pk pembimbing"),
    OFFICER_NIP("NIP PK", 60, "nip", "nip pembimbing", "nip petugas"),
    PASSPORT("Nomor paspor", 60, "paspor", "no paspor", "passport", "no passport", "nomor passport"),
    KITAS("Nomor KITAS", 60, "kitas", "no kitas"),
    KITAP("Nomor KITAP", 60, "kitap", "no kitap");

    /** The last column of the first shape: what follows came later, and a row without it is written as before. */
    static final Field LAST_OF_THE_FIRST = OFFICER_NIP;

    private final String label;
    final int longest;
    private final List<String> headings;

    Field(String label, int longest, String... headings) {
        this.label = label;
        this.longest = longest;
        this.headings = List.of(headings);
    }

    public String label() {
        return label;
    }

    /** The field that this heading most likely names. */
    static Optional<Field> guess(String heading) {
        var bare = bare(heading);
        return Arrays.stream(values())
                .filter(f -> bare(f.label).equals(bare) || f.headings.contains(bare))
                .findFirst();
    }

    /** A heading as it is remembered: letters and digits in lower case, one blank between. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
