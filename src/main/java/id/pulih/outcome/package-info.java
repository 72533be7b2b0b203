/** After l: follow-up dates, only with consent; new offences. */
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
            "evaluation"
        })
package id.pulih.outcome;
