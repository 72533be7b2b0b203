package id.pulih.office;

/** What counts letters of a year: one counter for the office, one for each classification code, or one for each kind. */
public enum NumberScope {
    OFFICE("Satu hitungan untuk semua surat"),
    CODE("Satu hitungan untuk tiap kode klasifikasi"),
    KIND("Satu hitungan untuk tiap jenis surat");

    private final String label;

    NumberScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
