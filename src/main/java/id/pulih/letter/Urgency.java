package id.pulih.letter;

/** How soon a letter must be dealt with ("tingkat urgensi" of the national letter system). */
public enum Urgency {
    ORDINARY("Biasa"),
    URGENT("Segera"),
    MOST_URGENT("Sangat Segera");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
