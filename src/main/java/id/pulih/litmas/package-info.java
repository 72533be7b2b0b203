/**
 * Steps e and f: the checklist of sources, then the Litmas (social inquiry report) in twelve sections with its recommendations,
 * its review by the section head, its signature and lock. The overview of step e shows consent and assessments as well.
 * Tables: source_item, source_entry, source_undo; litmas, litmas_section, litmas_recommendation, litmas_review, litmas_lock,
 * litmas_register.
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
            "assessment"
        })
package id.pulih.litmas;
