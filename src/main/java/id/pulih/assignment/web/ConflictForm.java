package id.pulih.assignment.web;

import id.pulih.assignment.ObjectionGround;
import java.util.UUID;

/** What stands between an officer and the client of the case. */
public record ConflictForm(UUID conflictOfficer, ObjectionGround conflict, String conflictReason) {

    public ConflictForm {
        conflictReason = conflictReason == null ? "" : conflictReason;
    }
}
