package id.pulih.intake;

/** How an answer was given. */
public enum ConsentWay {
    IN_PERSON("Langsung, tatap muka"),
    CALL("Lewat telepon"),
    WRITTEN("Tertulis");

    private final String label;

    ConsentWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
