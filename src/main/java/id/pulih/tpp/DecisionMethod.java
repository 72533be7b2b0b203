package id.pulih.tpp;

/** How the TPP came to its decision (R42). */
public enum DecisionMethod {
    CONSENSUS("Musyawarah mufakat"),
    VOTE("Suara terbanyak");

    private final String label;

    DecisionMethod(String label) {
        this.label = label;
    }

    /** The words on screen and in the minutes. */
    public String label() {
        return label;
    }
}
