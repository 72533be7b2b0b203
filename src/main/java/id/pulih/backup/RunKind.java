package id.pulih.backup;

/** What is done for the safety of the data without anybody at a page. */
public enum RunKind {
    /** An archive was made. */
    BACKUP("Cadangan"),
    /** The newest archive was restored into a scratch folder and compared. */
    DRILL("Uji pemulihan"),
    /** The invariants were asked of the live data. */
    CHECK("Pemeriksaan data");

    private final String label;

    RunKind(String label) {
        this.label = label;
    }

    /** The word of the page. */
    public String label() {
        return label;
    }
}
