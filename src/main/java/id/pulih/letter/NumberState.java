package id.pulih.letter;

/** What a letter's number is worth: it is used for good, may still change, is still to come, or will never be used again. */
public enum NumberState {
    NONE("Tanpa nomor"),
    FIXED("Tetap"),
    /** The national letter system takes a number at once, but gives it for good only with the signature. */
    TEMPORARY("Sementara"),
    /** Another office or the national letter system gives it. */
    WAITING("Menunggu nomor"),
    /** Its letter was revoked; the number stays in the list and is not given again. */
    CANCELLED("Dibatalkan");

    private final String label;

    NumberState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
