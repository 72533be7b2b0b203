package id.pulih.intake;

import id.pulih.office.StaffDirectory.StaffCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lembar disposisi shows: the application in short and, once decided, the head's ticks. Before that it is an empty
 * sheet to be filled by hand, whose scan the clerk records.
 *
 * @param decision null on the empty sheet
 * @param officials those to choose from, or the one who was named
 */
public record DispositionSheet(
        Application application, @Nullable Decision decision, List<StaffCard> officials) {

    static DispositionSheet signed(Application application, Decision decision, StaffCard official) {
        return new DispositionSheet(application, decision, List.of(official));
    }

    /** The empty sheet for a head who decides on paper. */
    public static DispositionSheet empty(Application application, List<StaffCard> officials) {
        return new DispositionSheet(application, null, officials);
    }

    /** Whether this instruction was ticked. */
    public boolean has(Instruction instruction) {
        return decision != null && decision.instructions().contains(instruction);
    }

    /** Whether this urgency was chosen. */
    public boolean is(Urgency urgency) {
        return decision != null && decision.urgency() == urgency;
    }
}
