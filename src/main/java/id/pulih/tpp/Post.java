package id.pulih.tpp;

/** A member's post in the TPP. */
public enum Post {
    CHAIR("Ketua"),
    SECRETARY("Sekretaris"),
    MEMBER("Anggota");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /** The words on screen and in the minutes. */
    public String label() {
        return label;
    }
}
