package id.pulih.disclosure;

/** The head's word on whether the client is told of one answer. */
public enum Telling {
    OFFICE("Menurut pengaturan kantor"),
    YES("Ya, beri tahu klien"),
    NO("Tidak");

    private final String label;

    Telling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
