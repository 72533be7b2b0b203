package id.pulih.intake;

import java.util.List;

/** How the application came in (R2). */
public enum Channel {
    DESK("Datang ke kantor"),
    LETTER("Surat"),
    HANDOVER("Diserahkan Lapas, Rutan, atau LPKA"),
    PARTNER("Lewat Pokmas Lipas"),
    /** Sent from the public page; nobody at the desk has typed it. */
    OUTSIDE("Lewat halaman permohonan");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The ways by which an application reaches the desk, in the order of its form. */
    public static List<Channel> ofTheDesk() {
        return List.of(DESK, LETTER, HANDOVER, PARTNER);
    }
}
