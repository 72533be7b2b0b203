package id.pulih.office;

/** The sheets that offices print on. */
public enum Paper {
    A4("A4 (210 x 297 mm)", "210mm 297mm", "297mm 210mm"),
    F4("F4 / folio (215 x 330 mm)", "215mm 330mm", "330mm 215mm");

    private final String label;
    private final String portrait;
    private final String landscape;

    Paper(String label, String portrait, String landscape) {
        this.label = label;
        this.portrait = portrait;
        this.landscape = landscape;
    }

    public String label() {
        return label;
    }

    /** Width and height as a style sheet names them. */
    public String size(boolean wide) {
        return wide ? landscape : portrait;
    }
}
