package id.pulih.assignment.web;

import id.pulih.assignment.Assignments;
import id.pulih.assignment.ChangeGround;
import java.time.LocalDate;
import java.util.UUID;

/** The choice of a PK; ground, hand-over and substitute belong to a change. */
public record ChoiceForm(
        UUID officer,
        UUID assistant,
        ChangeGround ground,
        Boolean substitute,
        String reason,
        String handOver,
        LocalDate fromOn,
        LocalDate untilOn) {

    boolean substitutes() {
        return Boolean.TRUE.equals(substitute);
    }

    Assignments.Decision decision() {
        return new Assignments.Decision(
                officer,
                assistant,
                ground,
                reason == null ? "" : reason,
                handOver == null ? "" : handOver,
                fromOn,
                untilOn);
    }
}
