package id.pulih.letter;

/** What a file says about its electronic signature: whether it is still as it was signed, never who truly signed. */
public enum SealState {
    INTACT("Utuh", "Tanda tangan elektronik utuh: berkas ini tidak berubah sejak ditandatangani."),
    BROKEN("Rusak", "Berkas ini berubah sesudah ditandatangani."),
    NONE("Tanda tangan basah", "Pindaian surat bertanda tangan basah; tidak ada tanda tangan elektronik di dalamnya."),
    UNCHECKED("Tak terperiksa", "Ada tanda tangan elektronik, tetapi keutuhannya tidak dapat diperiksa di sini.");

    private final String label;
    private final String sentence;

    SealState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** The result in one sentence, for the page of the letter. */
    public String sentence() {
        return sentence;
    }
}
