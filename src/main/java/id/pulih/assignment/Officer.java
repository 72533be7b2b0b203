package id.pulih.assignment;

import id.pulih.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer as the choice sees him (R21).
 *
 * @param home where he lives, as far as the section head has noted it: he may be a neighbour of the client
 * @param leaveUntil the last day of a leave that runs today; null while at work
 * @param ordinary clients of ordinary guidance that he has beside the aftercare cases
 * @param ordinaryOn the day for which that figure was noted; null if never
 * @param active running aftercare cases in which he signs as PK
 * @param near of these, how many have a due date within seven days or past
 * @param earlier whether he has been the PK of this client in another case
 * @param conflict what stands between him and this client; null for nothing known
 * @param conflictId the note of it, where the section head may end it; null when the PK has said so himself
 * @param conflictReason empty for whoever may not read the case
 * @param declined whether he has objected to this very case
 */
public record Officer(
        UUID id,
        String name,
        String nip,
        String title,
        @Nullable String sex,
        String area,
        String home,
        String languages,
        @Nullable LocalDate leaveUntil,
        int ordinary,
        @Nullable LocalDate ordinaryOn,
        int active,
        int near,
        boolean earlier,
        @Nullable ObjectionGround conflict,
        @Nullable UUID conflictId,
        String conflictReason,
        boolean declined,
        List<Role> roles,
        int version) {

    private boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean officer() {
        return is(Role.PROBATION_OFFICER);
    }

    public boolean assistant() {
        return is(Role.ASSISTANT_OFFICER);
    }

    public boolean sectionHead() {
        return is(Role.SECTION_HEAD);
    }

    public boolean onLeave() {
        return leaveUntil != null;
    }

    /** L or P in words. */
    public String sexWord() {
        return sex == null ? "" : sex.equals("P") ? "Perempuan" : "Laki-laki";
    }
}
