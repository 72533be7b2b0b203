package id.pulih.client;

/** Why a person has no NIK on record; nobody is turned away for it (domain 7). */
public enum NikAbsence {
    NOT_AT_HAND("Ada, tetapi tidak dibawa atau tidak diingat"),
    NO_CARD_YET("Anak yang belum punya KTP dan kartu keluarganya tidak dibawa"),
    NEVER_MADE("Belum pernah terdaftar"),
    FOREIGNER("Warga negara asing");

    private final String label;

    NikAbsence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
