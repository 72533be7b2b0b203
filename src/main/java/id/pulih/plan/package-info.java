/** Steps h-i: the plan in plain words and the client's agreement. */
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
            "partner"
        })
package id.pulih.plan;
