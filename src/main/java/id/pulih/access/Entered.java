package id.pulih.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** Who acts in this transaction: what enter() found. */
public record Entered(
        int office,
        UUID account,
        UUID staff,
        String name,
        Set<Role> roles,
        String officeName,
        ZoneId zone,
        boolean training,
        Instant at) {
    boolean may(Right[] any) {
        for (var right : any) {
            for (var role : roles) {
                if (role.may(right)) return true;
            }
        }
        return false;
    }
}
