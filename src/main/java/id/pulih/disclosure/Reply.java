package id.pulih.disclosure;

import id.pulih.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The head's word on a request for data.
 *
 * @param basis the law or order that the request rests on, as the letter of the asker names it
 * @param basisCheckedBy who has looked it up, and when
 * @param given which data are given: their kinds, for the letter; the data themselves go along as an annexe
 * @param note for the office alone
 * @param tell whether the client is told; as the office has it where nothing was chosen, and for a request about no case
 * @param tellReason why other than the office has it
 */
public record Reply(
        @Nullable Outcome outcome,
        String basis,
        String basisCheckedBy,
        String given,
        String note,
        @Nullable Telling tell,
        String tellReason) {

    public Reply {
        basis = basis == null ? "" : basis;
        basisCheckedBy = basisCheckedBy == null ? "" : basisCheckedBy;
        given = given == null ? "" : given;
        note = note == null ? "" : note;
        tell = tell == null ? Telling.OFFICE : tell;
        tellReason = tellReason == null ? "" : tellReason;
    }

    /** Whether data are given. */
    public boolean gives() {
        return outcome == Outcome.GIVEN;
    }

    /** Whether the client is told, under this way of the office. */
    boolean tells(Told office) {
        return tell == Telling.OFFICE ? office.of(gives()) : tell == Telling.YES;
    }

    /**
     * Refuses at its field what is missing: nothing is given without letter and legal basis (E20).
     *
     * @param written whether the request came as a letter with number and date
     */
    void check(boolean written) {
        new Problems()
                .require("outcome", outcome, "Pilih keputusannya.")
                .when(
                        gives() && !written,
                        "outcome",
                        "Permintaan ini lisan. Data hanya dapat diberikan atas permintaan tertulis.")
                .when(gives() && basis.isBlank(), "basis", "Tulis dasar hukumnya; tanpa itu data tidak diberikan.")
                .when(
                        gives() && basisCheckedBy.isBlank(),
                        "basisCheckedBy",
                        "Tulis siapa yang memeriksa dasar hukum itu.")
                .when(gives() && given.isBlank(), "given", "Tulis data apa yang diberikan.")
                .maxLength("basis", basis, 500)
                .maxLength("basisCheckedBy", basisCheckedBy, 200)
                .maxLength("given", given, 2000)
                .maxLength("note", note, 2000)
                .when(
                        tell != Telling.OFFICE && tellReason.isBlank(),
                        "tellReason",
                        "Tulis mengapa berbeda dari pengaturan kantor.")
                .maxLength("tellReason", tellReason, 500)
                .throwIfAny();
    }
}
