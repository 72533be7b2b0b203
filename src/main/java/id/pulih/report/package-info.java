/** Home pages by role, the guide, the sheets for SDP and the registration books; reads every table, writes none. */
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
            "plan",
            "delivery",
            "evaluation",
            "outcome",
            "backup"
        })
package id.pulih.report;
