package id.pulih.messaging;

/** What was done with a notice. */
public enum NoticeResult {
    SENT("Surat atau pesan dikirim"),
    CALLED("Sudah dihubungi"),
    NOT_REACHED("Belum terhubung");

    private final String label;

    NoticeResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
