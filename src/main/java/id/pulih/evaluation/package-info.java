/** Steps k-l: reviews, final assessment, report, closing letter. */
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
            "delivery"
        })
package id.pulih.evaluation;
