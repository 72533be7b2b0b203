package id.pulih.assessment;

/** Why a referral cannot wait for the hearing (R29). */
public enum Danger {
    ASSIST_HIGH("Skor ASSIST tinggi"),
    INJECTING("Menyuntik dalam tiga bulan terakhir"),
    SELF_HARM("Bahaya menyakiti diri"),
    OVERDOSE("Bahaya kelebihan dosis");

    private final String label;

    Danger(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
