package id.pulih.intake;

/** Who applies (step a): the client, the family, or an institution, public or private. */
public enum ApplicantKind {
    CLIENT("Klien sendiri"),
    FAMILY("Keluarga atau wali"),
    INSTITUTION("Lembaga");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
