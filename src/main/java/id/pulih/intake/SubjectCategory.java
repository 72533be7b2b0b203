package id.pulih.intake;

/** The three kinds of subject of aftercare, in the paper's order and meaning (R3). */
public enum SubjectCategory {
    FULL_RELEASE(
            1,
            "Bebas murni",
            "Klien atau Anak yang bebas setelah pidananya selesai; boleh belum pernah dibimbing Bapas."),
    POST_REINTEGRATION(
            2,
            "Diminta setelah reintegrasi",
            "Klien atau Anak yang selesai reintegrasi sosial lalu diminta ikut, oleh orang pribadi atau lembaga. Catat siapa yang meminta, kapan, dan jawaban klien."),
    APPLICATION(3, "Permohonan sendiri", "Klien yang mengajukan permohonan, secara pribadi atau lewat lembaga.");

    private final int number;
    private final String label;
    private final String meaning;

    SubjectCategory(int number, String label, String meaning) {
        this.number = number;
        this.label = label;
        this.meaning = meaning;
    }

    /** The number that the paper gives it. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** What the form says beside the choice. */
    public String meaning() {
        return meaning;
    }

    public static SubjectCategory of(int number) {
        return values()[number - 1];
    }
}
