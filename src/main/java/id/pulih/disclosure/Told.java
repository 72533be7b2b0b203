package id.pulih.disclosure;

/** When the client hears that somebody outside has asked for data about him; no rule was found, so the office chooses (E20). */
public enum Told {
    GIVEN("Bila data diberikan", "Kabarnya masuk daftar Kabar yang belum disampaikan."),
    ALWAYS("Setiap kali permintaan dijawab", "Juga bila tidak ada data yang diberikan."),
    NEVER("Tidak", "Kecuali Kepala memilih lain pada jawabannya.");

    private final String label;
    private final String meaning;

    Told(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What follows from it. */
    public String meaning() {
        return meaning;
    }

    /** Whether the client is told of this answer. */
    public boolean of(boolean given) {
        return this == ALWAYS || this == GIVEN && given;
    }
}
