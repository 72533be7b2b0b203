package id.pulih.intake;

import id.pulih.Problems;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the head writes on the disposition; also what its form sends (R17, R18).
 *
 * @param official whom the case goes to, when accepted
 * @param text the head's own words: an instruction, or the reason of a refusal
 * @param dueOn by when the official should have chosen the PK; may be empty
 */
public record Decision(
        DispositionOutcome outcome,
        @Nullable UUID official,
        Set<Instruction> instructions,
        Urgency urgency,
        @Nullable LocalDate dueOn,
        @Nullable RefusalReason reason,
        String forwardedTo,
        String text) {

    public Decision {
        instructions = instructions == null ? EnumSet.noneOf(Instruction.class) : instructions;
        forwardedTo = forwardedTo == null ? "" : forwardedTo;
        text = text == null ? "" : text;
    }

    /** The same as an acceptance, whatever outcome was sent. */
    Decision accepted() {
        return new Decision(DispositionOutcome.ACCEPTED, official, instructions, urgency, dueOn, null, "", text);
    }

    void check(LocalDate today) {
        var problems = new Problems()
                .require("outcome", outcome, "Pilih keputusan atas permohonan ini.")
                .maxLength("text", text, 3000)
                .maxLength("forwardedTo", forwardedTo, 200);
        if (outcome == DispositionOutcome.ACCEPTED) {
            problems.require("official", official, "Pilih pejabat yang ditunjuk.")
                    .require("urgency", urgency, "Pilih sifat disposisi.")
                    .when(
                            instructions.isEmpty() && text.isBlank(),
                            "instructions",
                            "Centang paling sedikit satu petunjuk, atau tulis sendiri.")
                    .when(dueOn != null && dueOn.isBefore(today), "dueOn", "Batas waktu sudah lewat.");
        }
        if (outcome == DispositionOutcome.REFUSED) {
            problems.require("reason", reason, "Pilih alasan.")
                    .require("text", text, "Jelaskan alasannya dengan kalimat yang dapat dipahami pemohon.");
        }
        if (outcome == DispositionOutcome.FORWARDED) {
            problems.require("forwardedTo", forwardedTo, "Tulis Bapas yang dituju.")
                    .require("text", text, "Jelaskan mengapa dilimpahkan.");
        }
        problems.throwIfAny();
    }
}
