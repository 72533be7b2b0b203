package id.pulih.intake;

/** The papers that help the application along; none of them is a condition (R8). */
public enum Paper {
    IDENTITY("KTP atau kartu keluarga"),
    RELEASE("Surat lepas, surat bebas, atau SK integrasi"),
    GUIDANCE_END("Surat keterangan akhir bimbingan"),
    REHAB("Surat keterangan rehabilitasi, bila pernah"),
    GUARDIAN_IDENTITY("Identitas orang tua atau wali"),
    LETTER("Surat permohonan");

    private final String label;

    Paper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
