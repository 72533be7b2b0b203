package id.pulih.litmas;

/**
 * How many hours of help studies of offender programmes found fitting for a level of risk (R35). Shown beside the planned
 * hours as a comparison; it is no rule, and nothing is decided by it (X18).
 */
public enum RiskHours {
    LOW("Risiko rendah", 100),
    MODERATE("Risiko sedang", 200),
    HIGH("Risiko tinggi", 300);

    private final String label;
    private final int hours;

    RiskHours(String label, int hours) {
        this.label = label;
        this.hours = hours;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }

    /** Hours over the whole programme. */
    public int hours() {
        return hours;
    }
}
