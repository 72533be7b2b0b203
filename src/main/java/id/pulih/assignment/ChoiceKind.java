package id.pulih.assignment;

/** The first PK, another one in his place, or one who works beside him between two dates. */
public enum ChoiceKind {
    FIRST("Ditunjuk"),
    CHANGE("Menggantikan"),
    SUBSTITUTE("Mewakili sementara");

    private final String label;

    ChoiceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
