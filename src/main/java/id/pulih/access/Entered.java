package id.pulih.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this transaction: what enter() found. A role is held in a capacity (DEFINITIVE, PLH, PLT). In a job nobody acts:
 * account and staff are null.
 */
public record Entered(
        int office,
        @Nullable UUID account,
        @Nullable UUID staff,
        String name,
        Map<Role, Capacity> posts,
        String officeName,
        ZoneId zone,
        boolean training,
        Instant at,
        int idleMinutes,
        boolean secondFactor) {

    public Set<Role> roles() {
        return posts.keySet();
    }

    /** Whether a role of this person may ever hold one of these rights. */
    public boolean may(Right... any) {
        for (var right : any) {
            for (var role : posts.keySet()) {
                if (role.may(right)) return true;
            }
        }
        return false;
    }
}
