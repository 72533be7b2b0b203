package id.pulih.letter;

/** How far a letter has come on its way to the signature. */
public enum Signing {
    NOT_YET("Belum ada berkas bertanda tangan"),
    SENT("Menunggu tanda tangan elektronik"),
    ELECTRONIC("Bertanda tangan elektronik"),
    INK("Bertanda tangan basah");

    private final String label;

    Signing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
