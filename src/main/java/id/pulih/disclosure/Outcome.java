package id.pulih.disclosure;

/** What the head answers to a request for data. */
public enum Outcome {
    WITHHELD("Tidak diberikan", "Surat jawaban tidak menyebut apakah kantor ini mengenal orangnya."),
    GIVEN("Diberikan", "Hanya atas permintaan tertulis, dengan dasar hukum yang sudah diperiksa.");

    private final String label;
    private final String meaning;

    Outcome(String label, String meaning) {
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
}
