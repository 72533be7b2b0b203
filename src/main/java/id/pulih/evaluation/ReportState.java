package id.pulih.evaluation;

/** Where the final report stands; worked out from its rows. */
public enum ReportState {
    DRAFT("Sedang ditulis PK"),
    SUBMITTED("Menunggu pemeriksaan kepala seksi"),
    CHECKED("Menunggu Kepala"),
    RETURNED("Dikembalikan untuk diperbaiki"),
    ACCEPTED("Diterima Kepala");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }
}
