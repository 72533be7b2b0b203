/**
 * Step d: the PK chosen with the workload of each in view, the surat tugas, a PK's objection, change and substitution of the
 * PK. A PK who objects loses the case at once; step d stays done, the case stands on the section head's list again, and the
 * next choice is a change with its own letter. Tables: officer_profile, officer_leave, officer_choice, officer_declined,
 * officer_conflict, officer_handover, substitution_end, assignment_weight. View:
 * case_officer_card.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "audit",
            "access",
            "secret",
            "office",
            "document",
            "letter",
            "sop",
            "client",
            "register",
            "casefile",
            "messaging",
            "intake"
        })
package id.pulih.assignment;
