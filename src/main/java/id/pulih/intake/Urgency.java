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

    /** What the form proposes to the head: an application that is marked urgent goes to a special session of the TPP. */
    public static Urgency proposedFor(Application application) {
        return application.flags().contains(Flag.URGENT) ? SEGERA : BIASA;
    }

    public String label() {
        return label;
    }
}
