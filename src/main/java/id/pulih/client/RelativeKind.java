package id.pulih.client;

/** Who a family member is to the client. */
public enum RelativeKind {
    FATHER("Ayah"),
    MOTHER("Ibu"),
    SPOUSE("Suami atau istri"),
    SIBLING("Saudara kandung"),
    CHILD("Anak"),
    GRANDPARENT("Kakek atau nenek"),
    GUARDIAN("Wali"),
    OTHER("Kerabat lain");

    private final String label;

    RelativeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
