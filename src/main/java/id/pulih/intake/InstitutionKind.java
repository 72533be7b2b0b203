package id.pulih.intake;

/** What kind of institution applies; private ones may as well (R1). */
public enum InstitutionKind {
    PRISON("Lapas, Rutan, atau LPKA"),
    BAPAS("Bapas lain"),
    COURT("Pengadilan atau kejaksaan"),
    HEALTH("Puskesmas, rumah sakit, atau lembaga rehabilitasi"),
    BNN("BNN, BNNP, atau BNNK"),
    SCHOOL("Sekolah atau kampus"),
    SOCIAL("Dinas sosial atau instansi daerah"),
    POKMAS("Pokmas Lipas"),
    PRIVATE("Yayasan atau lembaga swasta lain");

    private final String label;

    InstitutionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
