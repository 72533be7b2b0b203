/** The training office: invented people and cases, told through the same services that a real office uses; nothing of it is real. */
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
            "register",
            "casefile",
            "messaging",
            "disclosure",
            "screening",
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
            "portal",
            "report"
        })
package id.pulih.training;
