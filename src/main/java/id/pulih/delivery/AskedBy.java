package id.pulih.delivery;

/** Who asked for another time or place; kept, because it tells where a schedule does not fit. */
public enum AskedBy {
    CLIENT("Klien"),
    OFFICE("Petugas"),
    PERFORMER("Pelaksana atau mitra"),
    /** Nobody: what was written down was wrong from the start. */
    RECORDING_ERROR("Tidak ada; semula salah dicatat");

    private final String label;

    AskedBy(String label) {
        this.label = label;
    }

    /** The word on screen. */
    public String label() {
        return label;
    }
}
