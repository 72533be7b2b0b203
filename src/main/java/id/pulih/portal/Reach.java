package id.pulih.portal;

/** How the writer of a request wants to be reached; nobody needs a telephone or an address for it (R2). */
public enum Reach {
    CALL("Lewat telepon"),
    LETTER("Lewat surat ke alamat"),
    OFFICE("Lewat kantor: saya datang atau menelepon sendiri");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
