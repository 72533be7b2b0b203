package id.pulih.plan;

/** What must have been explained before a client signs; each is a tick on the undertaking (formats.md 4.7). */
public enum Explained {
    VOLUNTARY("Bimbingan tambahan bersifat sukarela; saya boleh berhenti kapan saja tanpa akibat apa pun."),
    ACTIVITIES("Kegiatan saya adalah yang tertulis di bawah ini."),
    CONTACT("Cara dan waktu menghubungi saya sudah saya tentukan sendiri."),
    DATA("Data saya hanya dipakai untuk bimbingan dan hanya dibagikan sejauh saya setujui."),
    COMPLAINT("Saya dapat menyampaikan keluhan kepada kepala seksi atau Kepala Balai Pemasyarakatan.");

    private final String label;

    Explained(String label) {
        this.label = label;
    }

    /** The sentence as the client reads it. */
    public String label() {
        return label;
    }
}
