package id.pulih.delivery;

/** What kept a client from coming (E3, E4): asked kindly, answered from a short list, met by a remedy. */
public enum Barrier {
    WORK("Pekerjaan", "Tawarkan jam lain, atau pertemuan dekat tempat kerja."),
    DISTANCE("Jarak atau ongkos", "Tawarkan tempat yang lebih dekat, mitra setempat, atau pertemuan lewat telepon."),
    ILLNESS("Sakit", "Tanyakan kabarnya; tawarkan waktu lain dan rujukan kesehatan."),
    FORGOT("Lupa", "Sepakati pengingat sehari sebelumnya lewat cara yang dipilih klien."),
    FAMILY("Urusan keluarga", "Tawarkan waktu lain; tanyakan apakah keluarga perlu bantuan."),
    SATISFIED("Sudah merasa cukup", "Tunjukkan kemajuannya; bicarakan rencana yang lebih singkat."),
    FEAR("Takut atau malu", "Tawarkan pertemuan perorangan di tempat yang nyaman."),
    UNKNOWN("Tidak diketahui", "Hubungi klien dan tanyakan kendalanya."),
    OTHER("Lain", "Catat kendalanya dan sepakati jalan keluarnya.");

    private final String label;
    private final String remedy;

    Barrier(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    /** The word on screen and paper. */
    public String label() {
        return label;
    }

    /** What the officer can offer at once. */
    public String remedy() {
        return remedy;
    }
}
