package id.pulih.delivery;

/** How a contact came about (R55). */
public enum Channel {
    IN_PERSON("Tatap muka"),
    CALL("Telepon"),
    VIDEO("Panggilan video"),
    MESSAGE("Pesan"),
    HOME_VISIT("Kunjungan rumah"),
    FAMILY("Lewat keluarga"),
    PARTNER("Lewat mitra");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** The word on screen and paper. */
    public String label() {
        return label;
    }

    /** Whether the client himself was met or spoken to. */
    boolean withClient() {
        return this != FAMILY && this != PARTNER;
    }
}
