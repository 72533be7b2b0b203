package id.pulih.office;

/** What makes a day differ from an ordinary one; the first two come from the yearly joint decree of three ministers. */
public enum DayKind {
    NATIONAL("Libur nasional"),
    JOINT_LEAVE("Cuti bersama"),
    LOCAL("Libur setempat"),
    WORKDAY("Masuk kerja");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the office stays closed. */
    public boolean closed() {
        return this != WORKDAY;
    }
}
