/**
 * Steps a, b and c: the application at the desk, agenda number and receipt, who the person is, completeness, the answers of client
 * and guardian, the head's disposition; the search box; and the mark that a case was typed into SDP. The texts of an application stay sealed with the case's own key, also
 * after b: erasing a person means deleting that key together with the client's. A disposition is sealed with the client's key.
 * Tables: application, application_consent, application_receipt, agenda_counter, application_check, disposition, sdp_entry.
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
            "screening"
        })
package id.pulih.intake;
