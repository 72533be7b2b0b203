/**
 * Notices to client and applicant, and the call list for whoever has no letter box: the clerk or the PK sends, calls, and marks
 * what was done; a mark can be undone for ten minutes. Serves c, h and whatever must be told. Tables: case_contact, notice,
 * notice_answer.
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
            "casefile"
        })
package id.pulih.messaging;
