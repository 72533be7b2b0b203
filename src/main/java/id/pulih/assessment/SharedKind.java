package id.pulih.assessment;

/** The kinds of data that a client may let one partner have, each by its own consent (R27). */
public enum SharedKind {
    IDENTITY("Nama dan umur"),
    CONTACT("Nomor telepon atau alamat"),
    SCHEDULE("Jadwal kegiatan"),
    ATTENDANCE("Kehadiran"),
    ASSESSMENT("Ringkasan hasil asesmen"),
    REPORT("Catatan perkembangan");

    private final String label;

    SharedKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
