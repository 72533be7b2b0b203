package id.pulih.assessment;

/** The four points of the consent to assessment (R27); without the first there is no assessment. */
public enum ConsentPoint {
    INTERVIEW("Bersedia diwawancarai untuk asesmen."),
    TRUTH("Bersedia memberi keterangan yang benar, juga bila diwawancarai lagi."),
    COOPERATE("Bersedia bekerja sama selama asesmen."),
    PROGRAMME("Bersedia menjalankan program yang disarankan dan nanti disepakati.");

    private final String label;

    ConsentPoint(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
