package id.pulih.evaluation;

/** What a review asks about beside the activities (R68). */
public enum Area {
    WORK("Pekerjaan atau pendidikan"),
    HOUSING("Tempat tinggal"),
    FAMILY("Keluarga dan hubungan dekat");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** The words on screen and paper. */
    public String label() {
        return label;
    }
}
