package id.pulih.letter;

/** Where the numbers of letters come from: a setting of the office, and of each number where it came from. */
public enum NumberWay {
    OWN("Pulih memberi nomor urut kantor", "hitungan kantor"),
    BLOCK("Dari blok nomor yang diberikan kantor lain, berurutan", "blok nomor"),
    OUTSIDE("SRIKANDI atau kantor lain yang memberi; nomornya diketik menyusul", "diketik dari luar");

    private final String label;
    private final String origin;

    NumberWay(String label, String origin) {
        this.label = label;
        this.origin = origin;
    }

    public String label() {
        return label;
    }

    /** Where a number came from, in a word or two. */
    public String origin() {
        return origin;
    }
}
