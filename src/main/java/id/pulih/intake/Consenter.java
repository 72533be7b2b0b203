package id.pulih.intake;

/** Who answers whether the application may go on: the client, and for a child the guardian too (R5, R6). */
public enum Consenter {
    CLIENT("Klien"),
    GUARDIAN("Orang tua atau wali");

    private final String label;

    Consenter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
