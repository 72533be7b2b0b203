package id.pulih.sop;

/** Who acts in the SOP: the columns of its flow table, in their order on paper (formats.md 1.5). */
public enum Actor {
    APPLICANT("Pemohon", "Pemohon atau klien"),
    CLERK("Petugas TU", "Petugas penerimaan dan registrasi"),
    HEAD("Kepala", "Kepala Bapas"),
    SECTION("Kasi", "Kepala seksi bimbingan klien"),
    OFFICER("PK", "Pembimbing Kemasyarakatan"),
    TPP("TPP", "Tim Pengamat Pemasyarakatan"),
    PARTNER("Mitra", "Mitra pelaksana");

    private final String column;
    private final String label;

    Actor(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /** The narrow head of its column on paper. */
    public String column() {
        return column;
    }

    /** The full name on screen. */
    public String label() {
        return label;
    }
}
