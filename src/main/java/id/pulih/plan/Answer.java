package id.pulih.plan;

/** The client's answer to the offered plan (R49, R50); none of them is held against him. */
public enum Answer {
    ACCEPTED("Menerima"),
    CHANGE_ASKED("Meminta perubahan"),
    DECLINED("Tidak menerima");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** The words on screen and paper. */
    public String label() {
        return label;
    }
}
