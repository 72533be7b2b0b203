package id.pulih.intake;

import id.pulih.sop.Fact;
import org.jspecify.annotations.Nullable;

/** What the desk finds when it looks whether the application is complete (R13). */
public enum CheckOutcome {
    COMPLETE("Lengkap", "Diteruskan kepada Kepala; tidak ada lagi yang ditunggu."),
    ENOUGH("Cukup, kekurangan menyusul", "Diteruskan kepada Kepala; kekurangan tetap menjadi catatan."),
    LACKING("Perlu dilengkapi dahulu", "Pemohon diberi daftar dan waktu; sesudahnya dinilai lagi."),
    OTHER_OFFICE("Bukan wilayah kantor ini", "Diteruskan kepada Kepala dengan usul pelimpahan ke Bapas lain."),
    OTHER_CASE(
            "Bukan perkara narkotika",
            "Menurut pengaturan kantor: diproses juga, atau dijawab dengan surat dan ditutup.");

    private final String label;
    private final String meaning;

    CheckOutcome(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    /** What follows from it. */
    public String meaning() {
        return meaning;
    }

    /**
     * What is recorded of the case with it: only what is to be completed first waits, only a redirected request ends.
     *
     * @param settings needed for a case that is none of narcotics alone
     */
    Fact fact(IntakeSettings.@Nullable Settings settings) {
        return switch (this) {
            case LACKING -> Fact.COMPLETENESS_LACKING;
            case OTHER_CASE ->
                settings != null && settings.otherCases() == OtherCases.ACCEPT
                        ? Fact.COMPLETENESS_JUDGED
                        : Fact.APPLICATION_REDIRECTED;
            case COMPLETE, ENOUGH, OTHER_OFFICE -> Fact.COMPLETENESS_JUDGED;
        };
    }
}
