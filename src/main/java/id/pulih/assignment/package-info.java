/** Step d: the official named, the PK chosen with the workload in view, the assignment letter. */
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
            "intake"
        })
package id.pulih.assignment;
