package id.pulih.intake;

/** What the head asks of the named official (R17). */
public enum Instruction {
    FOLLOW_UP("Tindak lanjuti sesuai SOP"),
    STUDY("Pelajari dan sampaikan saran"),
    ASK_CLIENT("Pastikan dahulu kesediaan klien"),
    FIRST("Dahulukan"),
    COORDINATE("Koordinasikan dengan keluarga atau lembaga"),
    REPORT("Laporkan hasilnya");

    private final String label;

    Instruction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
