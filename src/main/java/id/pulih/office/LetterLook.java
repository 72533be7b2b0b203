package id.pulih.office;

/**
 * How the office sets the text of its letters (formats.md 2.2-2.4); what was issued before keeps its look.
 *
 * @param points the size of the letters, 11 or 12
 */
public record LetterLook(int points, Order order, Margins margins, CatchWord catchWord) {

    /** As Permenkumham 31/2020 has it. */
    public static final LetterLook RULE = new LetterLook(11, Order.SECURITY_FIRST, Margins.RULE, CatchWord.PRINTED);

    /** The rows of the head of a letter, from above. */
    public enum Order {
        SECURITY_FIRST("Nomor, Sifat, Lampiran, Hal"),
        ATTACHMENT_FIRST("Nomor, Lampiran, Sifat, Hal");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Left and right of the text. */
    public enum Margins {
        RULE("Kiri 3 cm, kanan 2 cm", "2cm", "3cm"),
        EVEN("Kiri dan kanan 2 cm", "2cm", "2cm");

        private final String label;
        private final String right;
        private final String left;

        Margins(String label, String right, String left) {
            this.label = label;
            this.right = right;
            this.left = left;
        }

        public String label() {
            return label;
        }

        public String right() {
            return right;
        }

        public String left() {
            return left;
        }
    }

    /** The first word of the next page, at the foot of a page (kata penyambung). */
    public enum CatchWord {
        PRINTED("Dicetak di kanan bawah bila surat bersambung ke halaman berikutnya"),
        NONE("Tidak dicetak");

        private final String label;

        CatchWord(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
