package id.pulih.sop;

/** The neutral need domains to which every plan item is tied (R66); the list is the common one of domain.md 3.2, no instrument's. */
public enum NeedDomain {
    SUBSTANCE("Penggunaan zat"),
    FAMILY("Keluarga dan pernikahan"),
    WORK_SCHOOL("Pekerjaan dan pendidikan"),
    PEERS("Pergaulan"),
    LEISURE("Waktu luang"),
    FINANCE("Keuangan"),
    ATTITUDE("Sikap dan pola pikir"),
    HOUSING("Tempat tinggal"),
    HEALTH("Kesehatan badan dan jiwa");

    private final String label;

    NeedDomain(String label) {
        this.label = label;
    }

    /** The name on screen and paper. */
    public String label() {
        return label;
    }
}
