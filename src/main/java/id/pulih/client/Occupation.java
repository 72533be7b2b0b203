package id.pulih.client;

/** What a person does by day, a column of the register (formats.md 4.6); it may stay open until somebody has asked. */
public enum Occupation {
    WORKING("Bekerja"),
    NOT_WORKING("Tidak bekerja"),
    STUDYING("Sekolah atau kuliah"),
    HOUSEHOLD("Mengurus rumah tangga");

    private final String label;

    Occupation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
