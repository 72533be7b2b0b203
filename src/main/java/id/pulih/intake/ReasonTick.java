package id.pulih.intake;

/** The reasons of need that the form offers beside the free text (R4). */
public enum ReasonTick {
    RELAPSE_FEAR("Takut kembali menggunakan"),
    NO_WORK("Belum bekerja"),
    FAMILY_CONFLICT("Masalah dalam keluarga"),
    OLD_FRIENDS("Lingkungan pergaulan lama"),
    NO_HOME("Belum punya tempat tinggal"),
    WANTS_THERAPY("Ingin konseling atau terapi"),
    OTHER("Alasan lain");

    private final String label;

    ReasonTick(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
