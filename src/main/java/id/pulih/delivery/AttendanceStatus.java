package id.pulih.delivery;

public enum AttendanceStatus {
    PRESENT("Hadir"),
    EXCUSED("Izin"),
    ABSENT("Tidak hadir");

    private final String label;

    AttendanceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean needsReason() {
        return this == EXCUSED;
    }
}
