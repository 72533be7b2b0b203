package id.pulih.letter;

/** Whether a letter still holds. */
public enum LetterState {
    ISSUED("Sah"),
    REPLACED("Diganti"),
    REVOKED("Dicabut");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
