package id.pulih.letter;

import java.util.Locale;

/** Who may read a letter ("sifat naskah" of the national letter system); apart from how soon it must be dealt with. */
public enum Security {
    ORDINARY("Biasa"),
    RESTRICTED("Terbatas"),
    SECRET("Rahasia"),
    TOP_SECRET("Sangat Rahasia");

    private final String label;

    Security(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What stands at the top of every page; empty for an ordinary letter. */
    String mark() {
        return this == ORDINARY ? "" : label.toUpperCase(Locale.ROOT);
    }
}
