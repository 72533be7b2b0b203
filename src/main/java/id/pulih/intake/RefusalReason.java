package id.pulih.intake;

/** Why the head does not grant an application (R18). */
public enum RefusalReason {
    NOT_A_SUBJECT("Belum termasuk sasaran bimbingan tambahan"),
    GUIDANCE_RUNNING("Bimbingan yang sedang berjalan sudah memberi layanan yang sama"),
    ALREADY_IN("Sudah ada bimbingan tambahan yang berjalan untuk orang yang sama"),
    CLIENT_UNWILLING("Calon peserta belum bersedia"),
    OTHER_SERVICE("Kebutuhannya lebih tepat dilayani lembaga lain"),
    OTHER("Alasan lain");

    private final String label;

    RefusalReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
