package id.pulih.litmas;

/** What came of a source: something was learnt, or it is not to be had and a reason says why (R26). */
public enum SourceOutcome {
    OBTAINED("Diperoleh"),
    UNAVAILABLE("Tidak tersedia");

    private final String label;

    SourceOutcome(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }
}
