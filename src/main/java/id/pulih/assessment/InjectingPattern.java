package id.pulih.assessment;

/** How often somebody injects; asked after a yes for the past three months (WHO ASSIST v3.1, question 8). */
public enum InjectingPattern {
    SELDOM("Seminggu sekali atau lebih jarang"),
    OFTEN("Lebih dari sekali seminggu, atau tiga hari berturut-turut");

    private final String label;

    InjectingPattern(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
