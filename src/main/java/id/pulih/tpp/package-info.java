/** Steps g-h: members, sessions, quorum, decisions, minutes, ratification. */
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
            "litmas"
        })
package id.pulih.tpp;
