package id.pulih.intake;

/** What the head should see at once (R16, E23). */
public enum Flag {
    URGENT("Mendesak"),
    HEALTH("Keadaan kesehatan mendesak"),
    INJECTING("Memakai jarum suntik"),
    NO_HOME("Tidak punya tempat tinggal"),
    SMALL_CHILD("Membawa anak kecil atau sedang hamil"),
    DISABILITY("Penyandang disabilitas"),
    CANNOT_READ("Perlu dibacakan"),
    INTERPRETER("Perlu juru bahasa"),
    /** The person concerned does not want to; the family asks for a talk of its own. */
    FAMILY_TALK("Keluarga minta berbicara dahulu");

    private final String label;

    Flag(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
