package id.pulih.evaluation;

/** Whether an activity was carried out as agreed: the process, whatever came of it (R69). */
public enum Carried {
    AS_PLANNED("Sesuai rencana"),
    PARTLY("Sebagian"),
    NOT_HELD("Belum terlaksana");

    private final String label;

    Carried(String label) {
        this.label = label;
    }

    /** The words on screen and paper. */
    public String label() {
        return label;
    }
}
