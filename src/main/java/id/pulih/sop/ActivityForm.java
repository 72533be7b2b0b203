package id.pulih.sop;

/** Whether an activity is held one-to-one or in a group (SDP planning form). */
public enum ActivityForm {
    INDIVIDUAL("Perorangan"),
    GROUP("Kelompok");

    private final String label;

    ActivityForm(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }
}
