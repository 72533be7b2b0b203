package id.pulih.intake;

/** When a case is typed into the national correctional database (SDP): once taken in, and when it has ended. */
public enum SdpOccasion {
    OPENING("Awal"),
    CLOSING("Akhir");

    private final String label;

    SdpOccasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
