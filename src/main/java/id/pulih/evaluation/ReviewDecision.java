package id.pulih.evaluation;

/** What follows from a review (R68); proposed by the PK, confirmed by the section head. */
public enum ReviewDecision {
    CONTINUE("Lanjut sesuai rencana"),
    CHANGE_ITEMS("Ubah kegiatan dalam rencana"),
    CHANGE_KIND("Ubah jenis program (dibahas lagi dalam sidang TPP)"),
    INTENSIFY("Naikkan intensitas"),
    EASE("Turunkan intensitas"),
    REFER("Rujuk ke layanan lain"),
    CONCLUDE("Akhiri karena tujuan tercapai");

    private final String label;

    ReviewDecision(String label) {
        this.label = label;
    }

    /** The words on screen and paper. */
    public String label() {
        return label;
    }
}
