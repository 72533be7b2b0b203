package id.pulih.tpp;

/** What the TPP recommends for a case (R43). */
public enum Outcome {
    APPROVED("Disetujui"),
    APPROVED_CHANGED("Disetujui dengan perubahan"),
    RETURNED("Dikembalikan untuk perbaikan"),
    REJECTED("Ditolak"),
    POSTPONED("Ditunda karena data kurang");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The words on screen and in the minutes. */
    public String label() {
        return label;
    }

    /** Whether a programme follows, once the head has ratified it. */
    public boolean approves() {
        return this == APPROVED || this == APPROVED_CHANGED;
    }

    /** Whether the head must ratify it: a programme, or a rejection. */
    public boolean needsHead() {
        return approves() || this == REJECTED;
    }
}
