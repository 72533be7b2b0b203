package id.pulih.access;

/** In which capacity a person decides: in his own post, as acting head, for another, as a party, or no person at all. */
public enum Capacity {
    DEFINITIVE(""),
    PLH("Plh."),
    PLT("Plt."),
    AN("a.n."),
    PARTY(""),
    JOB("");

    private final String prefix;

    Capacity(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the title under a letter; empty for the post's own holder. */
    public String prefix() {
        return prefix;
    }
}
