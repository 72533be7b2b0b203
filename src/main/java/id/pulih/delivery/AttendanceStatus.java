package id.pulih.delivery;

/** What became of a client's place in a session (R53). Only ABSENT leads to a next act; nothing here is held against the client. */
public enum AttendanceStatus {
    PRESENT("Hadir"),
    LATE("Terlambat"),
    EXCUSED("Izin"),
    ABSENT("Belum hadir"),
    CANCELLED_BY_OFFICE("Dibatalkan petugas atau mitra"),
    HOLIDAY("Libur");

    private final String label;

    AttendanceStatus(String label) {
        this.label = label;
    }

    /** The word on screen and paper. */
    public String label() {
        return label;
    }

    /** Whether it says nothing without a reason. */
    public boolean needsReason() {
        return this == EXCUSED;
    }

    /** Whether the client took part. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }

    /** Whether the session took place for this client's group. */
    public boolean held() {
        return this != CANCELLED_BY_OFFICE && this != HOLIDAY;
    }

    /** Whether it can be known before the session begins. */
    public boolean knownAhead() {
        return this == EXCUSED || !held();
    }
}
