package id.pulih.office;

/** Whom a section guides. */
public enum Clientele {
    ADULT("Klien dewasa"),
    CHILD("Klien anak"),
    BOTH("Klien dewasa dan anak");

    private final String label;

    Clientele(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
