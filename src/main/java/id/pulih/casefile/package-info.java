/** The aftercare case: who may open it, its facts, step rail, timeline and exits; the hub that the steps report to. */
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
            "client"
        })
package id.pulih.casefile;
