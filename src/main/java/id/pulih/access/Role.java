package id.pulih.access;

import static id.pulih.access.Right.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of domain.md 8.0 and the rights that each may hold at all. */
public enum Role {
    INTAKE_CLERK(READ, RECEIVE),
    OFFICE_HEAD(READ, DECIDE, SIGN, ASSIGN, SEE_FIGURES),
    SECTION_HEAD(READ, DECIDE, ASSIGN, SEE_FIGURES),
    PROBATION_OFFICER(READ, WORK, SIGN),
    ASSISTANT_OFFICER(READ, WORK),
    TPP_SECRETARY(READ, WORK),
    TPP_MEMBER(READ, DECIDE),
    ADMIN(MANAGE_ACCOUNTS),
    AUDITOR(SEE_AUDIT, SEE_FIGURES);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = EnumSet.of(SELF, rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
