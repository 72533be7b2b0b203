package id.pulih.assessment;

/** The band of a score, kept in clear for counts; a help for the decision, never the decision. */
public enum Band {
    LOW("Rendah"),
    MODERATE("Sedang"),
    HIGH("Tinggi"),
    VERY_HIGH("Sangat tinggi");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
