/** Partners of the six treatments: agreements, kinds of service, capacity. */
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
            "tpp"
        })
package id.pulih.partner;
