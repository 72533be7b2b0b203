package id.pulih.litmas;

/** Where a round of the Litmas stands; derived from its rows, never stored. */
public enum LitmasState {
    DRAFT("Sedang disusun"),
    SUBMITTED("Menunggu pemeriksaan kepala seksi"),
    RETURNED("Dikembalikan untuk diperbaiki"),
    APPROVED("Disetujui, menunggu tanda tangan PK"),
    LOCKED("Ditandatangani dan dikunci");

    private final String label;

    LitmasState(String label) {
        this.label = label;
    }

    /** The name on screen. */
    public String label() {
        return label;
    }
}
