/**
 * Home pages by role, the figures of the office, the guide, the sheets for SDP and the registration books; reads every table. Tables of
 * its own: figure, figure_change, which triggers on aftercare_case and attendance write (ADR 0009).
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
            "disclosure",
            "intake",
            "assignment",
            "assessment",
            "litmas",
            "tpp",
            "partner",
            "plan",
            "delivery",
            "evaluation",
            "outcome",
            "backup"
        })
package id.pulih.report;
