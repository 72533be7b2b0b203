package id.pulih.intake;

/** What the desk finds when it looks whether the application is complete (R13). */
public enum CheckOutcome {
    COMPLETE("Lengkap", "Diteruskan kepada Kepala."),
    ENOUGH("Cukup, kekurangan menyusul", "Diteruskan kepada Kepala; kekurangan tetap menjadi catatan."),
    LACKING("Perlu dilengkapi dahulu", "Pemohon diberi daftar dan waktu; sesudahnya dinilai lagi."),
    OTHER_OFFICE("Bukan wilayah kantor ini", "Diteruskan kepada Kepala dengan usul pelimpahan ke Bapas lain.");

    private final String label;
    private final String meaning;

    CheckOutcome(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What follows from it. */
    public String meaning() {
        return meaning;
    }

    /** Whether step b is done with it: only what is to be completed first waits. */
    public boolean judged() {
        return this != LACKING;
    }
}
