package id.pulih.screening;

/** How far the talk with a client has come before his guidance ends. Only the client says yes or no. */
public enum Stage {
    CONSIDERED("Dipertimbangkan, tidak ditawarkan", "Tulis alasannya; dapat ditawarkan kemudian."),
    OFFERED("Ditawarkan, klien belum menjawab", "Klien boleh berpikir; tidak ada tenggat baginya."),
    WANTED(
            "Klien ingin mengajukan permohonan",
            "Klien menandatangani permohonannya sendiri; tulis pertimbangan Anda untuk Kepala."),
    DECLINED("Klien tidak ingin", "Tanpa akibat apa pun; alasan klien boleh kosong.");

    private final String label;
    private final String meaning;

    Stage(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What the form says beside the choice. */
    public String meaning() {
        return meaning;
    }
}
