package id.pulih.intake;

/** The kind of attention that a disposition asks for (R17). */
public enum Urgency {
    BIASA("Biasa"),
    PENTING("Penting"),
    SEGERA("Segera"),
    RAHASIA("Rahasia");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
