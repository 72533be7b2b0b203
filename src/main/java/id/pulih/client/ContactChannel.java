package id.pulih.client;

/** How a person wants to be reached; a letter or a visit to the office is worth as much as a call. */
public enum ContactChannel {
    CALL("Telepon"),
    WHATSAPP("WhatsApp"),
    LETTER("Surat ke alamat"),
    FAMILY("Lewat keluarga"),
    OFFICE("Datang sendiri ke kantor");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a number must be known to use it. */
    public boolean needsTelephone() {
        return this == CALL || this == WHATSAPP;
    }
}
