package id.pulih.sop;

/** The six kinds of treatment that the paper names; the programme of a client is made of these. */
public enum Treatment {
    COUNSELING_THERAPY("Konseling dan terapi"),
    WORK_EDUCATION("Pekerjaan dan pendidikan"),
    SOCIAL_SUPPORT("Dukungan sosial"),
    SUPERVISION_MONITORING("Pengawasan dan pemantauan"),
    COMMUNITY_INVOLVEMENT("Keterlibatan masyarakat"),
    SELF_CONTROL("Pengendalian kekuasaan dan dampak negatif");

    private final String label;

    Treatment(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }
}
