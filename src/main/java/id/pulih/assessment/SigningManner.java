package id.pulih.assessment;

/** How the client has given the word; a thumbprint or a spoken word needs a witness (E23). */
public enum SigningManner {
    SIGNATURE("Tanda tangan"),
    THUMBPRINT("Cap jempol di depan saksi"),
    SPOKEN("Lisan di depan saksi");

    private final String label;

    SigningManner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean needsWitness() {
        return this != SIGNATURE;
    }
}
