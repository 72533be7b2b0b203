package id.pulih.assignment;

/** Why a PK asks not to be the PK of this client (R22). */
public enum ObjectionGround {
    RELATIVE("Keluarga atau kerabat klien"),
    VICTIM("Korban atau pihak dalam perkaranya"),
    NEIGHBOUR("Tetangga atau kenalan dekat"),
    OTHER("Alasan lain");

    private final String label;

    ObjectionGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
