package id.pulih.disclosure;

/** Who asks for data about a person; the same rule holds for all of them. */
public enum AskerKind {
    POLICE("Kepolisian atau penyidik lain"),
    PROSECUTOR("Kejaksaan"),
    COURT("Pengadilan"),
    MEDIA("Media massa"),
    OTHER("Pihak lain");

    private final String label;

    AskerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
