package id.pulih.sop;

/** Who carries out a treatment: the paper names PK, reintegration agent and rehabilitation institution; offices add partners. */
public enum PerformerKind {
    PROBATION_OFFICER("Pembimbing Kemasyarakatan"),
    REINTEGRATION_AGENT("Agen reintegrasi"),
    REHAB_PROVIDER("Lembaga rehabilitasi"),
    PARTNER("Mitra");

    private final String label;

    PerformerKind(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }
}
