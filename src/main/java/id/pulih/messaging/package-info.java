/** Notices to client and applicant, and the call list for whoever has no letter box. Table: notice. */
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
            "casefile"
        })
package id.pulih.messaging;
