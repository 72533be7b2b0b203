package id.pulih.tpp;

/** Routine sessions are held at least twice a month, special ones when needed. */
public enum SessionKind {
    ROUTINE("Rutin"),
    SPECIAL("Khusus");

    private final String label;

    SessionKind(String label) {
        this.label = label;
    }

    /** The words on screen and in the minutes. */
    public String label() {
        return label;
    }
}
