package id.pulih.intake;

/** What the office does with a request in a case that is none of narcotics (R13); the paper speaks of narcotics alone. */
public enum OtherCases {
    ACCEPT("Diterima", "Permohonan diproses seperti perkara narkotika."),
    REDIRECT("Diarahkan ke layanan lain", "Pemohon mendapat surat dengan layanan yang sesuai; permohonan ditutup.");

    private final String label;
    private final String meaning;

    OtherCases(String label, String meaning) {
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
