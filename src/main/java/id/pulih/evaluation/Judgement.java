package id.pulih.evaluation;

/** Whether the goal of an activity was reached, as the PK sees it (R68, result evaluation of R69). */
public enum Judgement {
    ACHIEVED("Tercapai"),
    PARTLY("Tercapai sebagian"),
    NOT_YET("Belum tercapai");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    /** The words on screen and paper. */
    public String label() {
        return label;
    }
}
