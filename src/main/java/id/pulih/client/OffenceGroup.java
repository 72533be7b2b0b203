package id.pulih.client;

/** What kind of narcotics case an article makes (domain 1.6). */
public enum OffenceGroup {
    PENYALAHGUNA("Penggunaan bagi diri sendiri"),
    PENGUASAAN("Penguasaan"),
    PEREDARAN("Peredaran"),
    LAIN("Lainnya");

    private final String label;

    OffenceGroup(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
