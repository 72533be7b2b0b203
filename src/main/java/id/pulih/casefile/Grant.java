package id.pulih.casefile;

import id.pulih.access.Right;
import id.pulih.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets one person, or everyone who holds a role, open a case with a right, until revoked on the same ground. */
public record Grant(
        UUID caseId, @Nullable UUID staff, @Nullable Role role, Right right, String ground) {

    public static Grant of(UUID caseId, UUID staff, Right right, String ground) {
        return new Grant(caseId, staff, null, right, ground);
    }

    public static Grant of(UUID caseId, Role role, Right right, String ground) {
        return new Grant(caseId, null, role, right, ground);
    }
}
