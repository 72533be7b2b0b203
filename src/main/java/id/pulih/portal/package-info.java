/**
 * What people without an account see: the request from outside (step a), one question on each page, and how a request stands.
 * Nothing here tells whether the office knows a person. Tables: request_draft.
 */
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
            "outcome"
        })
package id.pulih.portal;
