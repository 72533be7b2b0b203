package id.pulih.client;

/** As civil registration writes it. */
public enum Sex {
    L("Laki-laki"),
    P("Perempuan");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word for a stored letter; empty for null. */
    public static String label(String letter) {
        return letter == null ? "" : valueOf(letter).label;
    }
}
