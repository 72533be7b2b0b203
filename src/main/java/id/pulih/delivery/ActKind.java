package id.pulih.delivery;

/** The one thing to do next after a client has not come (E3), or extra support (R59). */
public enum ActKind {
    CONTACT("Hubungi klien dan tanyakan kendalanya"),
    CONTACT_FAMILY("Hubungi klien, juga keluarga bila klien mengizinkan; tawarkan waktu, tempat, atau cara lain"),
    HOME_VISIT("Kunjungi rumah klien"),
    SECTION_HEAD("Bahas dengan kepala seksi: beri semangat, ubah rencana, atau jeda"),
    SUPPORT("Beri dukungan tambahan: pertemuan tambahan atau rujukan");

    private final String label;

    ActKind(String label) {
        this.label = label;
    }

    /** The task in words. */
    public String label() {
        return label;
    }

    /** Whether a contact by this channel is what the task asks for. */
    boolean doneBy(Channel channel, boolean reached) {
        return switch (this) {
            case CONTACT, CONTACT_FAMILY -> reached;
            case HOME_VISIT -> channel == Channel.HOME_VISIT;
            case SECTION_HEAD, SUPPORT -> false;
        };
    }
}
