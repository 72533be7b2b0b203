package id.pulih.letter;

/** How a paper is laid out. */
public enum LetterForm {
    /** Surat dinas: Nomor, Sifat, Lampiran, Hal; Yth.; signature at the right. */
    LETTER,
    /** Naskah dinas: centred title with NOMOR; place and date above the signatures. */
    TITLED,
    /** Keputusan: centred title, NOMOR, TENTANG and the subject. */
    DECREE,
    /** Surat pernyataan: centred title, no number; the person who declares signs. */
    STATEMENT,
    /** A card to be cut out and folded: no letterhead, only the bare check code, nothing that tells a stranger what it is (R51). */
    CARD
}
