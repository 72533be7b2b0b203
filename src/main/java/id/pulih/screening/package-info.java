/**
 * Before step a: whose guidance ends soon, whether aftercare was considered and offered, and what the person answered (PP 31/1999
 * Pasal 40 ayat (3) huruf d, R74). And the prisons' lists of people who go
 * free without guidance. Nobody is signed up here: a request is the client's own, at the desk. Tables: screening, release_notice.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "audit",
            "access",
            "secret",
            "spreadsheet",
            "office",
            "letter",
            "sop",
            "client",
            "register",
            "casefile"
        })
package id.pulih.screening;
