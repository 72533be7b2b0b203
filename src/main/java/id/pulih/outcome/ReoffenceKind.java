package id.pulih.outcome;

/** How sure the news of a new case is; an allegation is never counted as a verdict. */
public enum ReoffenceKind {
    ALLEGED("Dugaan"),
    CONVICTED("Putusan pengadilan"),
    ADMITTED("Masuk lagi ke Rutan atau Lapas");

    private final String label;

    ReoffenceKind(String label) {
        this.label = label;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }
}
