package id.pulih.intake;

/** How the application came in (R2). */
public enum Channel {
    DESK("Datang ke kantor"),
    LETTER("Surat"),
    HANDOVER("Diserahkan Lapas, Rutan, atau LPKA"),
    PARTNER("Lewat Pokmas Lipas");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
