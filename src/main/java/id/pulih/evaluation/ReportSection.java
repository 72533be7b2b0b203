package id.pulih.evaluation;

/** The parts of the final report, in the order of the office's report form (formats.md 4.4), with attendance and change added. */
public enum ReportSection {
    INTRODUCTION("Pendahuluan", "Umum, tujuan, dan ruang lingkup laporan"),
    BASIS("Dasar", "Penetapan program, persetujuan klien, dan Litmas"),
    CLIENT("Data klien", "Keadaan klien saat program dimulai dan sekarang"),
    PERFORMANCE("Pelaksanaan", "Siapa melaksanakan apa, apa yang membantu dan apa yang menghambat"),
    ATTENDANCE("Kehadiran", "Arti angka kehadiran dan jam di tabel"),
    CHANGE("Perubahan per bidang kebutuhan", "Apa yang berubah di tiap bidang, menurut siapa"),
    REASSESSMENT("Asesmen ulang", "Arti perubahan skor; skor saja tidak memutuskan"),
    RESULT("Hasil", "Hasil diukur dengan tujuan yang disepakati klien"),
    CONCLUSION("Simpulan dan saran", "Simpulan, dan saran bagi klien, keluarga, dan kantor");

    private final String title;
    private final String hint;

    ReportSection(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /** The heading on screen and paper. */
    public String title() {
        return title;
    }

    /** What belongs into it. */
    public String hint() {
        return hint;
    }

    /** A. to I. */
    public String letter() {
        return String.valueOf((char) ('A' + ordinal()));
    }
}
