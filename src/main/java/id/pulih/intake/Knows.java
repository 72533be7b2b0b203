package id.pulih.intake;

/** Whether the client knows of the application and agrees, when somebody else applies (R5). */
public enum Knows {
    YES("Ya, sudah setuju"),
    NO("Sudah ditanya, belum bersedia"),
    NOT_ASKED("Belum ditanya");

    private final String label;

    Knows(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
