package id.pulih.evaluation;

/** How somebody feels about the programme: three faces, as clients know them from the counter (R69). */
public enum Face {
    GLAD("Senang"),
    PLAIN("Biasa saja"),
    SAD("Kurang senang"),
    NOT_ASKED("Belum ditanya");

    private final String label;

    Face(String label) {
        this.label = label;
    }

    /** The word beside the face. */
    public String label() {
        return label;
    }
}
