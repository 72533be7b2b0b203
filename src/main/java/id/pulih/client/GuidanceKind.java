package id.pulih.client;

/** Under which arrangement the client was guided before; NONE is an answer of its own (R34). */
public enum GuidanceKind {
    NONE("Belum pernah dibimbing Bapas"),
    PB("Pembebasan Bersyarat"),
    CB("Cuti Bersyarat"),
    CMB("Cuti Menjelang Bebas"),
    ASIMILASI("Asimilasi"),
    PIDANA_BERSYARAT("Pidana bersyarat"),
    DIVERSI("Diversi (Anak)"),
    PIDANA_ANAK("Pidana atau tindakan Anak"),
    LAIN("Bimbingan lain");

    private final String label;

    GuidanceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
