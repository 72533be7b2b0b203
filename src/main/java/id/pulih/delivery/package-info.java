/**
 * Steps i-j: the schedule of the agreed plan, sessions and attendance, contacts, the next act after an absence, the end of the
 * activities. Tables: guidance_session, session_place, session_move, session_move_undo, attendance, attendance_undo,
 * follow_up_act, contact_note, contact_undo, item_conclusion.
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
            "casefile",
            "messaging",
            "intake",
            "assignment",
            "assessment",
            "litmas",
            "tpp",
            "partner",
            "plan"
        })
package id.pulih.delivery;
