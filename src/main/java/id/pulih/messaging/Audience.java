package id.pulih.messaging;

/** Who must hear a notice. */
public enum Audience {
    CLIENT("Klien"),
    APPLICANT("Pemohon"),
    BOTH("Klien dan pemohon");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
