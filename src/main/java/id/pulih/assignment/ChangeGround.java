package id.pulih.assignment;

/** Why another PK takes over (R24). */
public enum ChangeGround {
    MOVED("Mutasi"),
    LEAVE("Cuti"),
    ILL("Sakit"),
    RETIRED("Pensiun"),
    CONFLICT("Benturan kepentingan"),
    CLIENT_WISH("Permintaan klien"),
    WORKLOAD("Beban kerja"),
    OTHER("Alasan lain");

    private final String label;

    ChangeGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
